"""Phụ lục and the Mẫu số inside them: their numbers and their own names."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lawcheck.model import Level, Provision, Span
from lawcheck.read.issuer import is_body_line
from lawcheck.read.letters import is_caps
from lawcheck.read.markers import article, division
from lawcheck.read.paragraph import Paragraph

MOTTO = re.compile(r"^\W*(?:cong hoa xa hoi chu nghia|doc lap\s*[-–])")
ANNEX = re.compile(
    r"[#*\s]*(?:phu luc|phu bieu)\s*(?:so\s*)?[:.]?\s*"
    r"(?P<number>(?:[ivxlc]+|\d+|[a-h])(?:[-./]?[a-z\d]{1,3})?(?![\w]))?\s*"
    r"(?:[-:.–*]+\s*|\[\d{1,3}\]\s*|(?<=\s)\d{1,3}$|[⁰¹²³⁴-⁹]+\s*)*"
)
WITH = re.compile(r"\(?\s*(?:duoc )?(?:ban hanh )?(?:kem|dinh kem) theo\b|\(.*\bkem theo\b")
_WITH_BEHIND = re.compile(r"\s*\(\s*(?:duoc )?(?:ban hanh )?(?:kem|dinh kem) theo\b")
_FORM = re.compile(
    r"[#*\s]*(?:bieu )?mau\s*(?:so)?\s*[:.]?\s*(?P<number>\d{1,3}[a-z]{0,2}(?:[-/.]\w{1,8})*)"
    r"[*\s]*(?P<stop>[.:)–-]*)\s*"
)
_NO_NAME = re.compile(r"(?:tm|kt|tl|tuq)\s*\.|noi nhan|so\s*[:.]|(?:so )?s?tt$")
_HEAD_OF_FORM = re.compile(r"ten (?:co quan|to chuc|don vi|doanh nghiep|thuong nhan|cong ty)\b")
_DOTTED = re.compile(r"[.…_]{4,}|…{2,}")
_LISTED = re.compile(r"[-–+*•]|\d+(?:\.\d+)*\s*[.)/]|[a-z]\d?\s*[.)/]")
_NEAR = 12
_LONG = 400


def annex_name(lines: Sequence[Paragraph], index: int) -> tuple[str, int]:
    """Return the name of the annex headed on line `index`, and the line behind its heading.

    The name stands on the line of the number, under it, or under the words "(Kèm theo …)".
    """
    hit = ANNEX.match(lines[index].bare)
    first = lines[index].cut(hit.end()) if hit else lines[index]
    words = [first.cut(0, _end_of_name(first)).text] if first.text else []
    noted = _end_of_name(first) < len(first.text)
    end = index + 1
    if not noted:
        run, end = _run(lines, end)
        words += run
    if not any(words):
        run, end = _run(lines, _behind_note(lines, end))
        words = run if run and not _is_letterhead(lines[end - 1]) else []
    return " ".join(words).strip("#*_- :"), end


def loose_name(lines: Sequence[Paragraph], index: int) -> str:
    """Return the name of a paper that begins with the motto: its first lines in capitals."""
    last = min(index + _NEAR, len(lines))
    start = next((at for at in range(index, last) if _names(lines[at])), last)
    return " ".join(_run(lines, start)[0]) if start < last else ""


def forms(lines: Sequence[Paragraph], first: int, last: int) -> tuple[Provision, ...]:
    """Return the forms (Mẫu số) whose headings stand on lines [first, last) of an annex."""
    heads = list(_form_heads(lines, first, last))
    ends = [*(lines[index - 1].end for index, _ in heads[1:]), lines[last - 1].end][: len(heads)]
    return tuple(
        Provision(Level.FORM, number, form_name(lines, index), Span(lines[index].start, end))
        for (index, number), end in zip(heads, ends, strict=True)
    )


def provisions(lines: Sequence[tuple[int, Paragraph]]) -> frozenset[int]:
    """Return the indexes of the lines of an annex that may be provisions.

    Rows of tables, what stands behind a motto and lines to be filled in ("1. Họ và tên:") are none.
    """
    own = list(takewhile(lambda numbered: not MOTTO.search(numbered[1].bare), lines))
    below = [line for _, line in own[1:]] + [None]
    pairs = zip(own, below, strict=False)
    return frozenset(index for (index, line), after in pairs if _tells(line, after))


def _tells(line: Paragraph, after: Paragraph | None) -> bool:
    if "\t" in line.text or _DOTTED.search(line.text):
        return False
    leads = after and (_LISTED.match(after.bare) or after.text[0].islower())
    return not line.text.endswith(":") or bool(leads)


def form_number(line: Paragraph) -> str | None:
    """Return the number in a line that heads a form, "Mẫu số 01/ĐK", or None."""
    hit = _FORM.match(line.bare)
    if hit is None or "\t" in line.text or not line.text.lstrip("#* ")[:1].isupper():
        return None
    rest = line.text[hit.end() :]
    heads = not rest or rest[0] == "(" or rest[0].isupper()
    return line.text[slice(*hit.span("number"))] if heads and len(line.text) < _LONG else None


def _form_heads(lines: Sequence[Paragraph], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield the headings of forms; a list of forms and a heading repeated on a page are none."""
    before = ""
    for index in range(first, last):
        number = form_number(lines[index])
        around = (*lines[index - 1 : index], *lines[index + 1 : last][:1])
        if number and number != before and not any(map(form_number, around)):
            before = number
            yield index, number


