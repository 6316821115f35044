"""The quốc hiệu block → number, kind, issuers, place, date and title."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawcheck.model import Span
from lawcheck.read.consolidated import CONSOLIDATED, Authentication, authentication
from lawcheck.read.dateline import CELLS, DAY, MOTTO, place_and_date
from lawcheck.read.dates import find_date
from lawcheck.read.form import KIND_WORDS, is_normative, kind_named, kind_of_number
from lawcheck.read.frame import Frame
from lawcheck.read.issuer import enacting_body, is_body_line, issuers, registered_body
from lawcheck.read.letters import is_caps
from lawcheck.read.own_number import NUMBER_LABEL, OwnNumber, own_number
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.register import Registered, registered
from lawcheck.read.title import Title, find_title

_ADOPTED = re.compile(r"(?:nay|duoc|da) .{0,120}?thong qua\s*(?:vao|,)?\s*ngay\s*")
_OWN_ADOPTION = re.compile(
    r"(?:\d+\. ?)?(?:bo luat|luat|nghi quyet|phap lenh|hien phap) nay .{0,30}(?:quoc hoi|hoi dong)"
)
_CONSOLIDATED = re.compile(r"co hieu luc ke tu ngay .{8,40}duoc sua doi, bo sung boi\b")
_SUBJECT = re.compile(r"v/v\b|ve viec\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """Who a document is."""

    number: str | None
    number_span: Span | None
    kind: str | None
    issuers: tuple[str, ...]
    place: str | None
    issued: dt.date | None
    title: str
    title_span: Span | None
    normative: bool


def read_heading(lines: Sequence[Paragraph], parts: Frame) -> Heading:
    """Read identity from the lines in front of the body, and the date from the end if need be."""
    top = lines[: parts.basis if parts.kind is None else parts.kind]
    named = lines[parts.kind : parts.basis] if parts.kind is not None else ()
    part = None if named else registered(top)
    number = part.number if part else own_number(top, named)
    kind = part.kind if part else _kind(named, number)
    consolidated = kind == CONSOLIDATED
    place, written = place_and_date(top, () if consolidated else named) if kind else (None, None)
    issued = written or (None if consolidated else _adopted(lines))
    title = find_title(named) if named else _untitled(top, kind, part)
    enacting = [
        *registered_body(named),
        *title.authority,
        *_enacting(lines[parts.basis : parts.body]),
    ]
    heading = Heading(
        number.value if number else None,
        number.span if number else None,
        kind,
        issuers(number.symbol if number else None, _header(top), enacting, place) if kind else (),
        place,
        issued,
        title.text,
        title.span,
        is_normative(kind, number.form if number else None, issued),
    )
    proof = authentication(lines) if number is None else None
    if proof:
        return _authenticated(heading, proof)
    return _unnumbered(heading) if consolidated and number is None else heading


def _authenticated(heading: Heading, proof: Authentication) -> Heading:
    """Give a consolidated text the number and the day of its authentication."""
    return replace(
        heading,
        number=proof.number.value,
        number_span=proof.number.span,
        kind=CONSOLIDATED,
        issuers=issuers(proof.number.symbol, (), (), proof.place),
        place=proof.place,
        issued=proof.issued,
        normative=False,
    )


def _unnumbered(heading: Heading) -> Heading:
    """Name who consolidates: for the Quốc hội its office (Pháp lệnh 01/2012/UBTVQH13 Điều 5)."""
    of_assembly = any("Quốc hội" in body for body in heading.issuers)
    return replace(heading, issuers=("Văn phòng Quốc hội",) if of_assembly else ())


def _kind(named: Sequence[Paragraph], number: OwnNumber | None) -> str | None:
    noted = " ".join(line.bare for line in named[1:8])
    if (number and "VBHN" in number.symbol) or _CONSOLIDATED.search(noted):
        return CONSOLIDATED
    if named and (kind := _leading_kind(named[0])):
        return kind
    if number is None:
        return None
    return (number.label and kind_named(number.label)) or kind_of_number(number.form) or "Công văn"


def _leading_kind(line: Paragraph) -> str | None:
    hit = re.match(rf"[#*_\s]*({KIND_WORDS})\b", line.bare)
    return kind_named(hit[1]) if hit else None


def _header(top: Sequence[Paragraph]) -> list[str]:
    """Return the lines that name the issuing body, those of a gazette's masthead left out."""
    found: list[str] = []
    motto = False
    for line in top:
        seen = bool(MOTTO.search(line.bare))
        body = _body_part(line)
        if body and (is_body_line(body) or found):
            found.append(body)
        elif not (seen or motto or _is_rule(line) or NUMBER_LABEL.match(line.bare)):
            found = []
        motto = motto or seen or bool(NUMBER_LABEL.match(line.bare))
    return found


def _body_part(line: Paragraph) -> str | None:
    hit = MOTTO.search(line.bare)
    left = line.text[: hit.start()] if hit else line.text
    left = CELLS.split(left)[0].strip(" -–_*#")
    label = NUMBER_LABEL.search(line.bare[: len(left)])
    left = left[: label.start()].strip() if label else left
    return left if len(left) > 2 and is_caps(left) and not re.search(r"\d{3}", left) else None


def _is_rule(line: Paragraph) -> bool:
    return not any(c.isalpha() for c in line.text)


def _enacting(lines: Sequence[Paragraph]) -> Iterator[str]:
    for line in reversed(lines):
        if body := enacting_body(line.bare, line.text):
            yield body
        elif is_caps(line.text) and is_body_line(line.text):
            yield line.text


def _untitled(top: Sequence[Paragraph], kind: str | None, part: Registered | None) -> Title:
    """Return the title of a text without a line that names its kind."""
    if part:
        return Title(part.title, part.span, ())
    return _subject(top if kind else ())


def _subject(top: Sequence[Paragraph]) -> Title:
    """Return the "V/v …" of a letter."""
    for index, line in enumerate(top):
        if hit := _SUBJECT.match(line.bare):
            run = [line]
            for more in top[index + 1 : index + 5]:
                if is_caps(more.text) or DAY.search(more.bare) or MOTTO.search(more.bare):
                    break
                run.append(more)
            text = " ".join(one.text for one in run)
            return Title(text, Span(line.start + hit.start(), run[-1].end), ())
    return Title("", None, ())


def _adopted(lines: Sequence[Paragraph]) -> dt.date | None:
    """Return the day in "Luật này được Quốc hội … thông qua ngày …"."""
    for index, line in enumerate(lines):
        if not _OWN_ADOPTION.match(line.bare):
            continue
        level = " ".join(one.bare for one in lines[index : index + 2])
        hit = _ADOPTED.search(level)
        if hit and (dated := find_date(level, hit.end(), hit.end() + 40)):
            return dated.date
    return None
