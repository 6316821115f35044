"""Where heading, căn cứ and body begin: the lines that everything else is read from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawcheck.read.form import KIND_WORDS, kind_named
from lawcheck.read.letters import is_caps
from lawcheck.read.markers import article, clause, division, letter, roman
from lawcheck.read.paragraph import Paragraph

_CITES = re.compile(rf"[\"“]?(?:can cu|chieu)\b|[-–+*\s]+can cu (?:{KIND_WORDS})\b")
_REASONS = re.compile(
    r"(?:xet|theo de nghi|thuc hien|thi hanh|de |sau khi|duoc su|tren co so|tiep theo|nham|trong khi|nhan thay|"
    r"theo loi de nghi)\b"
)
_ADDRESS = re.compile(r"kinh gui\b")
_ENACTS = re.compile(
    r".{3,140}\bban hanh (?:bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu)\b"
)
_CORE = (
    "hien phap|bo luat|luat|phap lenh|lenh|sac lenh|sac luat|nghi quyet(?: lien tich)?|nghi dinh|"
    "quyet dinh|chi thi|thong tu(?: lien tich| lien bo)?|van ban hop nhat(?! -)"
)
_CORE_FIRST = re.compile(rf"[#*_\s]*(?P<kind>{_CORE})\b(?P<rest>.*)$")
_OTHER = re.compile(rf"[#*_\s]*(?P<kind>{KIND_WORDS})[*_.\s]*$")
_ANNEXED = re.compile(
    r"[\W_]*(?:phu luc|mau so|bieu mau|mau)\b(?!.*\bke hoach\b)|\(?(?:ban hanh )?kem theo\b"
)
_RULES = re.compile(r"[#*_\s]*(?:quy dinh|quy che|dieu le|noi quy)[*_.\s]*$")
_FAR = 90


@dataclass(frozen=True, slots=True)
class Frame:
    """Line indexes: `kind` names the document; `basis` and `body` begin the căn cứ and the body."""

    kind: int | None
    basis: int
    body: int


def frame(lines: Sequence[Paragraph]) -> Frame:
    """Find the parts of the text; without a heading `basis` is 0."""
    first = next((i for i, line in enumerate(lines[:_FAR]) if _opens_rule(line)), None)
    limit = min(len(lines), _FAR) if first is None else first
    kind = _kind_line(lines[:limit])
    after = 0 if kind is None else kind + 1
    basis = next((i for i in range(after, limit) if is_basis(lines[i])), None)
    if basis is None:
        return _without_basis(lines, kind, first, limit)
    return Frame(kind, basis, _body(lines, basis))


def is_basis(line: Paragraph) -> bool:
    """Whether a line of the căn cứ begins here, or the address of a letter."""
    if _ADDRESS.match(line.bare):
        return True
    if not line.text.lstrip('-–+* "“')[:1].isupper() or is_caps(line.text):
        return False
    gives_reason = _REASONS.match(line.bare) or line.text.startswith("Vì ")
    reasons = line.text[-1] in ",;:." and bool(gives_reason)
    return bool(_CITES.match(line.bare)) or reasons


def names_kind(line: Paragraph) -> bool:
    """Whether a line names the kind of a document, as its heading does."""
    hit = _CORE_FIRST.match(line.bare)
    return bool(hit and not line.text.endswith(":") and _named_in_caps(line, hit))


def _opens_rule(line: Paragraph) -> bool:
    return bool(article(line) or division(line))


def _without_basis(
    lines: Sequence[Paragraph], kind: int | None, first: int | None, limit: int
) -> Frame:
    after = 0 if kind is None else kind + 1
    enacted = next((i for i in range(after, limit) if _ENACTS.match(lines[i].bare)), None)
    if enacted is not None and not is_caps(lines[enacted].text):
        return Frame(kind, enacted, _body(lines, enacted))
    if first is not None:
        return Frame(kind, first, first)
    listed = next((i for i in range(after, limit) if roman(lines[i]) or letter(lines[i])), None)
    start = listed if listed is not None else _prose(lines, kind, limit)
    return Frame(kind, start, start)


def _prose(lines: Sequence[Paragraph], kind: int | None, limit: int) -> int:
    """Return the first line of running text behind the title of a letter or a directive."""
    if kind is None:
        return 0
    for index in range(kind + 1, limit):
        line = lines[index]
        if clause(line) or (len(line.text) > 120 and not is_caps(line.text) and index > kind + 1):
            return index
    return min(kind + 2, len(lines))


def _body(lines: Sequence[Paragraph], basis: int) -> int:
    for index in range(basis, min(len(lines), basis + _FAR)):
        line = lines[index]
        if _opens_rule(line) or roman(line) or letter(line) or clause(line):
            return index
        if index > basis and line.text.endswith(":") and is_caps(line.text):
            return min(index + 1, len(lines))
    return min(_last_basis(lines, basis) + 1, len(lines))


def _last_basis(lines: Sequence[Paragraph], basis: int) -> int:
    last = basis
    for index in range(basis, min(len(lines), basis + _FAR)):
        if is_basis(lines[index]) or _ENACTS.match(lines[index].bare):
            last = index
    return last


def _kind_line(lines: Sequence[Paragraph]) -> int | None:
    """Return the line that names the kind; papers headed as an annex or a form have none."""
    annexed = next((i for i, line in enumerate(lines[:6]) if _ANNEXED.match(line.bare)), None)
    if annexed is not None and not any(_RULES.match(line.bare) for line in lines[:annexed]):
        return None
    named = next((i for i, line in enumerate(lines) if names_kind(line)), None)
    if named is not None:
        return named
    return next((i for i, line in enumerate(lines) if _names_other(line)), None)


def _named_in_caps(line: Paragraph, hit: re.Match[str]) -> bool:
    return bool(kind_named(line.text)) or is_caps(line.text[slice(*hit.span("kind"))])


def _names_other(line: Paragraph) -> bool:
    return bool(_OTHER.match(line.bare)) and line.text[:1].isupper()