def form_name(lines: Sequence[Paragraph], index: int) -> str:
    """Return the name of the form headed on line `index`: beside its number or under it."""
    hit = _FORM.match(lines[index].bare)
    rest = lines[index].cut(hit.end()) if hit else lines[index]
    own = rest.cut(0, _end_of_name(rest)).text
    return own if own and own[0] != "(" else loose_name(lines, index + 1)


def _run(lines: Sequence[Paragraph], index: int) -> tuple[list[str], int]:
    """Return the lines of a name from `index` on, rules between left out, and the line behind."""
    words: list[str] = []
    first = index
    while index < min(len(lines), first + _NEAR):
        line = lines[index]
        end = _end_of_name(line)
        kept = line.cut(0, end)
        if any(c.isalpha() for c in line.text):
            named = is_caps(kept.text) or (not words and _is_noted(lines, index, kept))
            if not named or _stops(line, kept):
                break
            words.append(kept.text)
        index += 1
        if end < len(line.text):
            break
    return words, index


def _stops(line: Paragraph, kept: Paragraph) -> bool:
    heads = article(line) or division(line) or form_number(line) or MOTTO.search(line.bare)
    return bool(heads or "\t" in line.text or _NO_NAME.match(kept.bare))


def _is_noted(lines: Sequence[Paragraph], index: int, kept: Paragraph) -> bool:
    """Whether words in small letters are a name: "(Kèm theo …)" follows them at once."""
    glued = 0 < len(kept.text) < len(lines[index].text)
    after = index + 1 < len(lines) and WITH.match(lines[index + 1].bare)
    return not WITH.match(kept.bare) and len(kept.text) < _LONG and bool(glued or after)


def _end_of_name(line: Paragraph) -> int:
    hit = _WITH_BEHIND.search(line.bare)
    return hit.start() if hit else len(line.text)


def _behind_note(lines: Sequence[Paragraph], index: int) -> int:
    """Return the line behind "(Kèm theo …)", which may run over several lines."""
    if index >= len(lines) or not WITH.match(lines[index].bare):
        return index
    for at in range(index, min(index + 4, len(lines))):
        if lines[at].text.rstrip(" .*_").endswith(")"):
            return at + 1
    return index + 1


def _names(line: Paragraph) -> bool:
    plain = is_caps(line.text) and not MOTTO.search(line.bare)
    return plain and not _stops(line, line) and not _is_letterhead(line)


def _is_letterhead(line: Paragraph) -> bool:
    return is_body_line(line.text) or bool(_HEAD_OF_FORM.match(line.bare))
