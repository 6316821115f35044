"""How a Vietnamese word is spelled."""

import pytest

from lawcheck.read.spelling import misspelled, words


@pytest.mark.parametrize(
    "word", ["nghiệp", "Quyết", "được", "uỷ", "ủy", "oái", "khuỷu", "thuế", "plain", "ký"]
)
def test_what_vietnamese_spells_so_is_let_pass(word: str) -> None:
    assert not misspelled(word)


@pytest.mark.parametrize("word", ["cña", "nhµ", "®Êt", "ngöôøi", "ñöôïc", "Grüße", "điềù"])
def test_what_no_vietnamese_word_looks_like_is_told(word: str) -> None:
    assert misspelled(word)


def test_a_word_holds_every_sign_that_may_be_a_letter_and_no_figure() -> None:
    assert words("®iÒu 5, kho¶n 2.") == ["®iÒu", "kho¶n"]
