"""Trích yếu: where a title begins and ends."""

import datetime as dt

import pytest

from lawcheck.read.structure import document_of

BODY = """Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Tư pháp;
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định về quản lý chợ.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026."""


@pytest.mark.parametrize(
    "lines",
    [
        "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 09/2010/NĐ-CP NGÀY 21 THÁNG 01 NĂM 2010\nVỀ LƯU TRỮ ĐIỆN TỬ\nCHÍNH PHỦ",
        "NGHỊ ĐỊNH\nVỀ LƯU TRỮ ĐIỆN TỬ\nCỦA CHÍNH PHỦ\nSỐ 09/2010/NĐ-CP NGÀY 21 THÁNG 01 NĂM 2010",
        "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 09/2010/NĐ-CP\nNGÀY 21 THÁNG 01 NĂM 2010\nVỀ LƯU TRỮ ĐIỆN TỬ",
        "NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 09/2010/NĐ-CP NGÀY 21/01/2010 VỀ LƯU TRỮ ĐIỆN TỬ",
    ],
)
def test_the_register_line_of_a_data_base_is_not_part_of_the_title(lines: str) -> None:
    document = document_of(
        f"{lines}\nCăn cứ Luật Lưu trữ;\nĐiều 1. Phạm vi\nNghị định này quy định."
    )
    assert document.number == "09/2010/NĐ-CP"
    assert document.issued == dt.date(2010, 1, 21)
    assert document.title == "VỀ LƯU TRỮ ĐIỆN TỬ"
    assert document.issuers == ("Chính phủ",)


def test_a_title_in_capitals_ends_where_sentences_begin() -> None:
    document = document_of(
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 05/CT-TTg\nHà Nội, ngày 04 tháng 5 năm 2014\nCHỈ THỊ\n"
        "VỀ VIỆC TIẾT KIỆM ĐIỆN\nThời gian qua, nhu cầu dùng điện tăng nhanh.\n"
        "1. Các Bộ có trách nhiệm tiết kiệm điện.\n"
    )
    assert document.title == "VỀ VIỆC TIẾT KIỆM ĐIỆN"
    assert document.kind == "Chỉ thị"
    assert document.issuers == ("Thủ tướng Chính phủ",)


def test_the_session_of_a_council_is_not_part_of_title_or_issuer() -> None:
    document = document_of(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nSố: 45/NQ-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn La, ngày 09 tháng 12 năm 2025\nNGHỊ QUYẾT\nVề dự toán ngân sách năm 2026\n"
        "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA\nKHÓA XV, KỲ HỌP THỨ 38\nCăn cứ Luật Ngân sách nhà nước;\n"
        "QUYẾT NGHỊ:\nĐiều 1. Thông qua dự toán ngân sách."
    )
    assert document.title == "Về dự toán ngân sách năm 2026"
    assert document.issuers == ("Hội đồng nhân dân tỉnh Sơn La",)
    assert not document.normative


@pytest.mark.parametrize(
    "title",
    ["Thi hành án dân sự", "Thực hiện chính sách tinh giản biên chế", "Đề án phát triển chợ"],
)
def test_a_title_may_begin_like_a_recital(title: str) -> None:
    document = document_of(
        f"CHÍNH PHỦ\nSố: 12/2026/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2026\nNGHỊ ĐỊNH\n{title}\n"
        "Căn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phạm vi\nNội dung."
    )
    assert document.title == title
    assert document.parts.preamble.of(document.text).startswith("Căn cứ")


def test_the_session_behind_the_title_of_a_law_is_dropped() -> None:
    document = document_of(
        "QUỐC HỘI\nSố: 32/2009/QH12\nHà Nội, ngày 18 tháng 6 năm 2009\nLUẬT\n"
        "SỬA ĐỔI LUẬT DI SẢN CỦA QUỐC HỘI KHÓA XII, KỲ HỌP THỨ 5\nCăn cứ Hiến pháp;\nĐiều 1. Một."
    )
    assert document.title == "SỬA ĐỔI LUẬT DI SẢN"


