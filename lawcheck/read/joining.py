"""Documents spread over several files: whether a text goes on in the next, and the text of all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from lawcheck.language import say
from lawcheck.model import LegalDocument, Missing, Piece, Source
from lawcheck.read.dateline import MOTTO
from lawcheck.read.files import extract
from lawcheck.read.frame import names_kind
from lawcheck.read.issue import each_document
from lawcheck.read.lines import Reading, cut
from lawcheck.read.paragraph import Paragraph, paragraphs
from lawcheck.read.register import Registered, registered
from lawcheck.read.series import part_number
from lawcheck.read.structure import structure

_TOP = 8
_IMPRINT = re.compile(r"van phong chinh phu xuat ban$")
_LONGEST_IMPRINT = 8


@dataclass(frozen=True, slots=True)
class Share:
    """What one file holds of one document."""

    source: Source
    reading: Reading
    document: LegalDocument
    file_pages: int


def documents_of(sources: Sequence[Source]) -> Iterator[LegalDocument]:
    """Yield the documents in files given in order, those joined that go on in the next file."""
    held: list[list[Share]] = []
    for source in sources:
        first, *others = _shares(source)
        if held and _goes_on(held[-1], first):
            held[-1].append(first)
        else:
            held.append([first])
        held += [[share] for share in others]
    for shares in held:
        document = _joined(shares) if len(shares) > 1 else shares[0].document
        yield replace(document, absent=tuple(_absent(document, shares)))


def _shares(source: Source) -> Iterator[Share]:
    whole = extract(source)
    readings = each_document(whole)
    for index, reading in enumerate(readings, 1):
        document = structure(source, reading)
        numbered = replace(document, part=index if len(readings) > 1 else None)
        yield Share(source, reading, numbered, whole.pages or 0)


def _goes_on(before: Sequence[Share], share: Share) -> bool:
    """Whether a text without a heading of its own goes on where the files before it end.

    The gazette heads it with number and day of the document; elsewhere its articles count on, or
    it holds annexes alone.
    """
    lines = _lines(share)
    head = registered(lines)
    if head:
        return head.number.value == before[0].document.number
    if any(MOTTO.search(line.bare) or names_kind(line) for line in lines[:_TOP]):
        return False
    last = [int(a.number) for a in before[-1].document.articles() if a.number.isdigit()][-1:]
    begun = [int(a.number) for a in share.document.articles() if a.number.isdigit()][:1]
    return not begun or begun == [n + 1 for n in last] or (begun == [1] and _is_signed(before[-1]))


def _is_signed(share: Share) -> bool:
    return bool(share.document.signers)


def _joined(shares: Sequence[Share]) -> LegalDocument:
    readings = [shares[0].reading, *map(_without_head, shares[1:])]
    readings = [*map(_without_imprint, readings[:-1]), readings[-1]]
    starts = [0, *accumulate(len(reading.text) + 1 for reading in readings)]
    before = [0, *accumulate(share.file_pages for share in shares)]
    moved = list(map(_moved, readings, starts, before))
    pieces = map(_piece, shares, starts, before)
    document = structure(shares[0].source, _bound(moved))
    return replace(document, part=shares[0].document.part, pieces=tuple(pieces))


def _piece(share: Share, start: int, before: int) -> Piece:
    return Piece(share.source.name, share.source.sha256, start, before)


def _bound(readings: Sequence[Reading]) -> Reading:
    pages = [reading.pages for reading in readings if reading.pages]
    return Reading(
        text="\n".join(reading.text for reading in readings),
        places=tuple(place for reading in readings for place in reading.places),
        how=readings[0].how,
        pages=sum(pages) if len(pages) == len(readings) else None,
        pending_changes=any(reading.pending_changes for reading in readings),
        notes=tuple(note for reading in readings for note in reading.notes),
        missing=tuple(each for reading in readings for each in reading.missing),
    )


def _moved(reading: Reading, start: int, before: int) -> Reading:
    """Count the offsets and the pages of a file on from those of the files before it."""
    places = (
        replace(place, start=place.start + start, page=place.page and place.page + before)
        for place in reading.places
    )
    missing = (
        Missing(tuple(page + before for page in each.pages), each.reason)
        for each in reading.missing
    )
    return replace(reading, places=tuple(places), missing=tuple(missing))


def _without_head(share: Share) -> Reading:
    """Drop the lines with which the gazette heads a later part, down to the name of the document."""
    head = registered(_lines(share))
    return cut(share.reading, _end(head, share), len(share.reading.text)) if head else share.reading


def _end(head: Registered, share: Share) -> int:
    text = share.reading.text
    end = head.span.end if head.span else _lines(share)[head.index].end
    return end + len(text[end:]) - len(text[end:].lstrip())


def _without_imprint(reading: Reading) -> Reading:
    tail = paragraphs(reading.text)[-_LONGEST_IMPRINT:]
    start = next((line.start for line in tail if _IMPRINT.match(line.bare)), None)
    return cut(reading, 0, start - 1) if start else reading


def _lines(share: Share) -> tuple[Paragraph, ...]:
    return paragraphs(share.reading.text)


def _absent(document: LegalDocument, shares: Sequence[Share]) -> Iterator[str]:
    """Yield what the names of the files and the lines of the gazette say to be elsewhere."""
    first, last = part_number(shares[0].source.name), part_number(shares[-1].source.name)
    headed = registered(_lines(shares[0])) if document.number_span else None
    if headed and headed.number.span == document.number_span:
        yield (
            say(
                "Tệp chỉ có phần sau của văn bản, thiếu phần đầu: số, ký hiệu và trích yếu lấy từ dòng Công báo ghi ở đầu tệp."
            )
        )
    elif first and first > 1 and document.number is None:
        yield say(
            "Tên tệp ghi phần {first}, thiếu các phần trước: không rõ số, ký hiệu của văn bản.",
            first=first,
        )
    unsigned = document.articles() and not document.signers
    if last and (unsigned or last == 1):
        yield say(
            "Tên tệp ghi phần {last}: không thấy phần {following} của văn bản.",
            last=last,
            following=last + 1,
        )
