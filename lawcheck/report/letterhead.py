"""Opening and ending of an official document, as Nghị định 30/2020/NĐ-CP lays them out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec

from lawcheck.report.paper import width_of
from lawcheck.report.word import CENTRED, Look, pairs, paragraph, rule

BLANK = "……………"
_CAPS = Look(size=12, align="center", after=0)
_CAPS_BOLD = Look(size=12, align="center", bold=True, after=0)
_MOTTO = Look(size=13, align="center", bold=True, after=0)
_NUMBER = Look(size=13, align="center", before=6, after=0)
_DATELINE = Look(size=13, align="center", italic=True, before=6, after=0)
_TITLE = Look(align="center", bold=True, after=0, keep=True)
_NAME = Look(align="center", bold=True, before=12, after=0)


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose paper it is: what stands at its head and its foot; "" is left for the pen."""

    parent: str = ""
    """Cơ quan chủ quản."""
    name: str = ""
    symbol: str = ""
    """What follows the slash of its number: "DM-STP"."""
    place: str = ""
    capacity: str = ""
    """Quyền hạn: "TM.", "KT." with whom for."""
    position: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who signs: above the name, the name, and the note for the pen."""

    title: str
    note: str = "(Ký, ghi rõ họ và tên)"
    name: str = ""


def letterhead(office: Office, on: date | None, *, landscape: bool = False) -> str:
    """Return cơ quan, số and ký hiệu on the left; Quốc hiệu, Tiêu ngữ, địa danh, ngày on the right.

    Without `on` the day is left to be written, as it is when the number is given.
    """
    wide = width_of(landscape=landscape)
    left, right = wide * 0.42, wide * 0.58
    number = paragraph(f"Số: …………/{office.symbol or '……'}", _NUMBER)
    below = [number], [paragraph(_dateline(office, on), _DATELINE)]
    return pairs(((_issuer(office, left), _nation(right)), below), (left, right))


def title_block(kind: str, about: str, note: str = "") -> tuple[str, ...]:
    """Return tên loại, trích yếu with the rule below, and a note in brackets."""
    lines = [paragraph(kind.upper(), replace(_TITLE, before=12))]
    lines += [paragraph(about, _TITLE)] if about else []
    lines.append(rule(60, 60))
    if note:
        lines.append(paragraph(note, Look(size=13, align="center", italic=True, after=6)))
    return tuple(lines)


def signatures(signers: Sequence[Signature], *, landscape: bool = False) -> str:
    """Return the places to sign, side by side."""
    width = width_of(landscape=landscape) / max(len(signers), 2)
    blocks = [_signature(signer) for signer in signers]
    if len(blocks) == 1:
        blocks = [[paragraph("", CENTRED)], *blocks]
    return pairs((blocks,), [width] * len(blocks))


def ending(office: Office, *, landscape: bool = False) -> str:
    """Return nơi nhận on the left, and quyền hạn, chức vụ and name on the right."""
    half = width_of(landscape=landscape) / 2
    head = Look(size=12, align="left", bold=True, italic=True, after=0)
    line = Look(size=11, align="left", after=0)
    listed = office.recipients or ("…………………;", "Lưu: VT.")
    left = [paragraph("Nơi nhận:", head), *(paragraph(f"- {one}", line) for one in listed)]
    title = [paragraph(office.capacity.upper(), _TITLE)] if office.capacity else []
    signed = _signature(Signature(office.position or BLANK, "", office.signer or BLANK))
    return pairs(((left, [*title, *signed]),), (half, half))


def _issuer(office: Office, wide: float) -> list[str]:
    over = [paragraph(office.parent.upper(), _CAPS)] if office.parent else []
    return [*over, paragraph(office.name.upper() or BLANK, _CAPS_BOLD), rule(wide / 3, wide / 3)]


def _nation(wide: float) -> list[str]:
    aside = max((wide - 58) / 2, 0)
    return [
        paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _CAPS_BOLD),
        paragraph("Độc lập - Tự do - Hạnh phúc", _MOTTO),
        rule(aside, aside),
    ]


def _dateline(office: Office, on: date | None) -> str:
    day = f"ngày {on:%d} tháng {_month(on)} năm {on.year}" if on else "ngày …… tháng …… năm 20……"
    return f"{office.place or BLANK}, {day}"


def _month(on: date) -> str:
    """Return the month, 0 before the first two, as the decree has it."""
    return f"{on.month:02d}" if on.month < 3 else str(on.month)


def _signature(signer: Signature) -> list[str]:
    note = [paragraph(signer.note, Look(size=12, align="center", italic=True, after=0))]
    space = [paragraph("", CENTRED) for _ in range(3)]
    name = [paragraph(signer.name, _NAME)] if signer.name else []
    return [paragraph(signer.title.upper(), _TITLE), *(note if signer.note else []), *space, *name]
