"""The vote on unsure numbers and days: what is sure, what stays doubtful, what is illegible."""

from collections.abc import Iterator

import pytest
from PIL import Image

from lawcheck.read import reread as rereading
from lawcheck.read.pictures import Picture, Turn
from lawcheck.read.recognise import Seen
from lawcheck.read.reread import reread

PAGE = Picture(Image.new("L", (1200, 1600), 255), 2, Turn(1, 0, 0, 1, 0, 0))


def line(text: str, confidence: float, left: float = 60, base: float = 700) -> list[Seen]:
    """Words of a line of which the second is read with `confidence`."""
    words: list[Seen] = []
    for index, word in enumerate(text.split()):
        right = left + 6 * len(word)
        sure = confidence if index == 1 else 95
        words.append(Seen(word, sure, (left, base - 2, right, base + 9), base, 13))
        left = right + 6
    return words


def voted(monkeypatch: pytest.MonkeyPatch, words: list[Seen], *readings: str) -> tuple[str, float]:
    """Read words again, the readings in turn, and return the text and its least confidence."""
    told: Iterator[str] = iter(readings * 16)
    monkeypatch.setattr(rereading, "line_on", lambda *_: next(told))
    new = reread(words, PAGE, None)
    return " ".join(word.text for word in new), min(word.confidence for word in new)


def test_what_all_readings_say_is_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = line("Số: 5ó /QÐ-UBND", 40)
    assert voted(monkeypatch, seen, "Số: 56 /QÐ-UBND") == ("Số: 56/QĐ-UBND", 100)


def test_strokes_in_a_day_are_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = line("ngày 1l tháng 1] năm 2010", 40)
    readings = ("Hà Nội, ngày l1 tháng 01 năm 2010", "ngày 11 tháng 0Ì năm 2010")
    assert voted(monkeypatch, seen, *readings) == ("ngày 11 tháng 01 năm 2010", 100)


@pytest.mark.parametrize(
    ("before", "readings", "after"),
    [
        ("Số: 462 /QĐ-UBND", ("4#", "Z#Ø", "4Ø", "#2"), "Số: …/QĐ-UBND"),
        ("Số: ÔZ /2010/QĐ-UBND", ("OZ", "2#"), "Số: …/QĐ-UBND"),
        ("Số: 106 /QĐ-UBND", ("106", "406", "106", "/06"), "Số: 106/QĐ-UBND"),
    ],
)
def test_figures_read_anew_each_time_are_illegible(
    monkeypatch: pytest.MonkeyPatch, before: str, readings: tuple[str, ...], after: str
) -> None:
    told = (f"Số: {figures} /QĐ-UBND" for figures in readings)
    assert voted(monkeypatch, line(before, 40), *told) == (after, 60)


def test_an_illegible_day_leaves_month_and_year(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = line("ngày đã tháng 01 năm 2010", 40)
    told = [f"Hà Nội, ngày {day} tháng 01 năm 2010" for day in ("đã", "2Š", "để", "#Š")]
    assert voted(monkeypatch, seen, *told) == ("ngày … tháng 01 năm 2010", 60)


def test_words_are_left_where_no_reading_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = line("Số: 35/QĐ-UBND", 55)
    assert voted(monkeypatch, seen, "ĐẾN", "An") == ("Số: 35/QĐ-UBND", 55)


def test_sure_lines_and_titles_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [*line("Số: 35/QĐ-UBND", 95), *line("Sửa đổi Quyết định số 6/QĐ-TTg", 40, base=600)]
    assert voted(monkeypatch, words, "Số: 9/QĐ-UBND")[0].startswith("Số: 35/QĐ-UBND Sửa đổi")


def test_a_stamped_number_beside_its_line_joins_it(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [*line("Số: .. /QĐ-UBND", 40), *line("0044", 96, left=80, base=696)]
    assert voted(monkeypatch, words, "Số: 0044 /QĐ-UBND") == ("Số: 0044/QĐ-UBND", 100)
