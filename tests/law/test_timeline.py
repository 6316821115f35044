"""The states of a document over time, each with the day it begins and its proof."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from lawcheck.law import Law
from lawcheck.law.timeline import timeline
from lawcheck.model import Key, State
from tests.law.corpus import DOCUMENTS, KNOWN_THROUGH, RELATIONS, law_of


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("corpus"), DOCUMENTS, RELATIONS)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (
            "12/2013/QH13",
            [
                ("2013-11-29", State.PENDING),
                ("2014-07-01", State.IN_FORCE),
                ("2024-08-01", State.EXPIRED),
            ],
        ),
        (
            "21/2022/NĐ-CP",
            [
                ("2022-01-10", State.PENDING),
                ("2022-03-01", State.IN_FORCE),
                ("2025-03-01", State.EXPIRED),
            ],
        ),
        (
            "20/2014/NĐ-CP",
            [
                ("2014-05-15", State.PENDING),
                ("2014-07-01", State.IN_FORCE),
                ("2025-02-20", State.PARTLY_IN_FORCE),
                ("2025-06-01", State.IN_FORCE),
            ],
        ),
    ],
)
def test_each_state_is_told_from_the_day_it_begins(
    law: Law, key: str, told: list[tuple[str, State]]
) -> None:
    record = law.record(Key(key))
    assert record is not None
    spells = timeline(law, record)
    assert [(f"{spell.since}", spell.effect.state) for spell in spells] == told


def test_every_day_has_the_state_of_its_spell(law: Law) -> None:
    for record in law.registry.records.values():
        spells = timeline(law, record)
        ends = [spell.since - timedelta(days=1) for spell in spells[1:]]
        for spell, last in zip(spells, (*ends, KNOWN_THROUGH), strict=False):
            for day in (spell.since, last):
                assert law.effect(record.key, day).state is spell.effect.state


def test_the_end_is_proved(law: Law) -> None:
    record = law.record(Key("12/2013/QH13"))
    assert record is not None
    assert "31/2024/QH15" in " ".join(timeline(law, record)[-1].because)


def test_a_state_whose_end_is_known_is_not_said_to_have_none(law: Law) -> None:
    record = law.record(Key("12/2013/QH13"))
    assert record is not None
    told = " ".join(timeline(law, record)[1].because)
    assert "31/2024/QH15" in told
    assert "chưa ghi nhận" not in told


def test_the_lapse_of_a_parent_shows_in_what_details_it(tmp_path: Path) -> None:
    law = law_of(
        tmp_path,
        """
        10/2014/QH13,10/2014/QH13,Luật,Luật Bến bãi,Quốc hội,2014-06-01,2015-01-01,,,Công báo
        11/2018/QH14,11/2018/QH14,Luật,Luật Bến cảng,Quốc hội,2018-06-01,2019-01-01,,,Công báo
        12/2015/NĐ-CP,12/2015/NĐ-CP,Nghị định,Chi tiết,Chính phủ,2015-02-01,2015-03-15,,,Công báo
        """,
        """
        11/2018/QH14,replaces,10/2014/QH13,,2019-01-01,,Điều 90
        12/2015/NĐ-CP,details,10/2014/QH13,,2015-03-15,,Điều 1
        """,
    )
    record = law.record(Key("12/2015/NĐ-CP"))
    assert record is not None
    assert timeline(law, record)[-1].effect.state is State.EXPIRED
    assert timeline(law, record)[-1].since == date(2019, 1, 1)
