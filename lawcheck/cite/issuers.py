"""Bodies that issue documents, as they are named behind a number: "của Bộ trưởng Bộ Y tế"."""

import re

_CAPITALS = "".join(
    c for c in map(chr, (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA))) if c.isupper()
)
CAPITAL = f"[{_CAPITALS}]"
_TITLE_WORD = (
    r"(?!(?:VỀ|QUY|BAN|SỬA|BÃI|VÀ|HƯỚNG|NGÀY|THÔNG)\b|Hội đồng|Ủy ban|Sắp xếp|Quy |Về |Ban hành|Sửa đổi|Bãi bỏ|"
    r"Hướng dẫn|Phê duyệt|Công bố|Quyết định|Nghị |Thông |Luật |Điều )"
)
_PROPER = rf"{_TITLE_WORD}{CAPITAL}\w*"
_PLACE = rf"{_PROPER}(?:(?:\s-\s|\s){_PROPER}){{0,4}}"

_MINISTRIES = """
Công an | Công nghiệp nặng | Công nghiệp nhẹ | Công nghiệp | Công Thương | Dân tộc và Tôn giáo
Giáo dục và Đào tạo | Giao thông vận tải | Kế hoạch và Đầu tư | Khoa học và Công nghệ
Khoa học, Công nghệ và Môi trường | Kinh tế | Lao động - Thương binh và Xã hội
Lao động, Thương binh và Xã hội | Lao động | Lâm nghiệp | Năng lượng | Ngoại giao | Ngoại thương
Nội thương | Nội vụ | Nông nghiệp và Công nghiệp thực phẩm | Nông nghiệp và Môi trường
Nông nghiệp và Phát triển nông thôn | Nông nghiệp | Quốc phòng | Tài chính
Tài nguyên và Môi trường | Thông tin và Truyền thông | Thông tin | Thương mại và Du lịch
Thương mại | Thương nghiệp | Thủy lợi | Thủy sản | Tư pháp | Văn hóa, Thể thao và Du lịch
Văn hóa - Thể thao và Du lịch | Văn hóa, Thông tin, Thể thao và Du lịch | Văn hóa - Thông tin
Văn hóa, Thông tin | Văn hóa Thông tin | Văn hóa | Bưu chính, Viễn thông | Xây dựng | Y tế
"""
_HIGHEST = """
Chính phủ | Thủ tướng | Thủ tướng Chính phủ | Quốc hội | Ủy ban Thường vụ Quốc hội | UBTVQH
Chủ tịch nước | Hội đồng Bộ trưởng | Chủ tịch Hội đồng Bộ trưởng | Hội đồng Nhà nước
Hội đồng Chính phủ | Văn phòng Chính phủ | Văn phòng Quốc hội | Văn phòng Trung ương Đảng
Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ | Ủy ban Dân tộc | Ủy ban Dân tộc và Miền núi
Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc | Hội đồng Thẩm phán Tòa án nhân dân tối cao
Tòa án nhân dân tối cao | Chánh án Tòa án nhân dân tối cao | Viện kiểm sát nhân dân tối cao
Viện trưởng Viện kiểm sát nhân dân tối cao | Kiểm toán nhà nước | Tổng Kiểm toán nhà nước
Thanh tra Chính phủ | Tổng Thanh tra Chính phủ | Thanh tra Nhà nước | Tổng Thanh tra Nhà nước
Ngân hàng Nhà nước | Ngân hàng Nhà nước Việt Nam | Thống đốc Ngân hàng Nhà nước
Thống đốc Ngân hàng Nhà nước Việt Nam | Bộ Chính trị | Ban Bí thư | Ban Chấp hành Trung ương
Ban Chấp hành Trung ương Đảng | Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
Bảo hiểm xã hội Việt Nam | Hội đồng bầu cử quốc gia | Bộ Tư lệnh | Phủ Thủ tướng
Bộ trưởng Tổng Thư ký Hội đồng Bộ trưởng | Chủ tịch Hội đồng Nhà nước | Trọng tài Kinh tế Nhà nước
Ủy ban Khoa học và Kỹ thuật Nhà nước | Ủy ban Khoa học Nhà nước | Ủy ban Kế hoạch Nhà nước
Ủy ban Vật giá Nhà nước | Ủy ban Xây dựng cơ bản Nhà nước | Ủy ban Hợp tác và Đầu tư
Ủy ban Bảo vệ và Chăm sóc trẻ em Việt Nam | Ủy ban Thể dục thể thao | Ban Vật giá Chính phủ
Ủy ban Dân số, Gia đình và Trẻ em | Ban Tổ chức - Cán bộ Chính phủ | Ban Tổ chức Trung ương
Ủy ban Kiểm tra Trung ương | Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
Tổng Liên đoàn Lao động Việt Nam | Ủy ban Chứng khoán Nhà nước
"""


