"""Both catalogues hold every text that is said to people, and no other."""

import re
from string import Formatter

import pytest

from tests.texts import Text, catalogue, complete, path_of, texts, written

_ASIDE = re.compile(r"“[^”]*”|`[^`]*`|\([^)]*\)|## \w+|" + r"(?:(?:khoản|Điều|điểm) \w+ )+")
_VIETNAMESE = re.compile(r"[à-ýăđĩũơưạ-ỹÀ-ÝĂĐĨŨƠƯẠ-Ỹ]")


@pytest.fixture(scope="module")
def told() -> dict[Text, str]:
    return texts()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_catalogue_holds_each_text_and_nothing_that_nobody_says(
    told: dict[Text, str], language: str
) -> None:
    entries = catalogue(language)
    missing = {text: told[text] for text in told if not entries.get(text)}
    assert missing == {}, "write the English in locale/en, then run `make docs`"
    assert entries.keys() - told.keys() == set(), "run `make docs`"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_catalogue_is_kept_in_the_order_of_its_texts(language: str) -> None:
    assert path_of(language).read_text("utf-8") == written(language, complete(language))


def test_english_names_the_values_that_vietnamese_names() -> None:
    other = {
        text: said for text, said in catalogue("en").items() if _fields(text[1]) != _fields(said)
    }
    assert other == {}


def _fields(words: str) -> set[tuple[str, str | None]]:
    """Return the values named in braces with their forms; a text without values may hold braces."""
    try:
        parts = list(Formatter().parse(words))
    except ValueError:
        return set()
    return {(name, form) for _, name, form, _ in parts if name and name.strip(" …").isidentifier()}


def test_vietnamese_says_what_the_code_writes() -> None:
    assert all(text[1] == said for text, said in catalogue("vi").items())


def test_english_is_english_but_for_quotes_and_provisions() -> None:
    left = {text: said for text, said in catalogue("en").items() if _is_left(said)}
    assert left == {}


def _is_left(said: str) -> bool:
    words = _ASIDE.sub("", said)
    return bool(_VIETNAMESE.search(_LAWS.sub("", words)))


_LAWS = re.compile(r"(?:Luật|Nghị định|Thông tư|Nghị quyết)(?: số)? \d[\w/-]+")
