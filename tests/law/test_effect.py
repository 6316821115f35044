"""Was it in force on that day, and what says so?"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.law import Law
from lawcheck.law.effect import effect
from lawcheck.law.registry import ENDING, Registry
from lawcheck.model import Effect, Key, Pinpoint, Record, Relation, State, Verb
from tests.law.corpus import DOCUMENTS, KNOWN_THROUGH, RELATIONS, law_of


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("corpus"), DOCUMENTS, RELATIONS)


@pytest.mark.parametrize(
    ("key", "on", "state"),
    [
        ("12/2013/QH13", "2014-06-30", State.PENDING),
        ("12/2013/QH13", "2014-07-01", State.IN_FORCE),
        ("12/2013/QH13", "2024-07-31", State.IN_FORCE),
        ("12/2013/QH13", "2024-08-01", State.EXPIRED),
        ("11/2003/QH11", "2014-07-01", State.EXPIRED),
        ("15/2020/QH14", "2024-07-31", State.IN_FORCE),
        ("15/2020/QH14", "2024-08-01", State.PARTLY_IN_FORCE),
        ("20/2014/NĐ-CP", "2025-02-19", State.IN_FORCE),
        ("20/2014/NĐ-CP", "2025-02-20", State.PARTLY_IN_FORCE),
        ("20/2014/NĐ-CP", "2025-06-01", State.IN_FORCE),
        ("21/2022/NĐ-CP", "2025-02-28", State.IN_FORCE),
        ("21/2022/NĐ-CP", "2025-03-01", State.EXPIRED),
        ("41/2010/NĐ-CP", "2024-07-31", State.UNKNOWN),
        ("41/2010/NĐ-CP", "2024-08-01", State.IN_FORCE),
        ("42/2010/NĐ-CP", "2025-03-01", State.UNKNOWN),
        ("43/2010/NĐ-CP", "2025-02-19", State.IN_FORCE),
        ("43/2010/NĐ-CP", "2025-02-20", State.UNKNOWN),
        ("44/2010/NĐ-CP", "2010-02-28", State.PENDING),
        ("44/2010/NĐ-CP", "2010-03-01", State.UNKNOWN),
        ("99/2099/NĐ-CP", "2025-03-01", State.UNKNOWN),
        ("31/2024/QH15", "2026-01-31", State.IN_FORCE),
        ("31/2024/QH15", "2026-02-01", State.UNKNOWN),
        ("12/2013/QH13", "2026-02-01", State.EXPIRED),
    ],
)
def test_a_document_has_one_state_a_day(law: Law, key: str, on: str, state: State) -> None:
    assert law.effect(Key(key), date.fromisoformat(on)).state is state


@pytest.mark.parametrize(
    ("key", "pin", "on", "state"),
    [
        ("15/2020/QH14", "khoản 2 Điều 5", "2024-08-01", State.EXPIRED),
        ("15/2020/QH14", "điểm a khoản 2 Điều 5", "2024-08-01", State.EXPIRED),
        ("15/2020/QH14", "khoản 2 Điều 5", "2024-07-31", State.IN_FORCE),
        ("15/2020/QH14", "khoản 1 Điều 5", "2024-08-01", State.IN_FORCE),
        ("15/2020/QH14", "Điều 5", "2024-08-01", State.PARTLY_IN_FORCE),
        ("15/2020/QH14", "Điều 6", "2024-08-01", State.IN_FORCE),
        ("12/2013/QH13", "Điều 5", "2024-08-01", State.EXPIRED),
        ("20/2014/NĐ-CP", "khoản 1 Điều 9", "2025-03-01", State.SUSPENDED),
        ("20/2014/NĐ-CP", "khoản 1 Điều 9", "2025-06-01", State.IN_FORCE),
    ],
)
def test_a_provision_ends_with_what_covers_it(
    law: Law, key: str, pin: str, on: str, state: State
) -> None:
    found = law.effect(Key(key), date.fromisoformat(on), Pinpoint.parse(pin))
    assert found.state is state


def test_an_ending_carries_its_proof(law: Law) -> None:
    found = law.effect(Key("12/2013/QH13"), date(2025, 1, 1))
    assert found.since == date(2024, 8, 1)
    assert [(r.subject, r.proof) for r in found.because] == [("31/2024/QH15", "Điều 252")]


def test_what_is_gone_is_named(law: Law) -> None:
    found = law.effect(Key("15/2020/QH14"), date(2025, 1, 1))
    assert list(map(str, found.partly)) == ["khoản 2 Điều 5"]
    assert found.since == date(2024, 8, 1)
    assert found.confirmed == date(2024, 8, 1)


def test_amendments_leave_a_document_in_force_and_are_listed(law: Law) -> None:
    key, on = Key("20/2014/NĐ-CP"), date(2025, 7, 1)
    assert law.effect(key, on).state is State.IN_FORCE
    assert [r.subject for r in law.amendments(key, on)] == ["40/2025/NĐ-CP"]
    assert law.amendments(key, on, Pinpoint.parse("khoản 2 Điều 3"))
    assert not law.amendments(key, on, Pinpoint.parse("Điều 4"))
    assert not law.amendments(key, date(2025, 2, 19))


def test_a_correction_leaves_a_document_in_force_and_is_listed(tmp_path: Path) -> None:
    law = law_of(tmp_path, DOCUMENTS, "40/2025/NĐ-CP,corrects,20/2014/NĐ-CP,Điều 3,2025-02-20,,Đ")
    key, on = Key("20/2014/NĐ-CP"), date(2025, 2, 20)
    assert law.effect(key, on).state is State.IN_FORCE
    assert law.effect(key, on).confirmed == on
    assert [r.verb for r in law.amendments(key, on)] == [Verb.CORRECTS]


def test_an_extension_before_the_term_ran_out_moves_it(tmp_path: Path) -> None:
    law = law_of(
        tmp_path, DOCUMENTS, "40/2025/NĐ-CP,extends,21/2022/NĐ-CP,,2025-02-20,2026-01-01,Điều 3"
    )
    assert law.effect(Key("21/2022/NĐ-CP"), date(2025, 12, 31)).state is State.IN_FORCE
    assert law.effect(Key("21/2022/NĐ-CP"), date(2026, 1, 1)).state is State.EXPIRED


def test_what_ends_a_law_may_let_an_article_go_on(tmp_path: Path) -> None:
    relations = """
        31/2024/QH15,continues,12/2013/QH13,Điều 17,2024-08-01,2025-07-01,Điều 253
        31/2024/QH15,replaces,12/2013/QH13,,2024-08-01,,Điều 252
    """
    key, law = Key("12/2013/QH13"), law_of(tmp_path, DOCUMENTS, relations)
    kept, other = map(Pinpoint.parse, ("khoản 2 Điều 17", "Điều 18"))
    assert law.effect(key, date(2025, 6, 30), kept).state is State.IN_FORCE
    assert law.effect(key, date(2025, 7, 1), kept).since == date(2025, 7, 1)
    assert law.effect(key, date(2024, 8, 1), other).state is State.EXPIRED
    assert law.effect(key, date(2024, 8, 1)).state is State.EXPIRED


OLD, NEW = Key("20/2000/NĐ-CP"), Key("30/2010/NĐ-CP")
days = st.dates(date(2000, 1, 1), date(2025, 12, 31))
pins = st.sampled_from([None, *map(Pinpoint.parse, ("Điều 1", "khoản 1 Điều 1", "Điều 2"))])
verbs = st.sampled_from([v for v in Verb if v not in {Verb.EXTENDS, Verb.CONTINUES}])


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    since = draw(st.none() | days)
    until = draw(st.none() | days.filter(lambda day: since is None or day > since))
    return Relation(NEW, draw(verbs), OLD, draw(pins), since, until, "Điều 9")


@st.composite
def records(draw: st.DrawFn) -> Record:
    start = draw(st.none() | days)
    term = draw(st.none() | days.filter(lambda day: start is None or day > start))
    return Record(OLD, OLD, "Nghị định", "", "Chính phủ", None, start, term, "Công báo")


def registry_of(record: Record, on: tuple[Relation, ...]) -> Registry:
    return Registry({OLD: record}, {}, {OLD: on}, {}, {}, (), (), KNOWN_THROUGH, "")


@given(records(), st.lists(relations(), max_size=5).map(tuple), days, pins)
def test_effect_changes_only_on_a_known_day(
    record: Record, suffered: tuple[Relation, ...], on: date, pin: Pinpoint | None
) -> None:
    registry = registry_of(record, suffered)
    known = {
        date(2010, 1, 1),
        record.effective,
        record.expires,
        *(d for r in suffered for d in (r.since, r.until)),
    }
    before = effect(registry, OLD, on - timedelta(1), pin)
    if on not in known:
        assert effect(registry, OLD, on, pin) == before


@given(records(), st.lists(relations(), max_size=5).map(tuple), relations(), days, pins)
def test_no_added_relation_revives(
    record: Record,
    suffered: tuple[Relation, ...],
    added: Relation,
    on: date,
    pin: Pinpoint | None,
) -> None:
    if effect(registry_of(record, suffered), OLD, on, pin).state is State.EXPIRED:
        after = effect(registry_of(record, (*suffered, added)), OLD, on, pin)
        assert after.state is State.EXPIRED


PARENT, NEWEST = Key("10/1999/QH10"), Key("40/2020/QH14")


@st.composite
def families(draw: st.DrawFn) -> tuple[Record, tuple[Relation, ...]]:
    """A document and what ties it to a parent that may end, and keeps it alive or not."""
    verb = draw(st.sampled_from([Verb.DETAILS, Verb.GUIDES]))
    ties = [Relation(OLD, verb, PARENT, draw(pins), proof="Đ")]
    for _ in range(draw(st.integers(0, 3))):
        verb = draw(st.sampled_from([*sorted(ENDING), Verb.AMENDS, Verb.SUSPENDS]))
        ties.append(Relation(NEWEST, verb, PARENT, draw(pins), draw(days), None, "Điều 9"))
    return draw(records()), tuple(ties)


def family_of(record: Record, ties: tuple[Relation, ...]) -> Registry:
    parent = Record(
        PARENT, PARENT, "Luật", "", "Quốc hội", None, date(1999, 1, 1), None, "Công báo"
    )
    by_object = {key: tuple(r for r in ties if r.object == key) for key in (OLD, PARENT)}
    by_subject = {OLD: tuple(r for r in ties if r.subject == OLD)}
    records = {OLD: record, PARENT: parent}
    return Registry(records, by_subject, by_object, {}, {}, (), (), KNOWN_THROUGH, "")


@given(families(), relations(), days, pins)
def test_no_added_relation_saves_what_lapsed_with_its_parent(
    family: tuple[Record, tuple[Relation, ...]], added: Relation, on: date, pin: Pinpoint | None
) -> None:
    record, ties = family
    if effect(family_of(record, ties), OLD, on, pin).state is State.EXPIRED:
        after = effect(family_of(record, (*ties, added)), OLD, on, pin)
        assert after.state is State.EXPIRED


@given(families(), days, pins)
def test_a_family_changes_only_on_a_known_day(
    family: tuple[Record, tuple[Relation, ...]], on: date, pin: Pinpoint | None
) -> None:
    record, ties = family
    known = {record.effective, record.expires, *(d for r in ties for d in (r.since, r.until))}
    before = effect(family_of(record, ties), OLD, on - timedelta(1), pin)
    if on not in known:
        assert effect(family_of(record, ties), OLD, on, pin) == before


@given(records(), st.lists(relations(), max_size=5).map(tuple), days, pins)
def test_past_what_is_known_the_answer_is_presumed(
    record: Record, suffered: tuple[Relation, ...], on: date, pin: Pinpoint | None
) -> None:
    known = registry_of(record, suffered)
    found = effect(replace(known, known_through=date(1999, 1, 1)), OLD, on, pin)
    assert found.state in {State.UNKNOWN, State.EXPIRED}
    if found.presumed:
        assert found.presumed is effect(known, OLD, on, pin).state


def test_evidence_grows_old() -> None:
    found = Effect(State.IN_FORCE, confirmed=date(2024, 8, 1))
    assert found.is_confirmed(date(2026, 8, 1), timedelta(730))
    assert not found.is_confirmed(date(2026, 8, 2), timedelta(730))
    assert not Effect(State.IN_FORCE).is_confirmed(date(2026, 8, 2), timedelta(730))


@given(records(), days, st.sampled_from(sorted(ENDING)))
def test_the_day_of_an_ending_is_the_first_without_effect(
    record: Record, since: date, verb: Verb
) -> None:
    registry = registry_of(record, (Relation(NEW, verb, OLD, None, since, None, "Điều 9"),))
    assert effect(registry, OLD, since).state is State.EXPIRED
    day_before = effect(registry, OLD, since - timedelta(1))
    lapsed = record.expires is not None and record.expires < since
    assert (day_before.state is State.EXPIRED) == lapsed


def test_parents_that_many_share_are_asked_once() -> None:
    """Ten steps of four documents, each of which details all four above: 4^9 ways to the top."""
    keys = [[Key(f"{i}/{2000 + step}/NĐ-CP") for i in range(4)] for step in range(10)]
    ties = {
        key: tuple(Relation(key, Verb.DETAILS, parent, proof="Điều 1") for parent in above)
        for above, row in pairwise(keys)
        for key in row
    }
    start = date(2000, 1, 1)
    records = {
        key: Record(key, key, "Nghị định", "", "Chính phủ", start, start, None, "Công báo")
        for row in keys
        for key in row
    }
    registry = Registry(records, ties, {}, {}, {}, (), (), KNOWN_THROUGH, "")
    assert effect(registry, keys[-1][0], date(2025, 1, 1)).state is State.IN_FORCE
