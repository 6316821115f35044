from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from lawcheck.check import Day, Dossier, Mark, Period, run
from lawcheck.check.rule import Basis, Documents, Read
from lawcheck.law import Law
from lawcheck.model import Severity, Span
from tests.check.samples import dossier_of, marking, rule_of

BODY = "Điều 1. Phạm vi\nQuyết định này quy định bến đò.\nĐiều 2. Thi hành\nSở Xây dựng thi hành.\n"


def _crash(dossier: Dossier) -> Iterator[Mark]:
    yield Mark(Span(0, 2), "Chưa kịp hỏng.")
    _ = 1 // len(dossier.claims)


def test_a_finding_carries_rule_place_words_basis_and_handling(law: Law) -> None:
    (finding,), failures = run([rule_of(marking("Sở Xây dựng"))], dossier_of(law, BODY))
    assert failures == ()
    assert (finding.rule, finding.slug, finding.severity) == ("XX101", "ferry", Severity.ERROR)
    assert (finding.where, finding.quote, finding.page) == ("Điều 2", "Sở Xây dựng", None)
    assert finding.because == ("Điều 62 Nghị định số 78/2025/NĐ-CP",)
    assert finding.suggest == "đính chính"


def test_a_crashing_rule_is_a_failure_and_the_others_go_on(law: Law) -> None:
    rules = [rule_of(_crash, id="XX100"), rule_of(marking("bến đò."))]
    findings, failures = run(rules, dossier_of(law, BODY))
    assert [finding.rule for finding in findings] == ["XX101"]
    (failure,) = failures
    assert (failure.stage, failure.rule) == ("check", "XX100")
    assert failure.reason.startswith("ZeroDivisionError: ")
    assert "_crash" in failure.reason


def test_a_fingerprint_outlives_moved_text(law: Law) -> None:
    rule = rule_of(marking("Sở Xây dựng"))
    (before,), _ = run([rule], dossier_of(law, BODY))
    moved = BODY.replace("quy định bến đò.", "quy định bến đò và bến phà,\ntrừ bến tạm.")
    (after,), _ = run([rule], dossier_of(law, moved))
    assert before.span != after.span
    assert before.fingerprint == after.fingerprint


def test_a_fingerprint_tells_rules_provisions_and_words_apart(law: Law) -> None:
    rules = [rule_of(marking("Sở Xây dựng")), rule_of(marking("thi hành"), id="XX102")]
    other = [rule_of(marking("Quyết định"))]
    dossier = dossier_of(law, BODY)
    prints = [f.fingerprint for f in (*run(rules, dossier)[0], *run(other, dossier)[0])]
    assert len(set(prints)) == len(prints)


def test_identical_findings_are_merged_and_the_rest_sorted_by_place(law: Law) -> None:
    late, early = marking("Sở Xây dựng"), marking("bến đò.")
    rules = [rule_of(late), rule_of(late), rule_of(early)]
    findings, _ = run(rules, dossier_of(law, BODY))
    assert [finding.quote for finding in findings] == ["bến đò.", "Sở Xây dựng"]


@pytest.mark.parametrize(
    ("period", "found"),
    [
        (Period(date(2025, 12, 2)), 1),
        (Period(date(2025, 12, 3)), 0),
        (Period(None, date(2025, 12, 2)), 1),
        (Period(None, date(2025, 12, 1)), 0),
    ],
)
def test_a_rule_judges_by_the_law_of_the_day_of_issue(law: Law, period: Period, found: int) -> None:
    rule = rule_of(marking("Sở Xây dựng"), in_force=period)
    assert len(run([rule], dossier_of(law, BODY))[0]) == found


@pytest.mark.parametrize(
    ("administrative", "severities"),
    [(None, []), (Severity.NOTE, [Severity.NOTE])],
)
def test_an_administrative_document_has_its_own_severity(
    law: Law, administrative: Severity | None, severities: list[Severity]
) -> None:
    rule = rule_of(marking("Sở Xây dựng"), administrative=administrative)
    findings, _ = run([rule], dossier_of(law, BODY, number="1450/QĐ-UBND"))
    assert [finding.severity for finding in findings] == severities


def test_only_the_basis_of_the_documents_day_and_sort_is_named(law: Law) -> None:
    dossier = dossier_of(law, BODY)
    new = Basis("78/2025/NĐ-CP", "Điều 62", Read.PRIMARY, Period(date(2025, 4, 1)))
    old = Basis("34/2016/NĐ-CP", "Điều 61", Read.PRIMARY, Period(None, date(2025, 3, 31)))
    other = replace(new, law="30/2020/NĐ-CP", documents=Documents.ADMINISTRATIVE)
    (finding,), _ = run([rule_of(marking("Sở Xây dựng"), basis=(old, new, other))], dossier)
    assert finding.because == (str(new),)


def test_no_rule_judges_a_consolidated_text(law: Law) -> None:
    dossier = dossier_of(law, BODY)
    consolidated = replace(dossier.document, kind="Văn bản hợp nhất")
    rule = rule_of(marking("Sở Xây dựng"), administrative=Severity.NOTE)
    assert run([rule], dossier)[0]
    assert not run([rule], replace(dossier, document=consolidated))[0]


def test_a_rule_of_review_goes_by_the_law_of_the_day_asked(law: Law) -> None:
    first = Period(date(2026, 1, 1))
    basis = Basis("79/2025/NĐ-CP", "Điều 39", Read.PRIMARY, first)
    rule = rule_of(marking("Sở Xây dựng"), in_force=first, judged=Day.TODAY, basis=(basis,))
    (finding,), _ = run([rule], dossier_of(law, BODY))
    assert finding.because == (str(basis),)
    assert not run([replace(rule, judged=Day.ISSUED)], dossier_of(law, BODY))[0]
