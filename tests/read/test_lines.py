"""Streams of lines → one text: what is levelled, what is kept, where each line stands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.model import How
from lawcheck.read.lines import Line, assemble, tidy


def text(*lines: str) -> str:
    return assemble((Line(line) for line in lines), How.TEXT).text


def test_each_paragraph_is_a_line_and_empty_ones_go() -> None:
    assert (
        text("Điều 1. Phạm vi", "  ", "Điều 2. Đối tượng") == "Điều 1. Phạm vi\nĐiều 2. Đối tượng"
    )


def test_a_break_inside_a_paragraph_begins_a_line() -> None:
    assert text("QUYẾT ĐỊNH\x0bVề việc phân cấp") == "QUYẾT ĐỊNH\nVề việc phân cấp"


def test_places_keep_page_and_box_of_each_line() -> None:
    box = (10.0, 20.0, 30.0, 40.0)
    reading = assemble([Line("Điều 1", page=1), Line("Điều 2", page=2, box=box)], How.PDF, 2)
    assert [(place.start, place.page, place.box) for place in reading.places] == [
        (0, 1, None),
        (7, 2, box),
    ]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Nghi\u0323 đi\u0323nh", "Nghị định"),
        ("ÐIỀU 1", "ĐIỀU 1"),
        ("Điều\u00a01.\u2003Phạm  vi", "Điều 1. Phạm vi"),
        ("phân\u200b cấp\ufeff", "phân cấp"),
        ("SắC LệNH Củ Chi, HĐND Số 4", "SẮC LỆNH Củ Chi, HĐND Số 4"),
        ("một \t hai\t\tba", "một\thai\t\tba"),
    ],
)
def test_characters_are_levelled(typed: str, read: str) -> None:
    assert tidy(typed) == read


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        (
            "SỞ TƯ PHÁP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "SỞ TƯ PHÁP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        (
            "Số: 05/QĐ-STP     Hà Nội, ngày 02 tháng 3 năm 2026",
            "Số: 05/QĐ-STP\nHà Nội, ngày 02 tháng 3 năm 2026",
        ),
        ("- Lưu: VT.     KT. GIÁM ĐỐC", "- Lưu: VT.\nKT. GIÁM ĐỐC"),
        ("Điều 1.    Phạm vi điều chỉnh", "Điều 1. Phạm vi điều chỉnh"),
        ("| STT | Tên | |", "STT\tTên"),
        ("Số 5 | 6 của bảng", "Số 5 | 6 của bảng"),
    ],
)
def test_columns_of_heading_and_closing_are_parted(line: str, columns: str) -> None:
    assert text(line) == columns


def test_the_rule_under_a_head_of_a_barred_table_goes() -> None:
    assert text("| A | B |", "|---|:--|", "| 1 | 2 |") == "A\tB\n1\t2"


@given(st.lists(st.text(), max_size=8))
def test_every_place_begins_a_line_of_a_normal_text(lines: list[str]) -> None:
    reading = assemble(map(Line, lines), How.TEXT)
    starts = [place.start for place in reading.places]
    assert unicodedata.is_normalized("NFC", reading.text)
    assert starts == [0] * bool(reading.text) + [
        index + 1 for index, letter in enumerate(reading.text) if letter == "\n"
    ]
