"""Dates in the spellings of documents."""

import datetime as dt

import pytest

from lawcheck.read.dates import date_at, find_date
from lawcheck.read.letters import bare


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 05 tháng 01 năm 2026", dt.date(2026, 1, 5)),
        ("ngày 5 tháng 1 năm 2026", dt.date(2026, 1, 5)),
        ("ngày 31 tháng12 năm2025", dt.date(2025, 12, 31)),
        ("ngày20 tháng 01 năm 2010", dt.date(2010, 1, 20)),
        ("ngày 05tháng 6năm 2012", dt.date(2012, 6, 5)),
        ("ngày 20 tháng01năm 2010", dt.date(2010, 1, 20)),
        ("ngày 20 tháng 01 năm 20 10", dt.date(2010, 1, 20)),
        ("Ngày 05/01/2026", dt.date(2026, 1, 5)),
        ("ngày 5-1-2026", dt.date(2026, 1, 5)),
        ("ngày 05.01.2026", dt.date(2026, 1, 5)),
        ("NGÀY 13 THÁNG 01 NĂM 2010", dt.date(2010, 1, 13)),
        ("ngày Ỉ9 tháng 6 năm 20Ỉ5", dt.date(2015, 6, 19)),
        ("ngày Ỉ 7 tháng 6 năm 2009", dt.date(2009, 6, 17)),
        ("ngày   tháng   năm 2010", None),
        ("ngày ... tháng 3 năm 2010", None),
        ("ngày 31 tháng 02 năm 2010", None),
        ("ngày 45/13/2010", None),
        ("12/2026/NĐ-CP", None),
        ("năm 2026", None),
    ],
)
def test_a_date_is_read_in_every_spelling(text: str, expected: dt.date | None) -> None:
    found = find_date(bare(text))
    assert (found.date if found else None) == expected


def test_the_span_holds_the_date_without_the_word_for_day() -> None:
    text = "có hiệu lực từ ngày 05 tháng 01 năm 2026."
    found = find_date(bare(text))
    assert found is not None
    assert found.span.of(text) == "05 tháng 01 năm 2026"


def test_a_date_elsewhere_is_not_a_date_here() -> None:
    level = bare("ký ngày 05/01/2026")
    assert date_at(level, 0) is None
    assert date_at(level, level.index("05")) is not None
