"""The end of a document: Nơi nhận, capacities, names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.model import Signer
from lawcheck.read.letters import CAPITALS, bare, is_caps
from lawcheck.read.paragraph import Paragraph

_OFFICE = re.compile(
    r"(?:pho |quyen |q\s?\. ?)?(?:chu tich|bo truong|thu truong|thu tuong|chanh|vien truong|tong thanh tra|tong kiem toan|"
    r"tong cuc truong|thong doc|giam doc|cuc truong|vu truong|chu nhiem|truong (?:ban|phong|doan)|"
    r"hieu truong|bi thu|tong bi thu|tong giam doc|tu lenh|doan chu tich|truong ban)\b"
)
_FOR = re.compile(r"(?:tm|kt|tl|tuq|thua lenh|thua uy quyen|thay mat)\s*\.?\s*/?\b")
_WORD = rf"[{CAPITALS}][^\W\d_{CAPITALS}]*(?:-[{CAPITALS}][^\W\d_]*)?"
_RANK = r"(?:(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)|(?:PGS|GS|TS|ThS|BS)\.?|[,. ]|TSKH\.?)\s*)*"
_RANKS = re.compile(_RANK)
_NAME = re.compile(rf"{_RANK}{_WORD}(?: {_WORD}){{1,5}}")
_CAPS_NAME = re.compile(rf"[{CAPITALS}]+(?: [{CAPITALS}]+){{1,4}}")
_GLUED = re.compile(rf"(?P<capacity>[{CAPITALS} .,\-–()/]{{6,}}?)\s+(?P<name>{_NAME.pattern})$")
_SIGNED = re.compile(
    r"[(\[<*/]*\s*(?:da ky|ky ten|ky, dong dau|daky|da ki)[^a-z]*(?:dong dau)?[)\]>*/.:]*"
)
_STAMP = re.compile(r"epas\b|\(.{0,40}\)?$|chu ky|[\W\d]*$")
_RECIPIENTS = re.compile(r"[*_\s]*noi nhan\s*[*_]*(?::|$)")
_CELLS = re.compile(r"\s*[|\t]\s*")
_SPACED = re.compile(r"\b(TM|KT|TL|TUQ)\s*\.\s*")
_REACH = 8
_LONGEST = 150


@dataclass(frozen=True, slots=True)
class Closing:
    """The signature block of a document: its first and last lines, exclusive, and who signs."""

    first: int
    last: int
    signers: tuple[Signer, ...]


def closings(lines: Sequence[Paragraph], body: int) -> Iterator[Closing]:
    """Yield the signature blocks from line `body` on, in order."""
    index, recipients = body, None
    while index < len(lines):
        if _RECIPIENTS.match(lines[index].bare):
            recipients = index
        found = _block(lines, index)
        if found is None:
            index += 1
            continue
        near = recipients is not None and index - recipients <= 60
        yield Closing(recipients if near and recipients is not None else index, *found)
        index, recipients = found[0], None


def _block(lines: Sequence[Paragraph], index: int) -> tuple[int, tuple[Signer, ...]] | None:
    """Read signatures that follow one another from line `index`, None where none starts there."""
    signers: list[Signer] = []
    end = index
    while hit := _signature(lines, end):
        end, signer = hit
        signers.append(signer)
    return (end, tuple(signers)) if signers else None


def _signature(lines: Sequence[Paragraph], index: int) -> tuple[int, Signer] | None:
    if index >= len(lines):
        return None
    for piece in reversed(_CELLS.split(lines[index].text)):
        if glued := _glued(piece):
            return index + 1, glued
    return _stacked(lines, index)


def _glued(piece: str) -> Signer | None:
    """Read "KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn A" written on one line."""
    if len(piece) > 2 * _LONGEST or not _opens_capacity(bare(piece[:30])):
        return None
    hit = _GLUED.match(_without_signed(piece))
    if hit is None or not _is_capacity(hit["capacity"]):
        return None
    return Signer(_level(hit["capacity"]), _bare_name(hit["name"]))


def _stacked(lines: Sequence[Paragraph], index: int) -> tuple[int, Signer] | None:
    """Read capacities line by line, then the name under them."""
    words: list[str] = []
    signed = False
    for at in range(index, min(index + _REACH, len(lines))):
        cell = _last_cell(lines[at].text)
        if len(cell) > _LONGEST:
            return None
        text = _without_signed(cell)
        if not text and words:
            signed = True
            continue
        if _is_capacity(text) or (words and _is_body(text)):
            words.append(text)
        elif words and _is_name(text, caps=signed or bool(_FOR.match(bare(words[0])))):
            return at + 1, Signer(_level(" ".join(words)), _bare_name(text))
        elif words and _STAMP.match(bare(text)):
            signed = True
        else:
            return None
    return None


def _last_cell(text: str) -> str:
    cells = [cell for cell in _CELLS.split(text) if cell]
    return cells[-1] if cells else ""


def _without_signed(text: str) -> str:
    hits = list(_SIGNED.finditer(bare(text)))
    for hit in reversed(hits):
        text = text[: hit.start()] + " " + text[hit.end() :]
    return " ".join(text.split()).strip("*_[]<> ")


def _is_capacity(text: str) -> bool:
    level = bare(text)
    return (
        len(text) <= 120
        and is_caps(text)
        and not text.endswith((":", ";"))
        and _opens_capacity(level)
    )


def _opens_capacity(level: str) -> bool:
    return bool(_OFFICE.match(level) or _FOR.match(level))


def _is_body(text: str) -> bool:
    return is_caps(text) and len(text) <= 80 and bare(text).startswith(("bo ", "uy ban", "tong"))


def _is_name(text: str, *, caps: bool) -> bool:
    """Whether a line is a name; one in capitals counts only under a signature mark."""
    text = text.rstrip(". ")
    in_caps = caps and len(text) <= 35 and _CAPS_NAME.fullmatch(text)
    return bool(_NAME.fullmatch(text) or in_caps)


def _bare_name(text: str) -> str:
    """Return a name without the rank or degree in front of it."""
    return _RANKS.sub("", text, count=1).strip(". ")


def _level(capacity: str) -> str:
    return " ".join(_SPACED.sub(r"\1. ", capacity).split())
