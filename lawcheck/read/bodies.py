"""Names of issuing bodies in their usual case, from capitals, short forms and codes."""

import re

from lawcheck.read.letters import bare

_CENTRAL = {
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "HĐNN": "Hội đồng Nhà nước",
    "CTN": "Chủ tịch nước",
    "CP": "Chính phủ",
    "HĐBT": "Hội đồng Bộ trưởng",
    "HĐCP": "Hội đồng Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "HĐTP": "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "TANDTC": "Tòa án nhân dân tối cao",
    "TATC": "Tòa án nhân dân tối cao",
    "CA": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "VKSTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "TTCP": "Thanh tra Chính phủ",
    "TTNN": "Thanh tra Nhà nước",
    "VPCP": "Văn phòng Chính phủ",
    "VPQH": "Văn phòng Quốc hội",
    "VPCTN": "Văn phòng Chủ tịch nước",
    "UBDT": "Ủy ban Dân tộc",
    "BHXH": "Bảo hiểm xã hội Việt Nam",
    "UBTƯMTTQVN": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "UBTWMTTQVN": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "ĐCTUBTWMTTQVN": "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "ĐCTUBTƯMTTQVN": "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "TLĐLĐVN": "Tổng Liên đoàn Lao động Việt Nam",
    "TLĐLĐ": "Tổng Liên đoàn Lao động Việt Nam",
    "BTCCBCP": "Ban Tổ chức - Cán bộ Chính phủ",
    "TCCP": "Ban Tổ chức - Cán bộ Chính phủ",
    "BVGCP": "Ban Vật giá Chính phủ",
    "TCHQ": "Tổng cục Hải quan",
    "TCT": "Tổng cục Thuế",
    "TCĐC": "Tổng cục Địa chính",
    "TCTK": "Tổng cục Thống kê",
    "TCDL": "Tổng cục Du lịch",
    "TCBĐ": "Tổng cục Bưu điện",
    "UBCKNN": "Ủy ban Chứng khoán Nhà nước",
    "UBTDTT": "Ủy ban Thể dục thể thao",
    "BTC": "Bộ Tài chính",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BKH": "Bộ Kế hoạch và Đầu tư",
    "BXD": "Bộ Xây dựng",
    "BGTVT": "Bộ Giao thông vận tải",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNN&PTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BBCVT": "Bộ Bưu chính, Viễn thông",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNV": "Bộ Nội vụ",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BNG": "Bộ Ngoại giao",
    "BTP": "Bộ Tư pháp",
    "BCT": "Bộ Công Thương",
    "BCN": "Bộ Công nghiệp",
    "BTM": "Bộ Thương mại",
    "BTS": "Bộ Thủy sản",
    "BYT": "Bộ Y tế",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGD&ĐT": "Bộ Giáo dục và Đào tạo",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BVHTT": "Bộ Văn hóa - Thông tin",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHCNMT": "Bộ Khoa học, Công nghệ và Môi trường",
}
_UNITS = (
    "tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu",
)  # fmt: skip
_SHORT = (
    (re.compile(r"(?i)\bU[Ỷỷ] ban\b"), "Ủy ban"),
    (re.compile(r"(?i)\bUBND\b"), "Ủy ban nhân dân"),
    (re.compile(r"(?i)\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"(?i)\bUBHC\b"), "Ủy ban hành chính"),
    (re.compile(r"(?i)\bTP\s*\.?\s*(?=\w)"), "thành phố "),
    (re.compile(r"(?i)\bT\s*\.\s*(?=\w)"), "tỉnh "),
)
_COUNCIL = re.compile(
    r"(?:thuong truc )?(?:hoi dong nhan dan|uy ban nhan dan|uy ban hanh chinh)(?: lam thoi)?"
)
_SESSION = re.compile(r"(?i)[\s,]*(?:\(|khóa|khoá|nhiệm kỳ|kỳ họp|lần thứ).*$")
_UNIT = re.compile(r"(?:tinh|thanh pho|quan|huyen|thi xa|thi tran|phuong|xa|dac khu)(?= |$)")
_CITIES = {"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"}
_HEADS_OF_STATE = ("Chủ tịch Chính phủ", "Chủ tịch Chính phủ lâm thời", "Chính phủ lâm thời")
_BY_BARE = {bare(name): name for name in (*_CENTRAL.values(), *_HEADS_OF_STATE)}
_SMALL = {"và", "của", "về", "trong", "nhân", "dân", "nhà", "nước", "tối", "cao"}


def body_of_code(code: str) -> str | None:
    """Return the central body behind a code of a number: "BTC" → "Bộ Tài chính"."""
    plain = re.sub(r"\d+$", "", code.replace("Ð", "Đ"))
    found = _CENTRAL.get(plain) or _CENTRAL.get(plain.upper())
    return found or (_CENTRAL.get(f"B{plain}") if len(plain) > 2 else None)


def is_province_city(place: str) -> bool:
    """Whether a bare place name is that of a city under central rule."""
    return bare(place) in _CITIES


def is_central_body(name: str) -> bool:
    """Whether a name is that of a central body, in any case."""
    return bare(name) in _BY_BARE


_OF_COUNTRY = re.compile(
    r"(?<= )(?:viet nam dan chu cong hoa|dan chu cong hoa viet nam|cong hoa xa hoi chu nghia viet nam|"
    r"chxhcn viet nam)$"
)


_PARTY = re.compile(r"(?:tinh|thanh|huyen|quan|thi|dang) uy\b")


def usual_case(name: str) -> str:
    """Return the full name of a body in its usual case.

    "UBND TỈNH NGHỆ AN" → "Ủy ban nhân dân tỉnh Nghệ An"; the person at its head stands for it.
    """
    words = " ".join(name.split()).strip(" .,;:*_|-–")
    for pattern, full in _SHORT:
        words = pattern.sub(full, words)
    words = _without_person(" ".join(words.split()))
    words = _without_country(words)
    level = bare(words)
    if level in _BY_BARE:
        return _BY_BARE[level]
    if party := _PARTY.match(level):
        return f"{words[: party.end()].capitalize()} {place_case(words[party.end() :])}".strip()
    if council := _COUNCIL.match(level):
        return _council(words, council.end())
    return _sentence_case(words) if words.isupper() else words


def _without_country(words: str) -> str:
    """Drop the country behind its head: "Chủ tịch nước Cộng hòa …" is the Chủ tịch nước."""
    hit = _OF_COUNTRY.search(bare(words))
    return words[: hit.start()].strip() if hit and bare(words).startswith("chu tich") else words


def _without_person(words: str) -> str:
    level = bare(words)
    hit = re.match(r"(?:chu tich|pho chu tich)\s+(?=uy ban|hoi dong nhan dan)", level)
    hit = hit or re.match(r"(?:bo truong|thong doc|tong)\s+(?=bo |ngan hang|thanh tra)", level)
    hit = hit or re.match(r"(?:chanh an|vien truong)\s+(?=toa an|vien)", level)
    return words[hit.end() :] if hit else words


def _council(words: str, end: int) -> str:
    level = bare(words[:end])
    head = "Hội đồng nhân dân" if "hoi dong" in level else "Ủy ban nhân dân"
    if "hanh chinh" in level:
        head = "Ủy ban hành chính"
    place = place_case(_SESSION.sub("", words[end:]))
    return f"{head} {place}".strip()


def place_case(words: str) -> str:
    """Return a place with its unit in lower case and its name in title case."""
    text = " ".join(words.split()).strip(" .,;:-–")
    hit = _UNIT.match(bare(text))
    if hit is None:
        return _title_case(text) if text.isupper() else text
    unit = next(unit for unit in _UNITS if bare(unit) == hit.group())
    name = text[hit.end() :].strip()
    name = _title_case(name) if name.isupper() or name.islower() else name
    if bare(name) in {"ho chi minh", "ha noi"}:
        unit = "Thành phố"
    return f"{unit} {name}".strip()


def _title_case(words: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda hit: hit.group().capitalize(), words)


def _sentence_case(words: str) -> str:
    """Return capitals as a name of a body: "SỞ TÀI CHÍNH" → "Sở Tài chính"."""
    tokens = words.lower().split(" ")
    raised = {0, 2 if tokens[:2] == ["tổng", "cục"] else 1}
    raised |= {
        i + 1 for i, token in enumerate(tokens) if token in {"và", "-"} or token.endswith(",")
    }
    joined = [token.capitalize() if i in raised else token for i, token in enumerate(tokens)]
    text = " ".join(joined)
    return _UNIT_NAME.sub(lambda hit: place_case(hit.group()), text)


_UNIT_NAME = re.compile(r"\b(?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã|đặc khu) [^,]+$")