def _any_of(table: str) -> str:
    names = (name.strip() for line in table.split("\n") for name in line.split("|"))
    longest = sorted({name for name in names if name}, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ \-\ ", r"\s?-\s?") for name in longest)


_MINISTRY = _any_of(_MINISTRIES)
_MINISTER = rf"(?:(?:Thứ|Bộ) trưởng )?Bộ (?:{_MINISTRY})"
_JOINT = (
    rf"liên (?:Bộ|ngành)(?:[: ]+(?:Bộ )?(?:{_MINISTRY})(?:\s*[-,]\s*(?:Bộ )?(?:{_MINISTRY}))*)?"
)
_UNIT = r"(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
_COUNCIL = (
    r"(?i:(?:(?:Phó )?Chủ tịch |Thường trực )?"
    r"(?:Ủy ban nhân dân|Ủy ban hành chính|Hội đồng nhân dân|UBND|HĐND))"
)
_LOCAL = rf"{_COUNCIL}(?:\s(?i:{_UNIT})(?:\s{_PLACE})?)?"
_OFFICE = (
    r"(?:(?i:Giám đốc |Cục trưởng |Tổng cục trưởng )?(?i:Sở|Ban|Tổng cục|Cục|Thanh tra)"
    rf"\s{_PROPER}(?:(?:,\s|\s-\s|\s)(?:{_PROPER}|và|pháp|chính|vụ|tế|dựng|động|nghiệp|hóa|thao|"
    r"lịch|trường|thông|tạo|tải|trúc|nghệ|nguyên|sách|hội|giáo|tộc|thuế|quan|chế|xã|sự)\b)*)"
)
_PARTY = (
    r"(?:Ban (?:Thường vụ|Chấp hành) (?:Đảng bộ )?)?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy"
    rf"(?:\s{_PLACE})?"
)
_ISSUED_BY = re.compile(
    r"\s*,?\s*(?i:của|do)\s+(?P<body>"
    rf"(?:(?i:{_any_of(_HIGHEST)}|{_MINISTER}|{_JOINT})|{_PARTY}|{_OFFICE}(?:\s{_LOCAL})?|{_LOCAL})(?!\w)"
    rf"(?:(?i:,? và |, | - )(?i:{_MINISTER})(?!\w))*)"
    r"(?i:\s(?:nước )?khóa [IVX\d]+)?"
)


def issuer_at(plain: str, start: int) -> re.Match[str] | None:
    """Return the body named right at `start` ("… của Chính phủ"), as group "body"."""
    return _ISSUED_BY.match(plain, start)


def known_bodies() -> tuple[str, ...]:
    """Return the central bodies by name, those of the past included."""
    ministries = (f"Bộ {name}" for name in _listed(_MINISTRIES))
    return (*_listed(_HIGHEST), *ministries)


def _listed(table: str) -> list[str]:
    return [name.strip() for line in table.split("\n") for name in line.split("|") if name.strip()]
