"""Numbers in words and in Roman figures."""

import re

import pytest

from lawcheck.read.letters import bare
from lawcheck.read.numerals import WORDED, number_in_roman, number_in_words


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("nhất", 1),
        ("tư", 4),
        ("bẩy", 7),
        ("mười", 10),
        ("mười một", 11),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("bốn mươi lăm", 45),
        ("bốn lăm", 45),
        ("chín mươi", 90),
        ("nhiều", None),
        ("", None),
    ],
)
def test_words_count(words: str, count: int | None) -> None:
    assert number_in_words(bare(words)) == count
    assert count is None or words == "bốn lăm" or re.fullmatch(WORDED, bare(words))


@pytest.mark.parametrize(
    ("figures", "count"), [("i", 1), ("iv", 4), ("ix", 9), ("xvi", 16), ("xl", 40), ("a", None)]
)
def test_roman_figures_count(figures: str, count: int | None) -> None:
    assert number_in_roman(figures) == count
