"""Who a document is, whatever the shape of its first lines."""

import datetime as dt

import pytest

from lawcheck.model import LegalDocument
from lawcheck.read.structure import document_of

BODY = """Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Tư pháp;
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định về quản lý chợ.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026."""

TWO_COLUMNS = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
_______
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
_______________
Số: 07/2026/QĐ-UBND
Lâm Đồng, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Quy định về quản lý chợ
trên địa bàn tỉnh Lâm Đồng
_____
ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
"""
GLUED = """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG Độc lập - Tự do - Hạnh phúc
Số: 07/2026/QĐ-UBND Lâm Đồng, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Quy định về quản lý chợ trên địa bàn tỉnh Lâm Đồng
"""
PIPED = """Quyết định 07/2026/QĐ-UBND ban hành quy định về quản lý chợ
ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
Số: 07/2026/QĐ-UBND | Lâm Đồng, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
BAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ CHỢ TRÊN ĐỊA BÀN TỈNH LÂM ĐỒNG
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
"""
GAZETTE = """14 CÔNG BÁO/Số 31+32/Ngày 20-02-2026
PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT
ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 07 /2026/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Đồng, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Quy định về quản lý chợ
trên địa bàn tỉnh Lâm Đồng
"""
MARKDOWN = """**ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG**
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Số: 07/2026/QĐ-UBND
*Lâm Đồng, ngày 05 tháng 02 năm 2026*
# QUYẾT ĐỊNH
**Ban hành Quy định về quản lý chợ trên địa bàn tỉnh Lâm Đồng**
"""


@pytest.mark.parametrize("top", [TWO_COLUMNS, GLUED, PIPED, GAZETTE, MARKDOWN])
def test_a_heading_is_read_in_every_layout(top: str) -> None:
    document = document_of(top + BODY)
    title = "ban hành quy định về quản lý chợ trên địa bàn tỉnh lâm đồng"
    assert document.number == "07/2026/QĐ-UBND"
    assert document.kind == "Quyết định"
    assert document.issuers == ("Ủy ban nhân dân tỉnh Lâm Đồng",)
    assert document.place == "Lâm Đồng"
    assert document.issued == dt.date(2026, 2, 5)
    assert document.title.casefold() == title
    assert document.normative


@pytest.mark.parametrize("top", [TWO_COLUMNS, GLUED, PIPED, GAZETTE, MARKDOWN])
def test_spans_of_number_and_title_show_their_words(top: str) -> None:
    document = document_of(top + BODY)
    assert document.number_span is not None
    assert document.title_span is not None
    assert document.number_span.of(document.text).replace(" ", "") == "07/2026/QĐ-UBND"
    assert " ".join(document.title_span.of(document.text).split()).strip("*") == document.title


def test_a_law_without_date_line_takes_the_day_of_adoption() -> None:
    document = document_of(
        "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Luật số: 12/2026/QH16\nLUẬT\nTHƯ VIỆN SỐ\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Quốc hội ban hành Luật Thư viện số.\n"
        "Điều 1. Phạm vi điều chỉnh\nLuật này quy định về thư viện số.\n"
        "Điều 2. Hiệu lực thi hành\nLuật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2027.\n"
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XVI, kỳ họp thứ 2 "
        "thông qua ngày 20 tháng 11 năm 2026.\nCHỦ TỊCH QUỐC HỘI\nNguyễn Văn Bình\n"
    )
    assert document.number == "12/2026/QH16"
    assert document.kind == "Luật"
    assert document.issuers == ("Quốc hội",)
    assert document.issued == dt.date(2026, 11, 20)
    assert document.title == "THƯ VIỆN SỐ"
    assert document.place is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Số: 15 /2010/QĐ-UBND", "15/2010/QĐ-UBND"),
        ("Số:09/2010/QĐ-UBND", "09/2010/QĐ-UBND"),
        ("Số: 22 / 2025/TT-BVHTTDL", "22/2025/TT-BVHTTDL"),
        ("Số: 66.13/2026/NQ-CP", "66.13/2026/NQ-CP"),
        ("Số: 05/2016/NQ-HĐND8", "05/2016/NQ-HĐND8"),
        ("Số: 241/QÐ-UBND", "241/QĐ-UBND"),
        ("Số: 12/2026/\nQĐ-UBND", "12/2026/QĐ-UBND"),
        ("Số: 01/2014/TTLT-UBDT-BTC", "01/2014/TTLT-UBDT-BTC"),
        ("Số 112-HĐBT", "112-HĐBT"),
        ("Số:      /2010/QĐ-UBND", None),
        ("Số: ....../QĐ-UBND", None),
        ("Số:        /KH-UBND", None),
        ("Số: 4Á4Ý /QĐ-UBND", None),
        ("Số: #2 /QĐ-UBND", None),
        ("Số: ÔZ /2010/QĐ-UBND", None),
        ("Séó: ổổ /2010/QĐ-UBND", None),
    ],
)
def test_a_number_is_read_as_it_should_be(written: str, number: str | None) -> None:
    document = document_of(
        f"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n{written}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Cao Bằng, ngày 02 tháng 3 năm 2010\nQUYẾT ĐỊNH\nVề việc trồng rừng\n" + BODY
    )
    assert document.number == number


def test_a_blank_day_gives_no_date_but_keeps_the_place() -> None:
    document = document_of(
        "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố:    /2010/QĐ-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCao Bằng, ngày    tháng    năm 2010\n"
        "QUYẾT ĐỊNH\nVề việc trồng rừng\n" + BODY
    )
    assert document.place == "Cao Bằng"
    assert document.issued is None
    assert document.normative
    assert document.issuers == ("Ủy ban nhân dân tỉnh Cao Bằng",)


def test_an_illegible_number_still_tells_the_kind() -> None:
    document = document_of(
        "BỘ CÔNG THƯƠNG\nSố: „406 /QĐ-BCT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Hà Nội, ngày 15 tháng 01 năm 2010\nsa QUYẾT ĐỊNH\nVề việc trồng rừng\n" + BODY
    )
    assert (document.number, document.kind) == (None, "Quyết định")


@pytest.mark.parametrize("day", ["ngàyfÝ tháng 01 năm 2010", "ngày … tháng 01 năm 2010"])
def test_the_day_of_a_document_in_the_title_never_stands_for_an_open_one(day: str) -> None:
    document = document_of(
        f"BỘ TƯ PHÁP\nSố: 418/QĐ-BTP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, {day}\n"
        "QUYẾT ĐỊNH\nBan hành Kế hoạch thực hiện Chỉ thị số 1408/CT-TTg ngày 01 tháng 9 năm 2009 "
        "của Thủ tướng Chính phủ\n" + BODY
    )
    assert document.issued is None


def test_numbers_of_other_documents_are_never_taken_for_its_own() -> None:
    document = document_of(
        "Mẫu số 03\n(Ban hành kèm theo Thông tư số 04/2020/TT-BTP ngày 28 tháng 5 năm 2020)\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTỜ KHAI ĐĂNG KÝ\n"
        "Kính gửi: ....\nHọ, chữ đệm, tên người yêu cầu: ....\n"
    )
    assert _identity(document) == (None, None, (), None, None, "", False)


def _identity(document: LegalDocument) -> tuple[object, ...]:
    return (
        document.number,
        document.kind,
        document.issuers,
        document.place,
        document.issued,
        document.title,
        document.normative,
    )


def test_a_fragment_has_a_preamble_and_no_identity() -> None:
    document = document_of(
        "Căn cứ Luật Đất đai số 31/2024/QH15;\nTheo đề nghị của Giám đốc Sở Tài chính;\n"
        "Điều 1. Sở Tài chính chủ trì."
    )
    assert _identity(document) == (None, None, (), None, None, "", False)
    assert document.parts.heading.of(document.text) == ""
    assert document.parts.preamble.of(document.text).startswith("Căn cứ Luật Đất đai")
    assert document.parts.body.of(document.text) == "Điều 1. Sở Tài chính chủ trì."


def test_a_sentence_alone_is_all_body() -> None:
    document = document_of("Thực hiện theo quy định tại khoản 2 Điều 5 Luật Giá.")
    assert document.number is None
    assert document.outline == ()


def test_a_letter_has_its_subject_as_title() -> None:
    document = document_of(
        "BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ\nSố: 812/TCT-CS\nV/v: miễn tiền thuê đất\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 03 tháng 4 năm 2018\n"
        "Kính gửi: Cục Thuế tỉnh Nam Định\nTổng cục Thuế nhận được công văn.\n"
    )
    assert document.kind == "Công văn"
    assert document.number == "812/TCT-CS"
    assert document.title == "V/v: miễn tiền thuê đất"
    assert document.issuers == ("Tổng cục Thuế",)
    assert not document.normative


def test_a_consolidated_text_is_not_normative_and_keeps_its_own_number() -> None:
    document = document_of(
        "VĂN PHÒNG QUỐC HỘI\nSố: 31/VBHN-VPQH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Hà Nội, ngày 12 tháng 8 năm 2025\nLUẬT\nTHƯ VIỆN\n"
        "Luật Thư viện số 46/2019/QH14 ngày 21 tháng 11 năm 2019 của Quốc hội, có hiệu lực kể từ "
        "ngày 01 tháng 7 năm 2020, được sửa đổi, bổ sung bởi:\n"
        "Luật số 10/2025/QH15 ngày 01 tháng 6 năm 2025 của Quốc hội.\n"
        "Căn cứ Hiến pháp;\nQuốc hội ban hành Luật Thư viện[1].\nĐiều 1. Phạm vi\nLuật này quy định."
    )
    assert document.kind == "Văn bản hợp nhất"
    assert document.number == "31/VBHN-VPQH"
    assert document.issuers == ("Văn phòng Quốc hội",)
    assert document.issued == dt.date(2025, 8, 12)
    assert document.title == "THƯ VIỆN"
    assert not document.normative


def test_number_and_date_may_stand_under_the_kind() -> None:
    document = document_of(
        "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ QUYẾT\n"
        "Số: 45/2025/NQ-HĐND\nSơn La, ngày 09 tháng 12 năm 2025\nQuy định mức thu phí chợ\n"
        "Căn cứ Luật Phí và lệ phí;\nĐiều 1. Mức thu\nNội dung."
    )
    assert document.number == "45/2025/NQ-HĐND"
    assert document.issued == dt.date(2025, 12, 9)
    assert document.title == "Quy định mức thu phí chợ"


@pytest.mark.parametrize(
    "written", ["ngày20 tháng 01 năm 2010", "ngày 20tháng 01năm 2010", "ngày 20 tháng01năm2010"]
)
def test_a_date_line_without_its_blanks_is_read(written: str) -> None:
    document = document_of(
        f"BỘ Y TẾ\nSố: 03/2010/TT-BYT\nHà Nội, {written}\nTHÔNG TƯ\nQuy định về thẻ\n{BODY}"
    )
    assert (document.place, document.issued) == ("Hà Nội", dt.date(2010, 1, 20))


def test_a_register_line_without_its_blanks_is_read() -> None:
    document = document_of(
        "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 09/2010/NĐ-CP NGÀY21 THÁNG 01 NĂM2010\nVỀ LƯU TRỮ\nCHÍNH PHỦ\n"
        "Căn cứ Luật Lưu trữ;\nĐiều 1. Phạm vi\nNghị định này quy định."
    )
    assert (document.issued, document.title) == (dt.date(2010, 1, 21), "VỀ LƯU TRỮ")
