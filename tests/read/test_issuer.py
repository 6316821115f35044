"""Full names of issuing bodies, from capitals, short forms and codes."""

import datetime as dt

import pytest

from lawcheck.read.bodies import body_of_code, place_case, usual_case
from lawcheck.read.form import is_normative, kind_of_number
from lawcheck.read.issuer import issuers


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("UBND TỈNH NGHỆ AN", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Uỷ ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", "Ủy ban nhân dân tỉnh Quảng Trị"),
        ("HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Hội đồng nhân dân Thành phố Hồ Chí Minh"),
        ("UBND TP. HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("HĐND THÀNH PHỐ CẦN THƠ", "Hội đồng nhân dân thành phố Cần Thơ"),
        ("ỦY BAN NHÂN DÂN XÃ TÂN PHÚ ĐÔNG", "Ủy ban nhân dân xã Tân Phú Đông"),
        ("ỦY BAN NHÂN DÂN QUẬN 1", "Ủy ban nhân dân quận 1"),
        ("ỦY BAN NHÂN DÂN ĐẶC KHU CÔN ĐẢO", "Ủy ban nhân dân đặc khu Côn Đảo"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA KHÓA XV, KỲ HỌP THỨ 3", "Hội đồng nhân dân tỉnh Sơn La"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("BỘ TRƯỞNG BỘ TƯ PHÁP", "Bộ Tư pháp"),
        ("THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "Ngân hàng Nhà nước Việt Nam"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("UỶ BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"),
        ("TỔNG CỤC HẢI QUAN", "Tổng cục Hải quan"),
        ("SỞ NỘI VỤ", "Sở Nội vụ"),
    ],
)
def test_a_body_is_named_in_full_and_in_its_usual_case(written: str, name: str) -> None:
    assert usual_case(written) == name


@pytest.mark.parametrize(
    ("symbol", "header", "place", "expected"),
    [
        ("NĐ-CP", ["CHÍNH PHỦ"], "Hà Nội", ("Chính phủ",)),
        ("QĐ-TTg", ["THỦ TƯỚNG CHÍNH PHỦ"], "Hà Nội", ("Thủ tướng Chính phủ",)),
        ("CT-TTg", [], None, ("Thủ tướng Chính phủ",)),
        ("QĐ-BNN-KHCN", [], None, ("Bộ Nông nghiệp và Phát triển nông thôn",)),
        ("QĐ-LĐTBXH", [], None, ("Bộ Lao động - Thương binh và Xã hội",)),
        ("TTLT-BYT-BCA", ["BỘ Y TẾ - BỘ CÔNG AN"], None, ("Bộ Y tế", "Bộ Công an")),
        ("QH15", ["QUỐC HỘI"], None, ("Quốc hội",)),
        (
            "NQ-HĐND",
            ["HỘI ĐỒNG NHÂN DÂN", "TỈNH LÂM ĐỒNG"],
            None,
            ("Hội đồng nhân dân tỉnh Lâm Đồng",),
        ),
        ("QĐ-UBND", ["ỦY BAN NHÂN DÂN"], "Lâm Đồng", ("Ủy ban nhân dân tỉnh Lâm Đồng",)),
        ("QĐ-UBND", [], "Hải Phòng", ("Ủy ban nhân dân thành phố Hải Phòng",)),
        ("QĐ-CTUBND", ["ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"], None, ("Ủy ban nhân dân tỉnh Gia Lai",)),
        ("TCT-CS", ["BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ"], None, ("Tổng cục Thuế",)),
        ("QĐ-STP", ["UBND TỈNH HÀ NAM", "SỞ TƯ PHÁP"], "Hà Nam", ("Sở Tư pháp tỉnh Hà Nam",)),
        (None, [], None, ()),
    ],
)
def test_issuers_come_from_number_header_and_place(
    symbol: str | None, header: list[str], place: str | None, expected: tuple[str, ...]
) -> None:
    assert issuers(symbol, header, [], place) == expected


def test_codes_of_ended_ministries_are_known() -> None:
    assert body_of_code("BTNMT") == "Bộ Tài nguyên và Môi trường"
    assert body_of_code("QH16") == "Quốc hội"
    assert body_of_code("CT") is None


def test_a_place_keeps_its_unit_small_and_its_name_capital() -> None:
    assert place_case("TỈNH THỪA THIÊN HUẾ") == "tỉnh Thừa Thiên Huế"
    assert place_case("Lâm Đồng") == "Lâm Đồng"


@pytest.mark.parametrize(
    ("kind", "number", "issued", "expected"),
    [
        ("Luật", "12/2026/QH16", None, True),
        ("Pháp lệnh", None, None, True),
        ("Nghị định", "45/CP", dt.date(1995, 3, 1), True),
        ("Nghị quyết", "115/2025/UBTVQH15", None, True),
        ("Nghị quyết", "560/NQ-UBTVQH15", dt.date(2022, 1, 1), False),
        ("Nghị quyết", "66.13/2026/NQ-CP", None, True),
        ("Nghị quyết", "13/NQ-CP", dt.date(2026, 1, 1), False),
        ("Quyết định", "07/2026/QĐ-UBND", None, True),
        ("Quyết định", "/2010/QĐ-UBND", None, True),
        ("Quyết định", "2043/QĐ-BTP", dt.date(2010, 7, 27), False),
        ("Quyết định", "123/QĐ-TTg", dt.date(2019, 1, 1), False),
        ("Quyết định", "327/CT-HĐBT", dt.date(1992, 9, 15), True),
        ("Chỉ thị", "05/2006/CT-UBND", dt.date(2006, 2, 1), True),
        ("Chỉ thị", "05/2017/CT-UBND", dt.date(2017, 2, 1), False),
        ("Chỉ thị", "05/2009/CT-TTg", dt.date(2009, 2, 1), False),
        ("Chỉ thị", "05/CT-TTg", dt.date(2014, 2, 1), False),
        ("Công văn", "812/TCT-CS", None, False),
        ("Văn bản hợp nhất", "31/VBHN-VPQH", None, False),
        ("Kế hoạch", "31/KH-UBND", None, False),
    ],
)
def test_form_tells_which_documents_are_normative(
    kind: str, number: str | None, issued: dt.date | None, *, expected: bool
) -> None:
    assert is_normative(kind, number, issued) is expected


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("07/2026/QĐ-UBND", "Quyết định"),
        ("/2010/QĐ-UBND", "Quyết định"),
        ("115/2025/UBTVQH15", "Nghị quyết"),
        ("89-BYT/QĐ", "Quyết định"),
        ("31/VBHN-VPQH", "Văn bản hợp nhất"),
        ("01/2014/TTLT-UBDT-BTC", "Thông tư liên tịch"),
        ("812/TCT-CS", None),
    ],
)
def test_the_symbol_of_a_number_says_its_kind(number: str, kind: str | None) -> None:
    assert kind_of_number(number) == kind
