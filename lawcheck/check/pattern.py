"""The patterns of rule pages, on RE2: no page, whoever wrote it, can make a scan hang.

RE2 knows no look-around and no back-references; what pages used them for is said in other ways:
a match stands on whole words, a group `mark` leaves its surroundings unmarked (a match without
the group is passed over), `then` names what must follow and `unless` what must not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lawcheck.language import say
from lawcheck.model import Span

_TOKEN = re.compile(r"\\.|[\[\]]|[^\\\[\]]+", re.DOTALL)
# RE2 means ASCII by \w and \s; a Vietnamese page means its own letters and every blank.
_MEANT = {r"\w": r"\pL\pM\pN_", r"\s": r"\s\pZ"}
_MEANT_NOT = {r"\W": r"[^\pL\pM\pN_]", r"\S": r"[^\s\pZ]"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a page looks for, regardless of case, and what must or must not follow it."""

    finds: Any
    then: Any
    unless: Any

    def spans(self, text: str, within: Span) -> Iterator[Span]:
        """Yield what is to be marked: whole words, the group `mark` where the pattern has one."""
        for hit in self.finds.finditer(text, within.start, within.end):
            span = Span(*hit.span(self._group))
            if span.start >= 0 and _is_whole(text, span) and self._is_followed(text, hit.end()):
                yield span

    def is_in(self, text: str, within: Span | None = None) -> bool:
        """Say whether the pattern occurs anywhere in the text, or within a span of it."""
        span = within or Span(0, len(text))
        return self.finds.search(text, span.start, span.end) is not None

    @property
    def _group(self) -> int:
        return int(self.finds.groupindex.get("mark", 0))

    def _is_followed(self, text: str, end: int) -> bool:
        lacking = self.then is not None and self.then.match(text, end) is None
        return not lacking and (self.unless is None or self.unless.match(text, end) is None)


def pattern(written: str, then: str | None = None, unless: str | None = None) -> Pattern:
    r"""Compile a page's pattern; `\w` and `\s` mean Vietnamese letters and every blank.

    Raises:
        ValueError: RE2 does not know what is written; says which pattern and what to write.
    """
    return Pattern(_compiled(written), then and _compiled(then), unless and _compiled(unless))


def _compiled(written: str) -> Any:
    import re2  # noqa: PLC0415

    options = re2.Options()
    options.log_errors = False
    if r"\b" in written:
        message = say(
            "mẫu {written!r} có \\b; bỏ đi, vì chỗ tìm được luôn phải trọn từ", written=written
        )
        raise ValueError(message)
    try:
        return re2.compile("(?im)" + "".join(_meant(written)), options)
    except re2.error as error:
        said = error.args[0].decode() if isinstance(error.args[0], bytes) else error
        message = say(
            "mẫu {written!r} không dùng được trên RE2 ({said}); thay (?=…), (?<=…) bằng nhóm (?P<mark>…) bao chỗ cần đánh dấu, thay (?!…) bằng unless",
            written=written,
            said=said,
        )
        raise ValueError(message) from error


def _meant(written: str) -> Iterator[str]:
    inside = False
    for piece in _TOKEN.findall(written):
        inside = piece == "[" or (inside and piece != "]")
        meant = _MEANT.get(piece)
        yield _MEANT_NOT.get(piece, piece) if meant is None else meant if inside else f"[{meant}]"


def _is_whole(text: str, span: Span) -> bool:
    return not (_joins(text, span.start) or _joins(text, span.end))


def _joins(text: str, at: int) -> bool:
    return 0 < at < len(text) and _is_letter(text[at - 1]) and _is_letter(text[at])


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
