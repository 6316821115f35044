"""What follows the document itself: Quy chế, Quy định issued with it, then Phụ lục and forms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.model import Level
from lawcheck.read.annexes import ANNEX, MOTTO, WITH, annex_name, form_name, form_number, loose_name
from lawcheck.read.frame import names_kind
from lawcheck.read.letters import is_caps
from lawcheck.read.markers import article, division
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.register import registered

_FORM = re.compile(r"[#*\s]*(?:bieu mau|mau so|mau|bieu so|danh muc|danh sach|bang gia|bang)\b")
_RULES = re.compile(
    r"[#*\s]*(?:ban )?(?:quy che|quy dinh|dieu le|noi quy|quy tac|quy uoc|chuong trinh|ke hoach|de an|chien luoc|"
    r"phuong an|quy trinh|huong dan|quy chuan|tieu chuan|dinh muc|che do|quy hoach|du an)\b"
    r"(?! chung\b| cu the\b| chi tiet\b| khac\b)"
)
_WITH_ACT = re.compile(
    r"kem theo (?:bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ke hoach)\b"
    r".{0,120}?(?:\d|\bnay\b)"
)
_FILLS_IN = re.compile(r"huong dan (?:ghi|ke khai|cach ghi|dien|viet|lap bieu)\b")
_NEAR = 10
_LONGEST, _LONGEST_IN_CAPS = 300, 700


@dataclass(frozen=True, slots=True)
class Zone:
    """Lines [first, last) of one text inside the source; `level` is None for the document."""

    level: Level | None
    number: str
    title: str
    first: int
    last: int


def zones(
    lines: Sequence[Paragraph], body: int, signed: range, skip: frozenset[int]
) -> tuple[Zone, ...]:
    """Cut the lines into the document, the rules issued with it, and its annexes.

    `body` is the first line of the body, `signed` the lines of the signature block (empty, at the
    end, where there is none), `skip` the lines that stand in quotation marks.
    """
    closing = signed.start
    paper = _opening_paper(lines)
    if paper:
        body = paper.first
        heads = [paper, *_heads(lines, range(paper.last, len(lines)), body, skip, paper.level)]
    else:
        heads = list(_heads(lines, range(body + 1, len(lines)), closing, skip))
        heads = _with_unheaded(lines, heads, body, signed, skip)
    starts = [zone.first for zone in heads]
    ends = [*starts[1:], len(lines)][: len(starts)]
    main = Zone(None, "", "", body, min([closing, *starts[:1], len(lines)]))
    cut = (
        Zone(zone.level, zone.number, zone.title, zone.first, end)
        for zone, end in zip(heads, ends, strict=True)
    )
    return (main, *cut)


def _opening_paper(lines: Sequence[Paragraph]) -> Zone | None:
    """Return the annex that a later part of a text in the gazette goes on with, or None."""
    part = registered(lines)
    if part is None:
        return _paper_alone(lines)
    index = part.index + 1
    near = lines[index : index + 2]
    if near and (annex := ANNEX.match(near[0].bare)):
        return _annex(lines, index, near[0].text[slice(*annex.span("number"))])
    if any(WITH.match(line.bare) or form_number(line) for line in near):
        return Zone(Level.ANNEX, "", "", index, index)
    return None


def _paper_alone(lines: Sequence[Paragraph]) -> Zone | None:
    """Return the annex or the form that is the whole of a file, or None."""
    noted = next((i for i, line in enumerate(lines[:_NEAR]) if WITH.match(line.bare)), None)
    if noted is None or any(map(_is_of_act, lines[:noted])):
        return None
    for index, line in enumerate(lines[:noted]):
        if annex := ANNEX.match(line.bare):
            return _annex(lines, index, line.text[slice(*annex.span("number"))])
        if form_number(line):
            return _paper(lines, index)
    return Zone(Level.ANNEX, "", loose_name(lines, 0), 0, noted)


def _is_of_act(line: Paragraph) -> bool:
    """Whether a line is of a document: its kind, a name of rules that have articles."""
    return names_kind(line) or bool(is_caps(line.text) and _RULES.match(line.bare))


def _with_unheaded(
    lines: Sequence[Paragraph],
    heads: list[Zone],
    body: int,
    signed: range,
    skip: frozenset[int],
) -> list[Zone]:
    """Add the rules whose own title is of no known kind: their articles begin again at 1."""
    last = heads[0].first if heads else len(lines)
    found = [
        (index, marker.ordinal)
        for index in range(body, last)
        if index not in skip and (marker := article(lines[index]))
    ]
    for (_, before), (index, number), (_, after) in zip(found, found[1:], found[2:], strict=False):
        if number == 1 and before >= 1 and after == 2 and (index >= signed.stop or before > 1):
            head = _title_above(
                lines, index, max(signed.stop if index >= signed.stop else body, body)
            )
            return [_zone(lines, head, Level.ATTACHMENT, ""), *heads] if head else heads
    return heads


def _title_above(lines: Sequence[Paragraph], index: int, floor: int) -> int | None:
    """Return the first of the lines in capitals that stand over an article, or None."""
    head = None
    for at in range(index - 1, max(index - _NEAR, floor) - 1, -1):
        if lines[at].text.endswith(":"):
            return None
        if is_caps(lines[at].text) and not MOTTO.search(lines[at].bare):
            head = at
        elif not division(lines[at]) and not WITH.match(lines[at].bare):
            break
    return head


def _heads(
    lines: Sequence[Paragraph],
    within: range,
    closing: int,
    skip: frozenset[int],
    current: Level | None = None,
) -> Iterator[Zone]:
    settled = within.start
    for index in within:
        if index in skip or index < settled:
            continue
        head = _head(lines, index, current, passed=index > closing)
        if head:
            current, settled = head.level, head.last
            yield head


def _head(
    lines: Sequence[Paragraph], index: int, current: Level | None, *, passed: bool
) -> Zone | None:
    line = lines[index]
    longest = _LONGEST_IN_CAPS if is_caps(line.text) else _LONGEST
    if len(line.text) > longest or "\t" in line.text:
        return None
    annex = ANNEX.match(line.bare)
    if annex and _heads_annex(lines, index, annex, passed=passed):
        return _annex(lines, index, line.text[slice(*annex.span("number"))])
    if _heads_rules(lines, index, current, passed=passed):
        return _zone(lines, index, Level.ATTACHMENT, "")
    if passed and _heads_paper(lines, index, current):
        return _paper(lines, index)
    return None


def _heads_rules(
    lines: Sequence[Paragraph], index: int, current: Level | None, *, passed: bool
) -> bool:
    """Whether a Quy chế, Quy định … with articles of its own begins here."""
    line = lines[index]
    if not is_caps(line.text) or not _RULES.match(line.bare) or division(lines[index - 1]):
        return False
    if _FILLS_IN.match(line.bare):
        return False
    return _is_issued_with(lines, index, within=current) or (passed and current is None)


def _heads_paper(lines: Sequence[Paragraph], index: int, current: Level | None) -> bool:
    """Whether a list or a form without the word "Phụ lục" begins here."""
    line = lines[index]
    if current is None and _is_loose(lines, index):
        return True
    named = is_caps(line.text) and _FORM.match(line.bare)
    inside = current is Level.ANNEX and form_number(line)
    return bool(named and not inside) and _is_issued_with(lines, index, within=current)


def _heads_annex(
    lines: Sequence[Paragraph], index: int, hit: re.Match[str], *, passed: bool
) -> bool:
    line = lines[index]
    rest = line.text[hit.end() :]
    titled = not rest or rest[0] == "(" or is_caps(rest) or (rest[0].isupper() and passed)
    if line.text.lstrip("#* ")[0].islower() or not titled or line.text.endswith(";"):
        return False
    return passed or _is_issued_with(lines, index) or is_caps(line.text)


def _is_issued_with(lines: Sequence[Paragraph], index: int, within: Level | None = None) -> bool:
    """Whether "(Kèm theo …)" is near; inside an annex it must name an act, not a form."""
    for line in lines[index : index + _NEAR]:
        if WITH.match(line.bare) or ("(" in line.text and WITH.search(line.bare)):
            return within is not Level.ANNEX or bool(_WITH_ACT.search(line.bare))
        if article(line) or division(line):
            return False
    return False


def _is_loose(lines: Sequence[Paragraph], index: int) -> bool:
    """Whether papers without a heading of their own start here: forms with a motto, lists."""
    line = lines[index]
    if MOTTO.search(line.bare):
        near = lines[index : index + _NEAR + 2]
        return not any(_RULES.match(one.bare) and is_caps(one.text) for one in near)
    return is_caps(line.text) and bool(_FORM.match(line.bare))


def _annex(lines: Sequence[Paragraph], index: int, number: str) -> Zone:
    title, end = annex_name(lines, index)
    return Zone(Level.ANNEX, number, title, index, end)


def _paper(lines: Sequence[Paragraph], index: int) -> Zone:
    """Return the zone of a paper without number: a list, a form, a paper under the motto."""
    if number := form_number(lines[index]):
        return Zone(Level.FORM, number, form_name(lines, index), index, index + 1)
    if MOTTO.search(lines[index].bare):
        return Zone(Level.ANNEX, "", loose_name(lines, index), index, index + 1)
    return _annex(lines, index, "")


def _end_of_name(lines: Sequence[Paragraph], start: int) -> int:
    """Return the line behind a name: its lines in capitals, or all up to "(Kèm theo …)"."""
    end = start
    for at in range(start, min(start + _NEAR, len(lines))):
        line = lines[at]
        if WITH.match(line.bare):
            return at
        if article(line) or division(line) or len(line.text) > _LONGEST:
            break
        if end == at and is_caps(line.text):
            end = at + 1
    return end


def _zone(lines: Sequence[Paragraph], index: int, level: Level, number: str) -> Zone:
    end = _end_of_name(lines, index + 1)
    named = [line for line in lines[index:end] if not MOTTO.search(line.bare)]
    title = " ".join(line.text.strip("#*_- ") for line in named).strip()
    return Zone(level, number, title, index, end)
