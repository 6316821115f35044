"""The queue finds what a reviewer asks for, and counts what is left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from lawcheck.model import Severity, State
from lawcheck.store import (
    PAGE,
    Audit,
    Decision,
    Signs,
    Store,
    Taken,
    Verdict,
    Wanted,
    assign,
    begin,
    decide,
    facets_of,
    findings_in,
    finish,
    keep,
    progress_of,
    queued,
    queued_ids,
)
from tests.store.making import NOW, basis, taken

_AT = "2026-11-01T02:00:00+00:00"
_DIKE = (
    "12/2020/QĐ-UBND",
    "Quản lý đê điều, kênh mương",
    date(2020, 5, 1),
    "Ủy ban nhân dân huyện Đắk Lăng",
)
_LAND = ("7/2024/NQ-HĐND", "Bảng giá đất", date(2024, 2, 29), "Hội đồng nhân dân tỉnh Trường Sơn")


def _document(file: str, told: tuple[str, str, date, str], *signs: tuple[str, Severity]) -> Taken:
    number, title, issued, issuer = told
    made = taken(file, *(name for name, _ in signs), state=State.EXPIRED)
    judged = made.judged[0]
    digest = replace(judged.digest, number=number, title=title, issued=issued, issuers=(issuer,))
    found = tuple(
        replace(finding, severity=severity, rule=f"LC{severity}")
        for finding, (_, severity) in zip(judged.findings, signs, strict=True)
    )
    return replace(made, judged=(replace(judged, digest=digest, findings=found),))


def _audit(store: Store, on: date, *all_taken: Taken) -> Audit:
    with store.writing() as base:
        audit = begin(base, "tinh", basis(on), NOW)
        for each in all_taken:
            keep(base, audit, basis(on), each)
        finish(base, audit, "{}", NOW)
    return audit


@pytest.fixture
def audit(store: Store) -> Audit:
    dike = _document("a", _DIKE, ("f1", Severity.WARNING), ("f2", Severity.NOTE))
    land = _document("b", _LAND, ("f3", Severity.ERROR))
    return _audit(store, date(2026, 11, 1), dike, land, taken("c"))


def _numbers(store: Store, audit: Audit, wanted: Wanted, page: int = 1) -> list[str | None]:
    with store.reading() as base:
        return [row.number for row in queued(base, audit, wanted, page)[1]]


def _decide(store: Store, name: str, verdict: Verdict) -> None:
    with store.writing() as base:
        decide(base, Decision(name, verdict, "lý do", "An", _AT))


_WANTED = [
    (Wanted(), ["7/2024/NQ-HĐND", "12/2020/QĐ-UBND"]),
    (Wanted(order="most"), ["12/2020/QĐ-UBND", "7/2024/NQ-HĐND"]),
    (Wanted(order="oldest"), ["12/2020/QĐ-UBND", "7/2024/NQ-HĐND"]),
    (Wanted(words="đê điều"), ["12/2020/QĐ-UBND"]),
    (Wanted(words="DE DIEU kenh"), ["12/2020/QĐ-UBND"]),
    (Wanted(words="dak lang"), ["12/2020/QĐ-UBND"]),
    (Wanted(words="12/2020/QD"), ["12/2020/QĐ-UBND"]),
    (Wanted(words="100%"), []),
    (Wanted(words="_"), []),
    (Wanted(issuer="Hội đồng nhân dân tỉnh Trường Sơn"), ["7/2024/NQ-HĐND"]),
    (Wanted(issuer="nhân dân"), []),
    (Wanted(year=2020), ["12/2020/QĐ-UBND"]),
    (Wanted(year=2021), []),
    (Wanted(state="expired", signs=Signs(severity="note")), ["12/2020/QĐ-UBND"]),
    (Wanted(state="in_force"), []),
    (Wanted(signs=Signs(rule="LCerror")), ["7/2024/NQ-HĐND"]),
    (Wanted(account="an"), []),
    (Wanted(left="done"), []),
    (Wanted(order="'; DROP TABLE findings"), ["7/2024/NQ-HĐND", "12/2020/QĐ-UBND"]),
]


@pytest.mark.parametrize(("wanted", "numbers"), _WANTED, ids=lambda value: repr(value)[:60])
def test_the_queue_holds_what_is_asked_for(
    store: Store, audit: Audit, wanted: Wanted, numbers: list[str]
) -> None:
    assert _numbers(store, audit, wanted) == numbers


def test_a_row_tells_the_worst_sign_and_what_is_left(store: Store, audit: Audit) -> None:
    _decide(store, "f1", Verdict.ACCEPT)
    _decide(store, "f2", Verdict.DISCUSS)
    with store.reading() as base:
        row = queued(base, audit, Wanted(words="đê"), 1)[1][0]
    assert (row.worst, row.found, row.open, row.discussed) == (Severity.WARNING, 2, 1, 1)
    assert (row.state, row.issuers) == ("expired", (_DIKE[3],))


def test_what_is_decided_leaves_the_queue_and_what_is_reopened_comes_back(
    store: Store, audit: Audit
) -> None:
    _decide(store, "f3", Verdict.DISMISS)
    assert _numbers(store, audit, Wanted()) == ["12/2020/QĐ-UBND"]
    assert _numbers(store, audit, Wanted(left="done")) == ["7/2024/NQ-HĐND"]
    with store.writing() as base:
        [(name, last, verdict)] = findings_in(
            base, audit, Signs(severity="error"), _ids(store, audit)
        )
        assert (name, verdict) == ("f3", Verdict.DISMISS)
        decide(base, Decision(name, Verdict.REOPEN, "", "An", _AT), last)
    assert _numbers(store, audit, Wanted()) == ["7/2024/NQ-HĐND", "12/2020/QĐ-UBND"]


def _ids(store: Store, audit: Audit) -> tuple[int, ...]:
    with store.reading() as base:
        return queued_ids(base, audit, Wanted(left="any"))


def test_progress_counts_what_is_decided(store: Store, audit: Audit) -> None:
    for name, verdict in (("f1", Verdict.ACCEPT), ("f3", Verdict.HANDLED), ("f2", Verdict.DISCUSS)):
        _decide(store, name, verdict)
    with store.reading() as base:
        told = progress_of(base, audit)
    assert (told.found, told.decided, told.documents, told.done) == (3, 2, 2, 1)


def test_only_what_an_earlier_audit_did_not_find_is_new(store: Store, audit: Audit) -> None:
    again = _document("b", _LAND, ("f3", Severity.ERROR), ("f4", Severity.NOTE))
    moved = replace(again.judged[0].findings[0], message="nói khác đi")
    judged = replace(again.judged[0], findings=(moved, again.judged[0].findings[1]))
    later = _audit(store, date(2026, 11, 2), replace(again, judged=(judged,)))
    with store.reading() as base:
        [row] = queued(base, later, Wanted(signs=Signs(since=audit.id)), 1)[1]
    assert (row.number, row.found, row.worst) == ("7/2024/NQ-HĐND", 1, Severity.NOTE)


def test_documents_are_given_taken_and_given_back(store: Store, audit: Audit) -> None:
    first, _ = _ids(store, audit)

    def give(account: str) -> Iterator[str | None]:
        with store.writing() as base:
            assert assign(base, (first,), account, "Trưởng phòng", _AT) == 1
        yield from _numbers(store, audit, Wanted(account="an"))

    assert [list(give(account)) for account in ("an", "binh", "an", "")] == [
        ["7/2024/NQ-HĐND"], [], ["7/2024/NQ-HĐND"], [],
    ]  # fmt: skip


def test_a_long_queue_comes_in_pages(store: Store) -> None:
    every = [taken(f"{number:03}", f"g{number}") for number in range(PAGE + 1)]
    audit = _audit(store, date(2026, 11, 1), *every)
    with store.reading() as base:
        first, second, third = (queued(base, audit, Wanted(), page) for page in (1, 2, 3))
    assert [(count, len(rows)) for count, rows in (first, second, third)] == [
        (PAGE + 1, PAGE), (PAGE + 1, 1), (0, 0),
    ]  # fmt: skip


def test_the_queue_can_be_narrowed_by_what_occurs(store: Store, audit: Audit) -> None:
    with store.reading() as base:
        facets = facets_of(base, audit)
    assert [rule for rule, _ in facets.rules] == ["LCerror", "LCnote", "LCwarning"]
    assert facets.years == (2026, 2024, 2020)
    assert set(facets.issuers) >= {_DIKE[3], _LAND[3]}
    assert facets.states == ("expired", "in_force")
