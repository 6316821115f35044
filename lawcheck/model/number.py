"""Số ký hiệu: canonical form, parts, and the key that names one document of the country.

Grammar and history: Luật 80/2015/QH13 Điều 10, Luật 64/2025/QH15 Điều 7 khoản 3,
30/2020/NĐ-CP Điều 15.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NewType

from lawcheck.model.text import fold, slug

Key = NewType("Key", str)

_LOOKALIKES = str.maketrans("ÐĐАВЕКМНОРСТХаеорсх–—‑‐_", "ĐĐABEKMHOPCTXaeopcx-----")
_TYPED_WITHOUT_STROKE = re.compile(r"(?<![A-ZĐ])(N|Q)D(?=[-/]|$)")
_RUN_TOGETHER = re.compile(
    r"(?<=/)(NĐ|QĐ|NQ|TT|CT)(?=(?:CP|TTg|UBND|HĐND|CTUBND|B[A-ZĐ]{1,8}|NHNN)\d*$)"
)
_NUMBER = re.compile(
    r"(?P<serial>\d+(?:\.\d+)?[a-zA-ZĐđ]{0,3})(?:/(?P<year>(?:19|20)\d\d))?(?P<mark>[/-])(?P<symbol>[^\d\W].*)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in its parts: serial "66.13", year 2026 or None, symbol "NQ-CP"."""

    serial: str
    year: int | None
    symbol: str
    mark: str = "/"
    """What parts the symbol from the rest; a dash in old numbers ("112-HĐBT") and the Party's."""

    def __str__(self) -> str:
        year = f"/{self.year}" if self.year else ""
        return f"{self.serial}{year}{self.mark}{self.symbol}"

    @classmethod
    def parse(cls, text: str) -> "Number | None":
        """Read a number in any spelling; None where it is not one."""
        hit = _NUMBER.fullmatch(canonical(text))
        if hit is None:
            return None
        year = hit["year"]
        return cls(hit["serial"], int(year) if year else None, hit["symbol"], hit["mark"])

    @property
    def identity(self) -> str:
        """Return the number as it names a document: zeros in front of the serial do not count."""
        serial = self.serial.lstrip("0") or "0"
        padded = serial.zfill(2) if serial.isdigit() else serial
        return str(Number(padded, self.year, self.symbol))

    @property
    def is_local(self) -> bool:
        """Whether every province, district or commune may issue a document of this number."""
        return bool(re.search(r"HĐND|UBND|UBHC|-UB$|(?<![A-Z])UB$|ĐĐBQH", self.symbol))


def canonical(text: str) -> str:
    """Level blanks, look-alike letters, dashes and Đ typed as D; zeros stay as written."""
    level = unicodedata.normalize("NFC", re.sub(r"\s+", "", text))
    level = level.translate(_LOOKALIKES).strip(".,;:")
    level = _TYPED_WITHOUT_STROKE.sub(lambda hit: f"{hit[1]}Đ", level)
    level = level.replace("HDND", "HĐND").replace("BLDTBXH", "BLĐTBXH").replace("HDBT", "HĐBT")
    level = re.sub(r"(?i)ttg$", "TTg", re.sub(r"(?:(?<=QH)|(?<=HĐNN))-(?=\d)", "", level))
    level = re.sub(r"(?<=\d)(?=LCT/)", "-", level)
    return _RUN_TOGETHER.sub(r"\1-", level)


def key_of(
    number: str, kind: str | None = None, issuer: str | None = None, issued: date | None = None
) -> Key:
    """Return the key of a document: its number where that is unique, else number@qualifier.

    Local numbers are qualified by place, numbers without a year by the year of issue. Laws and
    resolutions of the National Assembly (pháp lệnh and resolutions of its Standing Committee)
    run in separate series under one symbol (Luật 80/2015/QH13 Điều 10 khoản 2–3), so the
    resolution is qualified by its kind.
    """
    parsed = Number.parse(number)
    if parsed is None:
        return Key(canonical(number))
    qualifiers = [
        _kind_qualifier(parsed, kind),
        place_slug(issuer) if parsed.is_local and issuer else None,
        str(issued.year) if parsed.year is None and issued else None,
    ]
    tail = "-".join(filter(None, qualifiers))
    return Key(f"{parsed.identity}@{tail}" if tail else parsed.identity)


def _kind_qualifier(number: Number, kind: str | None) -> str | None:
    shared = re.fullmatch(r"(QH|UBTVQH)\d+", number.symbol)
    return "nghi-quyet" if shared and kind and fold(kind) == "nghi quyet" else None


_BODY = re.compile(
    r"^(chu tich |thuong truc )*(uy ban nhan dan|uy ban hanh chinh|hoi dong nhan dan|ubnd|hdnd) *"
)


@lru_cache(maxsize=4096)
def place_slug(issuer: str) -> str:
    """Return the place of a local body: provinces bare, lower units with their level.

    "Ủy ban nhân dân tỉnh Nghệ An" → "nghe-an"; "HĐND huyện Củ Chi" → "huyen-cu-chi".
    """
    place = _BODY.sub("", fold(issuer))
    return slug(re.sub(r"^(tinh|thanh pho|tp\.?) ", "", place))
