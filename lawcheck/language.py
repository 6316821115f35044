"""The language of what people read: Vietnamese as the code writes it, English by a gettext catalogue.

The Vietnamese text is the msgid: it stands in the code, where a reviewer of the code reads it,
and `locale/en` holds the English for each. Values are named in braces and put in afterwards, so
that a translation may order them as it likes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LANGUAGES = ("vi", "en")
CATALOGUES = Path(__file__).parent / "locale"
_spoken: ContextVar[str] = ContextVar("language", default="vi")


def say(text: str, /, **values: object) -> str:
    """Return a Vietnamese text, with its values, in the language spoken now."""
    told = catalogue(_spoken.get()).gettext(text)
    return told.format(**values) if values else told


def later(text: str, /) -> str:
    """Mark a constant as a text for people; `say` translates it where it is used."""
    return text


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