@pytest.mark.parametrize(
    ("top", "issuer", "title"),
    [
        (
            (
                "UBND TỈNH BẾN TRE\nSỞ NỘI VỤ\nSố: 15/SNV-CCHC\nV/v báo cáo cải cách\n"
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBến Tre, ngày 18 tháng 02 năm 2014\n"
                "Kính gửi: Các huyện\n"
            ),
            "Sở Nội vụ tỉnh Bến Tre",
            "V/v báo cáo cải cách",
        ),
        (
            "UBND THÀNH PHỐ HÀ NỘI\nSỞ TƯ PHÁP\nSố: 105/KH-STP\nKẾ HOẠCH\nKiểm tra văn bản\n",
            "Sở Tư pháp Thành phố Hà Nội",
            "Kiểm tra văn bản",
        ),
        (
            (
                "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 5/2026/QĐ-CTUBND\nQUYẾT ĐỊNH\nQuy định về chợ\n"
                "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\n"
            ),
            "Ủy ban nhân dân thành phố Huế",
            "Quy định về chợ",
        ),
        (
            (
                "CHỦ TỊCH NƯỚC\nSố: 05/2022/L-CTN\nLỆNH\nVề việc công bố Luật\nCHỦ TỊCH\n"
                "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            ),
            "Chủ tịch nước",
            "Về việc công bố Luật",
        ),
        (
            "BỘ CÔNG AN\nSố: 1/2022/TT-BCA\nTHÔNG TƯ Quy định về đăng ký xe\n",
            "Bộ Công an",
            "Quy định về đăng ký xe",
        ),
    ],
)
def test_issuer_and_title_part_where_the_lines_say(top: str, issuer: str, title: str) -> None:
    document = document_of(top + BODY)
    assert document.issuers == (issuer,)
    assert document.title == title


@pytest.mark.parametrize(
    "last",
    [
        "BẢN ĐỒ ĐỊA CHÍNH",
        "THANH TRA, KIỂM TRA",
        "BỘ TIÊU CHÍ NÔNG THÔN MỚI",
        "NGÂN HÀNG CHÍNH SÁCH",
    ],
)
def test_the_last_line_of_a_title_is_not_taken_for_a_body(last: str) -> None:
    document = document_of(
        "CHÍNH PHỦ\nSố: 12/2026/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2026\nNGHỊ ĐỊNH\n"
        f"QUY ĐỊNH KỸ THUẬT VÀ QUẢN LÝ\n{last}\nCHÍNH PHỦ\nCăn cứ Luật Giá;\nĐiều 1. Một\nHai."
    )
    assert document.title == f"QUY ĐỊNH KỸ THUẬT VÀ QUẢN LÝ {last}"


def test_a_regulation_kept_apart_from_its_decision_leaves_that_out_of_its_title() -> None:
    document = document_of(
        "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ CẦN THƠ\nQUY ĐỊNH\n"
        "Về quản lý chợ\n(Ban hành kèm theo Quyết định số 09/2010/QĐ-UBND ngày 21 tháng 01 năm 2010)\n"
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nNội dung.\nĐiều 2. Hết\nHết."
    )
    assert (document.number, document.issued) == (None, None)
    assert document.title == "Về quản lý chợ"


def test_the_papers_of_the_party_have_their_own_motto_and_recitals() -> None:
    document = document_of(
        "TỈNH ỦY LÂM ĐỒNG\n*\nSố 12-QĐ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLâm Đồng, ngày 05 tháng 6 năm 2026\n"
        "QUY ĐỊNH\nvề quản lý chợ -----\n- Căn cứ Điều lệ Đảng;\n"
        "- Căn cứ Quy định số 294-QĐ/TW, ngày 26/5/2025;\nĐiều 1. Phạm vi\nNội dung."
    )
    assert document.number == "12-QĐ/TU"
    assert document.issuers == ("Tỉnh ủy Lâm Đồng",)
    assert document.title == "về quản lý chợ"
    assert document.parts.preamble.of(document.text).startswith("- Căn cứ Điều lệ")


def test_a_title_ends_where_prose_begins() -> None:
    document = document_of(
        "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 05/CT-UBND\nAn Bình, ngày 05 tháng 3 năm 2014\nCHỈ THỊ\n"
        "Về việc phòng cháy\nTrong thời gian qua, việc phòng cháy ở các chợ đã có nhiều kết quả.\n"
        "Để khắc phục hạn chế, Ủy ban nhân dân tỉnh chỉ thị:\n1. Các sở kiểm tra chợ."
    )
    assert document.title == "Về việc phòng cháy"
