"""Who issues a document: from its number, its first lines and the words that enact it."""

import re
from collections.abc import Iterator, Sequence

from lawcheck.read.bodies import (
    body_of_code,
    is_central_body,
    is_province_city,
    place_case,
    usual_case,
)
from lawcheck.read.form import KIND_WORDS
from lawcheck.read.letters import bare, is_caps
from lawcheck.read.paragraph import Paragraph

_BODY = re.compile(
    r"(?:quoc hoi|uy ban|u ban|ubnd|hoi dong|hdnd|chinh phu|thu tuong|chu tich|bo truong|ngan hang|"
    r"thanh tra|kiem toan|toa an|vien (?:kiem|truong|khoa|han)|van phong|chi cuc|thong doc|chanh an|"
    r"tong (?:cuc|thanh tra|kiem toan|lien doan|cong ty|giam doc|bi thu)|lien bo|lien tich|mat tran|"
    r"doan chu tich|chu nhiem|bao hiem xa hoi|tinh uy|thuong truc|cuc truong|giam doc|hieu truong)\b"
)
_SHORT_BODY = re.compile(r"(?i)(?:bộ|sở|cục|ban|trường|đảng|học viện)\s")
_AUTHORITY = re.compile(
    r"(?:quoc hoi|uy ban (?:nhan dan|thuong vu|hanh chinh)|hoi dong (?:nhan dan|tham phan|bo truong|chinh phu)|"
    r"chinh phu$|thu tuong chinh phu$|chu tich|bo (?:tong )?truong|thong doc|chanh an|vien truong|"
    r"tong (?:thanh tra|kiem toan|cuc truong|giam doc)|cuc truong|giam doc|chu nhiem|thuong truc|"
    r"doan chu tich|hieu truong|ban thuong vu|lien bo|chinh phu lam thoi)\b"
)
_UNIT = re.compile(r"(?:tinh|thanh pho|tp|quan|huyen|thi xa|thi tran|phuong|xa|dac khu)\b")
_UNIT_AS_WRITTEN = re.compile(
    r"(?i)(?:tỉnh|thành phố|tp|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\b"
)
_UPPER_BODY = re.compile(r"(?:uy ban nhan dan|ubnd|bo |chinh phu|tong cuc)")
_OWN_BODY = re.compile(
    r"(?:so |cuc |chi cuc |tong cuc |phong |ban |vu |trung tam |truong |kho bac )"
)
_ENACTS = re.compile(
    r"(?P<body>(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|bo truong|bo|chinh phu|thu tuong chinh phu|quoc hoi|"
    r"uy ban thuong vu quoc hoi|thong doc|chanh an|vien truong|tong thanh tra|tong kiem toan|chu tich)"
    r"(?: (?!ban hanh)[^\s.;:]+){0,14}?) ban hanh"
)
_REGISTERED = re.compile(rf"[\W_]*(?:{KIND_WORDS}) cua (?P<body>.{{4,100}}?),?\s+so\s*:?\s*\d")
_COUNCIL = re.compile(r"(?:HĐND|UBND|UBHC|(?:^|[-/])UB(?![A-ZĐ]))")
_JOINT = re.compile(r"TTLT|NQLT|TTLB|TTLN|LT(?=[-/])|(?:^|[-/])LB")
_LOWER = re.compile(r"^(?:thanh pho|tinh|quan|huyen|thi xa|xa|phuong|dac khu|thi tran)$")


def issuers(
    symbol: str | None, header: Sequence[str], enacting: Sequence[str], place: str | None
) -> tuple[str, ...]:
    """Return the issuing bodies, several for joint documents, none where nothing tells.

    `symbol` is the number without serial and year, `header` the lines of the issuing body,
    `enacting` the lines that name the body again, nearest to the rule first.
    """
    by_code = _of_symbol(symbol) if symbol else ()
    named = header_bodies(header)
    if symbol and _COUNCIL.search(symbol):
        return _local(symbol, named, enacting, place)
    if len(by_code) > 1 or (by_code and not _is_lower(named)):
        return by_code
    if named:
        return named
    again = (usual_case(line) for line in enacting if _names_body(line))
    return by_code or tuple(again)[:1]


