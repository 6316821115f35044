"""What people read is said in the language they asked for."""

import pytest

from lawcheck.language import in_words, later, say, speaking, spoken


def test_vietnamese_is_said_as_the_code_writes_it() -> None:
    assert say("Điều {number}", number=5) == "Điều 5"


def test_english_comes_from_the_catalogue_and_ends_with_the_block() -> None:
    with speaking("en"):
        assert say("bắt buộc xử lý") == "must be handled"
        assert spoken() == "en"
    assert spoken() == "vi"


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("khoản 2 Điều 5", "Clause 2, Article 5"),
        ("điểm đ khoản 2 Điều 5; Phụ lục II", "Point đ, Clause 2, Article 5; Annex II"),
        ("Điều 71 khoản 3", "Article 71, Clause 3"),
        ("Điều 5 Luật Đất đai số 31/2024/QH15", "Article 5 of Luật Đất đai số 31/2024/QH15"),
        ("gạch đầu dòng thứ hai khoản 1", "Dash 2, Clause 1"),
        ("điều này, phần căn cứ", "điều này, phần căn cứ"),
        ("Điều 1 nói “khoản 2 Điều 5”", "Article 1 nói “khoản 2 Điều 5”"),
        ("", ""),
    ],
)
def test_provisions_are_told_in_words_and_quotes_stay(vietnamese: str, english: str) -> None:
    assert in_words(vietnamese) == vietnamese
    with speaking("en"):
        assert in_words(vietnamese) == english


def test_a_sense_parts_what_vietnamese_says_in_the_same_words() -> None:
    does, asked = later("Thay thế", "does"), later("Thay thế")
    assert say(does) == say(asked) == "Thay thế"
    with speaking("en"):
        assert (say(does), say(asked)) == ("Replaces", "Replace")
