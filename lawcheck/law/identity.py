"""One name for one document: any spelling of a number, and the web names computed from a record.

The web names are views, never stored: `/akn/vn/…` follows the Akoma Ntoso naming convention (FRBR
work and expression), `/eli/vn/…` the European Legislation Identifier.
"""

import re
from datetime import date

from lawcheck.model import Level, Number, Pinpoint, Record, fold, slug
from lawcheck.model.number import canonical


def normalise(text: str) -> str | None:
    """Return the number that names a document, in one spelling; None where `text` is none.

    "05/2010/nd - cp." → "05/2010/NĐ-CP"; zeros in front, case, look-alike letters, dashes, D for
    Đ, a missing stroke before the symbol and run-together codes do not tell documents apart.
    """
    level = re.sub(r"[-/&.,;:\"”]+$", "", canonical(text))
    level = _NO_STROKE.sub("/", level)
    number = Number.parse(level)
    if number is None:
        return None
    symbol = "".join(_code(part) for part in re.split(r"([-/&.])", number.symbol))
    serial = re.sub(r"\D+$", lambda tail: tail[0].lower(), number.serial)
    return Number(serial, number.year, _JOINED.sub(r"\1-", symbol), number.mark).identity


def work_uri(record: Record, pin: Pinpoint | None = None) -> str:
    """Return the Akoma Ntoso name of the document: "/akn/vn/act/nghi-dinh/chinh-phu/…"."""
    parts = (slug(record.kind) or "van-ban", _issuer(record), _day(record), _natural(record))
    return f"/akn/vn/act/{'/'.join(parts)}" + (f"/~{_eid(pin)}" if pin else "")


def expression_uri(record: Record, version: date) -> str:
    """Return the Akoma Ntoso name of its Vietnamese text as changed last on `version`."""
    return f"{work_uri(record)}/vie@{version}"


def eli_uri(record: Record, pin: Pinpoint | None = None) -> str:
    """Return an ELI of the document: "/eli/vn/chinh-phu/nghi-dinh/2016/05/14/34-2016-nd-cp"."""
    day = _day(record).replace("-", "/")
    kind = slug(record.kind) or "van-ban"
    steps = [
        f"{_EID[step.level]}_{slug(step.number)}" for step in reversed(pin.steps if pin else ())
    ]
    return "/".join(["/eli/vn", _issuer(record), kind, day, _natural(record), *steps])


def _code(part: str) -> str:
    """Return one code of a symbol with its own letters: "hdnd8" → "HĐND8"."""
    letters = part.rstrip("0123456789")
    return _CODES.get(fold(letters), letters.upper()) + part[len(letters) :]


def _issuer(record: Record) -> str:
    return slug(record.issuer) or "khong-ro"


def _day(record: Record) -> str:
    if record.issued:
        return str(record.issued)
    number = Number.parse(record.number)
    return str(number.year) if number and number.year else "khong-ro"


def _natural(record: Record) -> str:
    number, _, qualifier = record.key.partition("@")
    return slug(number) + (f"-{slug(qualifier)}" if qualifier else "")


def _eid(pin: Pinpoint) -> str:
    steps = reversed(pin.steps)
    return "__".join(f"{_EID[step.level]}_{slug(step.number)}" for step in steps)


_NO_STROKE = re.compile(r"(?<=/(?:19|20)\d\d)(?=[^\W\d])")
_JOINED = re.compile(r"^(TTLT|TT|QĐ|CT)(?=(?:B[A-ZĐ]{2,}|NHNN|TTCP|VPCP|TANDTC|VKSNDTC)\b)")
_SPECIAL = (
    "BGDĐT BKHĐT BLĐTBXH ĐCT ĐCTUBTWMTTQVN ĐĐBQH ĐT GDĐT HĐBT HĐND HĐNN HĐTP NĐ QĐ TCĐC TLĐ TTg"
    " UBTƯMTTQVN"
)
_CODES = {fold(code): code for code in _SPECIAL.split()}
_EID = {
    Level.PART: "part",
    Level.CHAPTER: "chp",
    Level.SECTION: "sec",
    Level.SUBSECTION: "subsec",
    Level.ARTICLE: "art",
    Level.CLAUSE: "para",
    Level.POINT: "point",
    Level.ITEM: "item",
    Level.PARAGRAPH: "al",
    Level.DASH: "indent",
    Level.ATTACHMENT: "att",
    Level.ANNEX: "annex",
    Level.FORM: "form",
    Level.CODED_FORM: "form",
    Level.MODEL_FORM: "form",
    Level.TABLE: "table",
}