def enacting_body(level: str, text: str) -> str | None:
    """Return the body in "… ban hành Nghị quyết": how the enacting words name the issuer."""
    hit = _ENACTS.match(level)
    return text[hit.start("body") : hit.end("body")] if hit else None


def registered_body(named: Sequence[Paragraph]) -> Iterator[str]:
    """Yield the body in "SẮC LỆNH CỦA CHỦ TỊCH CHÍNH PHỦ SỐ …", as data bases head a text."""
    hit = _REGISTERED.match(" ".join(line.bare for line in named[:3]))
    if hit:
        yield " ".join(line.text for line in named[:3])[hit.start("body") : hit.end("body")]


def header_bodies(header: Sequence[str]) -> tuple[str, ...]:
    """Return the bodies written above the number, the lower one where two stand in rank."""
    words = " ".join(line.strip(" -–_*|") for line in header)
    if not _names_body(words):
        return ()
    own = [i for i, line in enumerate(header) if i and _OWN_BODY.match(bare(line))]
    if own and _UPPER_BODY.match(bare(words)):
        lower = usual_case(" ".join(header[own[0] :]))
        place = _place_of(usual_case(" ".join(header[: own[0]])))
        return (f"{lower} {place}".strip() if _needs_place(lower, place) else lower,)
    joint = re.split(r"\s+[-–]\s+(?=(?:BỘ|TÒA|TOÀ|VIỆN|NGÂN|BAN|ỦY|TỔNG|THANH)\b)", words)
    return tuple(usual_case(part) for part in joint if part)


def _of_symbol(symbol: str) -> tuple[str, ...]:
    found = [body_of_code(code) for code in re.split(r"[/\-]", symbol)]
    named = tuple(dict.fromkeys(name for name in found if name))
    return named if _JOINT.search(symbol) else named[:1]


def _is_lower(named: Sequence[str]) -> bool:
    return bool(named) and bool(_OWN_BODY.match(bare(named[0])))


def _local(
    symbol: str, named: Sequence[str], enacting: Sequence[str], place: str | None
) -> tuple[str, ...]:
    council = "Hội đồng nhân dân" if "HĐND" in symbol else "Ủy ban nhân dân"
    again = [usual_case(line) for line in enacting]
    for name in [*named, *again]:
        if bare(name).startswith(bare(council)) and _has_place(name):
            return (name,)
    for name in [*named, *again]:
        if _has_place(name) and bare(name).startswith(("uy ban nhan dan", "hoi dong nhan dan")):
            return (f"{council} {_place_of(name)}",)
    if named and not _has_place(named[0]) and place:
        return (f"{council} {_with_unit(place)}",)
    return (f"{council} {_with_unit(place)}",) if place else tuple(named[:1]) or (council,)


def _has_place(name: str) -> bool:
    place = _place_of(name)
    return bool(place) and not _LOWER.match(bare(place))


def _place_of(name: str) -> str:
    hit = re.match(r"(?:uy ban|hoi dong) (?:nhan dan|hanh chinh)\s*", bare(name))
    return name[hit.end() :] if hit else ""


def _needs_place(lower: str, place: str) -> bool:
    return bool(place) and bare(lower).startswith("so ") and bare(place) not in bare(lower)


def _with_unit(place: str) -> str:
    if _UNIT.match(bare(place)):
        return usual_case(f"UBND {place}").removeprefix("Ủy ban nhân dân ")
    return place_case(f"{'thành phố' if is_province_city(place) else 'tỉnh'} {place}")


def is_body_line(text: str) -> bool:
    """Whether a line in capitals names a body or the person at its head."""
    return is_caps(text) and (_names_body(text) or bool(_UNIT_AS_WRITTEN.match(text)))


def is_authority_line(text: str) -> bool:
    """Whether a line in capitals under a title names who enacts, not the end of the title."""
    known = usual_case(text)
    return is_caps(text) and (bool(_AUTHORITY.match(bare(text))) or is_central_body(known))


def _names_body(text: str) -> bool:
    return bool(_BODY.match(bare(text)) or _SHORT_BODY.match(text))
