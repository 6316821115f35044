"""Several documents in one source, as in an issue of the gazette: where each begins."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from lawcheck.read.closing import closings
from lawcheck.read.dateline import MOTTO, place_and_date
from lawcheck.read.form import kind_named, kind_of_number
from lawcheck.read.frame import is_basis, names_kind
from lawcheck.read.letters import is_caps
from lawcheck.read.lines import Reading, cut
from lawcheck.read.own_number import NUMBER_LABEL, OwnNumber, own_number
from lawcheck.read.paragraph import Paragraph, paragraphs
from lawcheck.read.quotes import lines_inside, quoted_spans

_HEADING = 16
_ABOVE = 5
_BASIS = 25
_LONGEST = 60
_TOP = 12
_CONTENTS = re.compile(r"muc luc[\s.:]*")
_PAPER = re.compile(r"phu luc|phu bieu|(?:bieu )?mau\b|\(?(?:ban hanh )?kem theo|vi du\b")
_MASTHEAD = re.compile(r"(?:phan )?van ban (?:quy pham|phap luat|khac)|cong bao\b")
_LAWS = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết"})
"""Their headings have no day: it stands in the sentence on their adoption."""


def each_document(reading: Reading) -> tuple[Reading, ...]:
    """Cut what was read of a source into its documents, each with the places of its own lines."""
    lines = paragraphs(reading.text)
    parts = documents_in(lines)
    if len(parts) == 1 and not parts[0].start:
        return (reading,)
    bounds = [*(lines[part.start].start for part in parts), len(reading.text) + 1]
    return tuple(cut(reading, start, end - 1) for start, end in pairwise(bounds))


def documents_in(lines: Sequence[Paragraph]) -> tuple[range, ...]:
    """Return the lines of each document in a source: one range where it holds a single one.

    A document begins behind the signature of another with a number and a day of its own, its
    motto, its kind in capitals and its căn cứ, and is signed in its turn: forms and samples leave
    blanks, and stand under the name of an annex. A table of contents belongs to none.
    """
    signed = [closing.last for closing in closings(lines, 0)]
    first = _behind_contents(lines)
    starts = [first, *_starts(lines, first, signed)]
    ends = [*starts[1:], len(lines)]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True))


def _starts(lines: Sequence[Paragraph], floor: int, signed: Sequence[int]) -> Iterator[int]:
    numbers = set[str | None]()
    for index in range(floor, len(lines)):
        number = _number_in(lines[index])
        if number is None or number.value is None or number.value in numbers:
            continue
        numbers.add(number.value)
        before = [last for last in signed if floor < last <= index]
        if not before or signed[-1] <= index or not _is_heading(lines, index, number):
            continue
        top = _top_of_heading(lines, index, before[-1])
        if not _stands_apart(lines, floor, top):
            floor = top
            yield floor


def _number_in(line: Paragraph) -> OwnNumber | None:
    labelled = NUMBER_LABEL.match(line.bare) or "\t" in line.text
    return own_number([line], ()) if labelled else None


def _is_heading(lines: Sequence[Paragraph], index: int, number: OwnNumber) -> bool:
    """Whether the number of a line stands in a heading, with all that one has."""
    near = range(index + 1, min(index + _HEADING, len(lines)))
    kind = next((at for at in near if names_kind(lines[at])), None)
    if kind is None:
        return False
    top = lines[max(index - _ABOVE, 0) : kind]
    label = kind_named(number.label) if number.label else None
    dated = label in _LAWS or place_and_date(top, ())[1] is not None
    typed = kind_of_number(number.form)
    agrees = typed is not None and typed == kind_named(lines[kind].text)
    based = agrees or any(map(is_basis, lines[kind + 1 : kind + _BASIS]))
    return dated and based and any(MOTTO.search(line.bare) for line in top)


def _stands_apart(lines: Sequence[Paragraph], floor: int, top: int) -> bool:
    """Whether a heading opens an annex, a form or a quotation of the document before it."""
    named = takewhile(_is_title, reversed(lines[max(top - _ABOVE, floor) : top]))
    if any(_PAPER.match(line.bare) for line in named):
        return True
    before = lines[floor : top + 1]
    return len(before) - 1 in lines_inside(before, quoted_spans(before))


def _is_title(line: Paragraph) -> bool:
    titled = is_caps(line.text) or line.text.startswith("(") or _PAPER.match(line.bare)
    return "\t" not in line.text and bool(titled)


def _behind_contents(lines: Sequence[Paragraph]) -> int:
    """Return the first line of the first document: behind the table of contents of an issue."""
    top = enumerate(lines[:_TOP])
    listed = next((i for i, line in top if _CONTENTS.fullmatch(line.bare)), None)
    if listed is None:
        return 0
    behind = range(listed + 1, len(lines))
    motto = next((i for i in behind if MOTTO.search(lines[i].bare)), None)
    return 0 if motto is None else _top_of_heading(lines, motto, listed + 1)


def _top_of_heading(lines: Sequence[Paragraph], index: int, floor: int) -> int:
    """Return the first line of a heading: names of bodies, the motto, rules above the number."""
    while index > floor:
        above = lines[index - 1]
        short = len(above.text) <= _LONGEST and not above.text.endswith((".", ";", ":"))
        if not (short and _tops(above)):
            break
        index -= 1
    return index


def _tops(line: Paragraph) -> bool:
    """Whether a line may stand above the number of a document."""
    if _MASTHEAD.match(line.bare) or _PAPER.match(line.bare):
        return False
    is_rule = not any(c.isalpha() for c in line.text)
    named = is_caps(line.text) or MOTTO.search(line.bare) or NUMBER_LABEL.match(line.bare)
    return bool(named) or is_rule
