"""The shipped corpus is sound, and knows what is cited wrongly today."""

import time
from datetime import date
from pathlib import Path

import pytest

from lawcheck.law import Law, load_law, problems
from lawcheck.law.force import has_begun
from lawcheck.model import Key, Pinpoint, State, Verb
from lawcheck.shipped import corpus_folder


@pytest.fixture(scope="module")
def folder() -> Path:
    return corpus_folder()


@pytest.fixture(scope="module")
def law(folder: Path) -> Law:
    return load_law([folder])


def test_nothing_in_it_is_impossible(folder: Path) -> None:
    assert list(problems(folder)) == []


def test_it_loads_in_a_blink(folder: Path) -> None:
    start = time.process_time()
    load_law([folder])
    assert time.process_time() - start < 0.6, "0.15 s of one core of an idle machine"


@pytest.mark.parametrize(
    ("old", "new", "since", "proof"),
    [
        ("80/2015/QH13", "64/2025/QH15", date(2025, 4, 1), "Điều 71 khoản 3"),
        ("17/2008/QH12", "80/2015/QH13", date(2016, 7, 1), "Điều 172 khoản 3"),
        ("31/2004/QH11", "80/2015/QH13", date(2016, 7, 1), "Điều 172 khoản 3"),
        ("24/2009/NĐ-CP", "34/2016/NĐ-CP", date(2016, 7, 1), "Điều 189 khoản 2"),
        ("11/2003/QH11", "77/2015/QH13", date(2016, 1, 1), "Điều 141"),
        ("65/2025/QH15", "72/2025/QH15", date(2025, 6, 16), "Điều 51 khoản 2"),
        ("76/2015/QH13", "63/2025/QH15", date(2025, 3, 1), "Điều 31 khoản 2"),
        ("13/2003/QH11", "45/2013/QH13", date(2014, 7, 1), "Điều 211 khoản 1"),
        ("45/2013/QH13", "31/2024/QH15", date(2024, 8, 1), "Điều 252 khoản 4"),
        ("65/2014/QH13", "27/2023/QH15", date(2024, 8, 1), "Điều 197 khoản 2"),
        ("66/2014/QH13", "29/2023/QH15", date(2024, 8, 1), "Điều 82 khoản 2"),
        ("43/2013/QH13", "22/2023/QH15", date(2024, 1, 1), "Điều 95 khoản 2"),
        ("01/2002/QH11", "83/2015/QH13", date(2017, 1, 1), "Điều 76 khoản 2"),
        ("83/2015/QH13", "89/2025/QH15", date(2026, 1, 1), "Điều 77 khoản 2"),
        ("49/2014/QH13", "39/2019/QH14", date(2020, 1, 1), "Điều 100 khoản 2"),
        ("67/2014/QH13", "61/2020/QH14", date(2021, 1, 1), "Điều 76 khoản 3"),
        ("55/2014/QH13", "72/2020/QH14", date(2022, 1, 1), "Điều 170 khoản 3"),
        ("30/2009/QH12", "47/2024/QH15", date(2025, 7, 1), "Điều 58 khoản 2"),
        ("11/2012/QH13", "16/2023/QH15", date(2024, 7, 1), "Điều 74 khoản 3"),
        ("51/2005/QH11", "20/2023/QH15", date(2024, 7, 1), "Điều 52 khoản 2"),
        ("41/2009/QH12", "24/2023/QH15", date(2024, 7, 1), "Điều 72 khoản 2"),
        ("40/2009/QH12", "15/2023/QH15", date(2024, 1, 1), "Điều 120 khoản 2"),
        ("53/2014/QH13", "46/2024/QH15", date(2025, 7, 1), "Điều 75 khoản 2"),
        ("01/2011/QH13", "33/2024/QH15", date(2025, 7, 1), "Điều 64 khoản 2"),
        ("28/2001/QH10", "45/2024/QH15", date(2025, 7, 1), "Điều 94 khoản 2"),
        ("56/2010/QH12", "11/2022/QH15", date(2023, 7, 1), "Điều 117 khoản 2"),
        ("11/2022/QH15", "84/2025/QH15", date(2025, 7, 1), "Điều 63 khoản 2"),
        ("62/2014/QH13", "34/2024/QH15", date(2025, 1, 1), "Điều 151 khoản 2"),
        ("38/2013/QH13", "74/2025/QH15", date(2026, 1, 1), "Điều 54 khoản 2"),
        ("22/2008/QH12", "80/2025/QH15", date(2025, 7, 1), "Điều 44 khoản 3"),
        ("10/2012/QH13", "45/2019/QH14", date(2021, 1, 1), "Điều 220 khoản 1"),
        ("33/2005/QH11", "91/2015/QH13", date(2017, 1, 1), "Điều 689"),
        ("110/2004/NĐ-CP", "30/2020/NĐ-CP", date(2020, 3, 5), "Điều 37"),
        ("03/2022/TT-BTP", "26/2025/TT-BTP", date(2025, 12, 15), "Điều 27 khoản 2"),
    ],
)
def test_it_knows_what_ended_a_document_and_where_it_says_so(
    law: Law, old: str, new: str, since: date, proof: str
) -> None:
    found = law.effect(Key(old), since)
    assert (found.state, found.since) == (State.EXPIRED, since)
    assert (new, True) in [(r.subject, r.proof.startswith(proof)) for r in found.because]
    assert law.effect(Key(old), date.fromordinal(since.toordinal() - 1)).state is not State.EXPIRED


