"""Trích yếu: the words under the kind of the document that say what it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from lawcheck.model import Span
from lawcheck.read.form import KIND_WORDS
from lawcheck.read.issuer import is_authority_line
from lawcheck.read.letters import is_caps
from lawcheck.read.notes import without_last_mark
from lawcheck.read.paragraph import Paragraph

_KIND_FIRST = re.compile(rf"[#*_\s]*(?:{KIND_WORDS})\b[\s:.–\-*_]*")
_REGISTER = re.compile(
    r"(?:cua (?:quoc hoi|chinh phu|thu tuong|bo |lien bo|uy ban|hoi dong|chu tich|ngan hang|thanh tra|toa an|vien |tong ).{0,100}? ?)?\bso\s*:?\s*\d\S*.{0,25}? ngay\s*\d.{0,24}?(?:nam\s*\d{4}|/\d{4}|-\d{4})\s*[,.:]?\s*"
)
REGISTERED = re.compile(
    r"so\s*:\s*\d\S*$|[^,.;]{2,40}, ?ngay\s*\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*\d{4}[\s.*_]*$"
)
"""A number or a date alone on a line under the kind: part of the heading, not of the title."""

_ISSUED_WITH = re.compile(r"\(?\s*(?:ban hanh )?(?:kem|dinh kem) theo\b")
_OF_BODY = re.compile(r"cua (?:quoc hoi|chinh phu|thu tuong|bo |uy ban|hoi dong)(?:(?! so ).)*$")
_OF_SESSION = re.compile(
    r"(?:^|\s)cua quoc hoi khoa [ivxlc]+\s*,? *(?:ky hop thu [\w ]{1,9})?[\s,]*$"
)
_SESSION = re.compile(
    r"[(\s]*(?:viet nam dan chu|dan chu cong hoa viet nam|nuoc viet nam|nuoc cong hoa|lam thoi|khoa|nhiem ky|ky hop|tai ky hop|lan thu)\b"
)
_RUNS_ON = re.compile(r"(?i)(?:,|\b(?:của|và|về|do|tại|thuộc|cho|với|số|giữa|bởi|đến|trong|theo))$")
_PROSE = re.compile(r"^.{60,}[.:;]$")
_RULES_ON = re.compile(r"\b(?:quy dinh|ve viec|ban hanh|sua doi|huong dan|tai|thuoc)\b")
_IN_FORCE = re.compile(
    r"^(?:\d+\. ?)?[^,;]{5,160}, ?(?:duoc [^,]+, )?co hieu luc\b|"
    rf"^(?:\d+\. ?)?(?:{KIND_WORDS}) (?:[^,;]{{0,80}} )?so \d[^,;]* ngay \d[^;]*\bco hieu luc\b"
)
_HEAD_OF_STATE = re.compile(r"(?:chu tich|bo tong truong|chinh phu lam thoi|bo truong|thu tuong)\b")


@dataclass(frozen=True, slots=True)
class Title:
    """The title, where it stands, and the lines under it that name the issuing body again."""

    text: str
    span: Span | None
    authority: tuple[str, ...]


def find_title(lines: Sequence[Paragraph]) -> Title:
    """Read the title from the line that names the kind and those under it."""
    run = _without_session(_without_register(_under_kind(lines)))
    authority = _authority(run)
    kept = list(takewhile(_is_own, run[: len(run) - len(authority)]))
    if not kept:
        return Title("", None, tuple(line.text for line in authority))
    text = " ".join(line.text.strip("*_# ") for line in kept).rstrip("-–_ ")
    text = without_last_mark(" ".join(text.split()))
    return Title(text, Span(kept[0].start, kept[-1].end), tuple(line.text for line in authority))


def _is_own(line: Paragraph) -> bool:
    return not _ISSUED_WITH.match(line.bare)


def _under_kind(lines: Sequence[Paragraph]) -> list[Paragraph]:
    hit = _KIND_FIRST.match(lines[0].bare)
    glued = lines[0].cut(hit.end()) if hit else lines[0]
    run = [glued] if glued.text.strip("*_#[]0123456789 ") else []
    for line in lines[1:]:
        if REGISTERED.match(line.bare):
            continue
        ruled = not any(c.isalpha() for c in line.text)
        if not ruled and _starts_text(run, line):
            break
        if ruled and _without_register(run):
            return [*run, *_authority(_lettered(lines[lines.index(line) :]))]
        if not ruled:
            run.append(line)
    return run


def _starts_text(run: Sequence[Paragraph], line: Paragraph) -> bool:
    """Whether running text follows the title: sentence case under capitals, a note on effect."""
    if (
        run
        and _PROSE.search(line.text)
        and line.text[0].isupper()
        and not _RUNS_ON.search(run[-1].text)
    ):
        return True
    under_caps = bool(run) and is_caps(run[0].text) and not is_caps(line.text)
    return (under_caps and line.text[0] not in '(“"') or bool(_IN_FORCE.search(line.bare))


def _lettered(lines: Sequence[Paragraph]) -> list[Paragraph]:
    return [line for line in lines if any(c.isalpha() for c in line.text)]


def _without_register(run: list[Paragraph]) -> list[Paragraph]:
    """Drop "CỦA CHÍNH PHỦ SỐ … NGÀY …", which data bases write before or behind the title."""
    for first in range(len(run)):
        for last in range(first + 1, min(len(run), first + 3) + 1):
            level = " ".join(line.bare for line in run[first:last])
            hit = _REGISTER.match(level)
            if hit is None or (first and hit.end() < len(level)):
                continue
            rest = run[last - 1].cut(len(run[last - 1].text) - (len(level) - hit.end()))
            return [*run[:first], *([rest] if rest.text else []), *run[last:]]
    return run[1:] if len(run) > 1 and _OF_BODY.fullmatch(run[0].bare) else run


def _without_session(run: list[Paragraph]) -> list[Paragraph]:
    """Drop "CỦA QUỐC HỘI KHÓA XII, KỲ HỌP THỨ 5" behind the title of a law."""
    hit = _OF_SESSION.search(run[-1].bare) if run else None
    if hit is None:
        return run
    kept = run[-1].cut(0, hit.start())
    return [*run[:-1], kept] if kept.text else run[:-1]


def _authority(run: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the last lines that name the issuing body and its session, not the title."""
    first = len(run)
    for index in range(len(run) - 1, max(len(run) - 4, -1), -1):
        line = run[index]
        session = bool(_SESSION.match(line.bare))
        names = (
            is_authority_line(line.text)
            and not _RULES_ON.search(line.bare)
            and len(line.text) < 130
        )
        follows = index and bool(_RUNS_ON.search(run[index - 1].text))
        if session and is_caps(line.text):
            first = index
        elif names and not follows and (index > 0 or _HEAD_OF_STATE.match(line.bare)):
            first = index
            break
        elif not session:
            break
    complete = first < len(run) and not _SESSION.match(run[first].bare)
    return list(run[first:]) if complete else []
