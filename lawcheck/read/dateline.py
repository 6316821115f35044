"""The line "Hà Nội, ngày 05 tháng 01 năm 2026": where and when a document was issued."""

import datetime as dt
import re
from collections.abc import Sequence

from lawcheck.read.dates import find_date
from lawcheck.read.form import KIND_WORDS
from lawcheck.read.letters import bare
from lawcheck.read.own_number import NUMBER
from lawcheck.read.paragraph import Paragraph
from lawcheck.read.title import REGISTERED

MOTTO = re.compile(
    r"cong hoa xa hoi|viet nam dan chu cong hoa|dang cong san viet nam|doc lap\s*[-–_]|tu do\s*[-–]\s*hanh phuc"
)
DAY = re.compile(r"\bngay(?![a-z])")
CELLS = re.compile(r"[|\t]")
_ELSEWHERE = re.compile(r"cong bao|kem theo|can cu")
_LEFT_OPEN = re.compile(r"\bngay\S{0,3}.{0,20}\bthang\b.{0,20}\bnam\b")
"""A day that nobody has filled in yet, or that cannot be made out."""
_REGISTER_DAY = re.compile(rf"^(?:{KIND_WORDS})(?: .{{0,200}}?)?\bso\s*:?\s*\d\S*\s*,?\s*ngay\s*")


def place_and_date(
    top: Sequence[Paragraph], named: Sequence[Paragraph]
) -> tuple[str | None, dt.date | None]:
    """Read place and day from the lines above the kind, or under it, or from its register line."""
    place: str | None = None
    for line in (*top, *(line for line in named[1:] if REGISTERED.match(line.bare))):
        if _ELSEWHERE.search(line.bare):
            continue
        for day in DAY.finditer(line.bare):
            place = place or _place(line, day.start())
            if dated := find_date(line.bare, day.start(), day.start() + 60):
                return place, dated.date
    if any(_LEFT_OPEN.search(line.bare) for line in top):
        return place, None
    register = " ".join(line.bare for line in named[:5] if not _ELSEWHERE.search(line.bare))
    if hit := _REGISTER_DAY.search(register):
        dated = find_date(register, hit.end(), hit.end() + 40)
        return place, dated.date if dated else None
    return place, None


def _place(line: Paragraph, end: int) -> str | None:
    cell = CELLS.split(line.text[:end])[-1]
    numbers = list(NUMBER.finditer(cell))
    text = cell[numbers[-1].end() if numbers else 0 :]
    mottos = list(MOTTO.finditer(bare(text)))
    text = text[mottos[-1].end() if mottos else 0 :].strip(" ,.;:-–_*()")
    fits = 2 <= len(text) <= 45 and text[0].isupper() and not re.search(r"[\d:/]", text)
    return text if fits else None