@pytest.mark.parametrize(
    ("key", "on"),
    [
        ("64/2025/QH15", date(2026, 1, 1)),
        ("72/2025/QH15", date(2026, 1, 1)),
        ("31/2024/QH15", date(2026, 1, 1)),
        ("59/2020/QH14", date(2026, 1, 1)),
        ("45/2019/QH14", date(2026, 1, 1)),
        ("30/2020/NĐ-CP", date(2026, 1, 1)),
        ("78/2025/NĐ-CP", date(2026, 1, 1)),
        ("83/2015/QH13", date(2025, 12, 31)),
    ],
)
def test_it_knows_what_is_in_force(law: Law, key: str, on: date) -> None:
    assert law.effect(Key(key), on).state in {State.IN_FORCE, State.PARTLY_IN_FORCE}


@pytest.mark.parametrize(
    ("key", "on", "state"),
    [
        ("201/2013/NĐ-CP", date(2024, 7, 1), State.EXPIRED),
        ("137/2013/NĐ-CP", date(2025, 1, 31), State.IN_FORCE),
        ("137/2013/NĐ-CP", date(2025, 2, 1), State.EXPIRED),
        ("158/2016/NĐ-CP", date(2025, 6, 30), State.IN_FORCE),
        ("158/2016/NĐ-CP", date(2025, 7, 1), State.EXPIRED),
        ("46/2026/NĐ-CP", date(2026, 2, 4), State.SUSPENDED),
        ("66.15/2026/NQ-CP", date(2027, 3, 1), State.EXPIRED),
        ("01/2026/QĐ-TTg", date(2027, 3, 1), State.EXPIRED),
        ("24/2016/NĐ-CP", date(2026, 4, 1), State.IN_FORCE),
    ],
)
def test_it_knows_what_lapses_with_what(law: Law, key: str, on: date, state: State) -> None:
    assert law.effect(Key(key), on).state is state


def test_a_clause_may_go_on_after_its_law(law: Law) -> None:
    key, kept = Key("14/2017/QH14"), Pinpoint.parse("khoản 1 Điều 52")
    assert law.effect(key, date(2025, 6, 30)).state is State.EXPIRED
    assert law.effect(key, date(2025, 6, 30), kept).state is State.IN_FORCE
    assert law.effect(key, date(2025, 7, 1), kept).state is State.EXPIRED


def test_what_is_detailed_is_older_than_what_details_it(law: Law) -> None:
    for key, record in law.registry.records.items():
        for relation in law.relations_by(key):
            parent = law.record(relation.object)
            if relation.verb in {Verb.DETAILS, Verb.GUIDES} and parent and parent.issued:
                assert record.issued is None or parent.issued <= record.issued


def test_a_repealed_clause_ends_before_its_law(law: Law) -> None:
    clause = Pinpoint.parse("khoản 1 Điều 46")
    assert law.effect(Key("80/2015/QH13"), date(2025, 2, 19), clause).state is State.EXPIRED
    assert law.effect(Key("80/2015/QH13"), date(2025, 2, 18), clause).state is State.IN_FORCE


def test_what_nobody_read_ends_nothing(law: Law) -> None:
    recalled = [
        relation
        for key in law.registry.records
        for relation in law.relations_on(key)
        if relation.proof.startswith("memory") and has_begun(relation, law.known_through)
    ]
    assert recalled
    for relation in recalled:
        found = law.effect(relation.object, law.known_through)
        assert found.state is State.UNKNOWN or relation not in found.because
        assert found.state in {State.UNKNOWN, State.EXPIRED}


def test_laws_carry_the_name_they_are_cited_by(law: Law) -> None:
    for record in law.registry.records.values():
        if record.kind in {"Luật", "Bộ luật", "Pháp lệnh"} and record.title:
            assert record.title.startswith(record.kind)
    assert [r.key for r in law.find("luat dat dai")][:3] == [
        "31/2024/QH15",
        "45/2013/QH13",
        "13/2003/QH11",
    ]


def test_it_knows_former_provinces_and_ministries(law: Law) -> None:
    ended = {(s.old, s.new) for s in law.successions}
    assert ("Tỉnh Hải Dương", "Thành phố Hải Phòng") in ended
    assert ("Bộ Giao thông vận tải", "Bộ Xây dựng") in ended
    assert ("Ủy ban nhân dân cấp huyện", "") in ended


def test_the_ladder_of_force_has_its_steps(law: Law) -> None:
    on = date(2025, 8, 1)
    steps = [
        law.rank("Luật", "Quốc hội", on),
        law.rank("Pháp lệnh", "Ủy ban Thường vụ Quốc hội", on),
        law.rank("Nghị định", "Chính phủ", on),
        law.rank("Quyết định", "Thủ tướng Chính phủ", on),
        law.rank("Thông tư", "Bộ trưởng Bộ Tư pháp", on),
        law.rank("Nghị quyết", "Hội đồng nhân dân tỉnh Nghệ An", on),
        law.rank("Quyết định", "Ủy ban nhân dân tỉnh Nghệ An", on),
        law.rank("Quyết định", "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", on),
        law.rank("Nghị quyết", "Hội đồng nhân dân xã Hưng Nguyên", on),
        law.rank("Quyết định", "Ủy ban nhân dân xã Hưng Nguyên", on),
    ]
    assert steps == [2, 3, 5, 6, 8, 10, 11, 12, 14, 15]


def test_every_amendment_begins_on_its_day(law: Law) -> None:
    for key in law.registry.records:
        for relation in law.relations_on(key):
            if relation.verb is Verb.AMENDS and relation.since:
                eve = date.fromordinal(relation.since.toordinal() - 1)
                assert relation in law.amendments(key, relation.since, relation.pin)
                assert relation not in law.amendments(key, eve, relation.pin)
