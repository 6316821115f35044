"""The quốc hiệu block → number, kind, issuers, place, date and title."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.model import Span
from lawcheck.read.dates import find_date
from lawcheck.read.form import KIND_WORDS, is_normative, kind_named, kind_of_number
from lawcheck.read.frame import Frame
from lawcheck.read.issuer import enacting_body, is_body_line, issuers, registered_body
from lawcheck.read.letters import bare, is_caps
from lawcheck.read.own_number import NUMBER, NUMBER_LABEL, OwnNumber, own_number
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.title import REGISTERED, Title, find_title

_ELSEWHERE = re.compile(r"cong bao|kem theo|can cu")
_MOTTO = re.compile(
    r"cong hoa xa hoi|viet nam dan chu cong hoa|doc lap\s*[-–_]|tu do\s*[-–]\s*hanh phuc"
)
_REGISTER_DAY = re.compile(rf"^(?:{KIND_WORDS})(?: .{{0,200}}?)?\bso\s*:?\s*\d\S*\s*,?\s*ngay\s*")
_DAY = re.compile(r"\bngay(?![a-z])")
_CELLS = re.compile(r"[|\t]")
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
    number = own_number(top, named)
    kind = _kind(named, number)
    consolidated = kind == "Văn bản hợp nhất"
    place, written = _place_and_date(top, () if consolidated else named) if kind else (None, None)
    issued = written or (None if consolidated else _adopted(lines))
    title = find_title(named) if named else _subject(top if kind else ())
    enacting = [
        *registered_body(named),
        *title.authority,
        *_enacting(lines[parts.basis : parts.body]),
    ]
    return Heading(
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


def _kind(named: Sequence[Paragraph], number: OwnNumber | None) -> str | None:
    noted = " ".join(line.bare for line in named[1:8])
    if (number and "VBHN" in number.symbol) or _CONSOLIDATED.search(noted):
        return "Văn bản hợp nhất"
    if named and (kind := _leading_kind(named[0])):
        return kind
    if number is None:
        return None
    return (number.label and kind_named(number.label)) or kind_of_number(number.form) or "Công văn"


def _leading_kind(line: Paragraph) -> str | None:
    hit = re.match(rf"[#*_\s]*({KIND_WORDS})\b", line.bare)
    return kind_named(hit[1]) if hit else None


def _place_and_date(
    top: Sequence[Paragraph], named: Sequence[Paragraph]
) -> tuple[str | None, dt.date | None]:
    place: str | None = None
    for line in (*top, *(line for line in named[1:] if REGISTERED.match(line.bare))):
        if _ELSEWHERE.search(line.bare):
            continue
        for day in _DAY.finditer(line.bare):
            place = place or _place(line, day.start())
            if dated := find_date(line.bare, day.start(), day.start() + 60):
                return place, dated.date
    register = " ".join(line.bare for line in named[:5])
    if hit := _REGISTER_DAY.search(register):
        dated = find_date(register, hit.end(), hit.end() + 40)
        return place, dated.date if dated else None
    return place, None


def _place(line: Paragraph, end: int) -> str | None:
    cell = _CELLS.split(line.text[:end])[-1]
    numbers = list(NUMBER.finditer(cell))
    text = cell[numbers[-1].end() if numbers else 0 :]
    mottos = list(_MOTTO.finditer(bare(text)))
    text = text[mottos[-1].end() if mottos else 0 :].strip(" ,.;:-–_*()")
    fits = 2 <= len(text) <= 45 and text[0].isupper() and not re.search(r"[\d:/]", text)
    return text if fits else None


def _header(top: Sequence[Paragraph]) -> list[str]:
    """Return the lines that name the issuing body, those of a gazette's masthead left out."""
    found: list[str] = []
    motto = False
    for line in top:
        seen = bool(_MOTTO.search(line.bare))
        body = _body_part(line)
        if body and (is_body_line(body) or found):
            found.append(body)
        elif not (seen or motto or _is_rule(line) or NUMBER_LABEL.match(line.bare)):
            found = []
        motto = motto or seen or bool(NUMBER_LABEL.match(line.bare))
    return found


def _body_part(line: Paragraph) -> str | None:
    hit = _MOTTO.search(line.bare)
    left = line.text[: hit.start()] if hit else line.text
    left = _CELLS.split(left)[0].strip(" -–_*#")
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


def _subject(top: Sequence[Paragraph]) -> Title:
    """Return the "V/v …" of a letter."""
    for index, line in enumerate(top):
        if hit := _SUBJECT.match(line.bare):
            run = [line]
            for more in top[index + 1 : index + 5]:
                if is_caps(more.text) or _DAY.search(more.bare) or _MOTTO.search(more.bare):
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
