"""The language of what people read: Vietnamese as the code writes it, English by a gettext catalogue.

The Vietnamese text is the msgid: it stands in the code, where a reviewer of the code reads it,
and `locale/en` holds the English for each. Values are named in braces and put in afterwards, so
that a translation may order them as it likes.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LANGUAGES = ("vi", "en")
_LEVELS = {
    "phần": "Part",
    "chương": "Chapter",
    "mục": "Section",
    "tiểu mục": "Subsection",
    "điều": "Article",
    "khoản": "Clause",
    "điểm": "Point",
    "tiết": "Item",
    "đoạn": "Paragraph",
    "gạch đầu dòng": "Dash",
    "văn bản kèm theo": "Attached text",
    "phụ lục": "Annex",
    "mẫu số": "Form No.",
    "mẫu": "Form",
    "biểu mẫu": "Form",
    "bảng": "Table",
}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_PROVISION = re.compile(
    r"“[^”]*”|(?P<after>(?<=[\w)]) )?"
    rf"\b(?P<level>(?i:{'|'.join(sorted(_LEVELS, key=len, reverse=True))}))"
    r"(?: (?P<number>\d[\w.]*|[a-zđ]\d?\b|[IVXL]+\b)| thứ (?P<nth>\w+)|$)"
    r"(?P<of>(?= (?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Ngh|Quy|Thông tư|Văn bản)))?"
)
_SENSE = "\x04"
CATALOGUES = Path(__file__).parent / "locale"
_spoken: ContextVar[str] = ContextVar("language", default="vi")


def say(text: str, /, **values: object) -> str:
    """Return a Vietnamese text, with its values, in the language spoken now."""
    told = catalogue(_spoken.get()).gettext(text).rpartition(_SENSE)[2]
    return told.format(**values) if values else told


def later(text: str, /, sense: str = "") -> str:
    """Mark a constant as a text for people; `say` translates it where it is used.

    `sense` parts what Vietnamese says in the same words and English does not, as gettext's msgctxt.
    """
    return f"{sense}{_SENSE}{text}" if sense else text


def in_words(*provisions: object) -> str:
    """Return provisions in the language spoken: "khoản 2 Điều 5", or "Clause 2, Article 5"."""
    told = ", ".join(map(str, provisions))
    return told if _spoken.get() == "vi" else _PROVISION.sub(_english, told)


def spoken() -> str:
    """Return the language spoken now: "vi" or "en"."""
    return _spoken.get()


def speak(language: str) -> None:
    """Speak one of `LANGUAGES` from now on, in this thread or task."""
    _spoken.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak one of `LANGUAGES` for a while."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def _english(step: re.Match[str]) -> str:
    if step["level"] is None:
        return step[0]  # a quotation stays as it is written
    nth = step["nth"]
    place = _ORDINALS.index(nth) + 1 if nth in _ORDINALS else nth
    number = f" {step['number'] or place}" if step["number"] or nth else ""
    after, of = step["after"], step["of"]
    return f"{', ' if after else ''}{_LEVELS[step['level'].lower()]}{number}{' of' if of is not None else ''}"


@lru_cache
def catalogue(language: str) -> NullTranslations:
    """Return the texts of a language; Vietnamese needs none."""
    if language == "vi":
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - Vietnamese never needs it
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with (CATALOGUES / language / "LC_MESSAGES" / "lawcheck.po").open("rb") as file:
        read = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, read)
    compiled.seek(0)
    return GNUTranslations(compiled)
