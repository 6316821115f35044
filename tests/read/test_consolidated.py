"""Văn bản hợp nhất: identity from the authentication, articles amid the notes."""

import datetime as dt

import pytest

from lawcheck.model import LegalDocument
from lawcheck.read.structure import document_of

TOP = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLUẬT\nTHƯ VIỆN\n"
    "Luật Thư viện số 46/2019/QH14 ngày 21 tháng 11 năm 2019 của Quốc hội, có hiệu lực kể từ ngày "
    "01 tháng 7 năm 2020, được sửa đổi, bổ sung bởi:\n"
    "Luật số 10/2025/QH15 ngày 01 tháng 6 năm 2025 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 "
    "năm 2025.\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
    "Quốc hội ban hành Luật Thư viện¹.\n"
)
NOTE = (
    "¹ Luật số 10/2025/QH15 có căn cứ ban hành như sau:\n"
    "“Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
)
ARTICLES = (
    "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về thư viện.\n"
    "Điều 2. Giải thích từ ngữ[2]\n1. Thư viện.\n2. Bạn đọc.\n"
)
REST = "Quốc hội ban hành Luật sửa đổi Luật Thư viện.”.\nĐiều 3. Hiệu lực\nTừ ngày 01/7/2020.\n"
SEAL = (
    "VĂN PHÒNG QUỐC HỘI\nXÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 31/VBHN-VPQH\n"
    "Hà Nội, ngày 12 tháng 8 năm 2025\nCHỦ NHIỆM\nTrần Văn Bình"
)


def identity(document: LegalDocument) -> tuple[object, ...]:
    return (document.kind, document.number, document.issuers, document.issued, document.title)


@pytest.mark.parametrize(
    "seal",
    [
        SEAL,
        SEAL.replace("HỘI\nXÁC", "HỘI XÁC"),
        SEAL.replace("XÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 31/VBHN-VPQH", "Số: 31/VBHN-VPQH\nXÁC THỰC VĂN BẢN HỢP NHẤT"),
    ],
)  # fmt: skip
def test_number_and_day_come_from_the_authentication(seal: str) -> None:
    document = document_of(TOP + ARTICLES + seal)
    assert identity(document) == (
        "Văn bản hợp nhất",
        "31/VBHN-VPQH",
        ("Văn phòng Quốc hội",),
        dt.date(2025, 8, 12),
        "THƯ VIỆN",
    )
    assert document.place == "Hà Nội"
    assert document.signers[0].name == "Trần Văn Bình"


def test_a_text_cut_in_front_of_its_authentication_has_no_number() -> None:
    assert identity(document_of(TOP + ARTICLES)) == (
        "Văn bản hợp nhất",
        None,
        ("Văn phòng Quốc hội",),
        None,
        "THƯ VIỆN",
    )


def test_a_later_part_is_named_by_its_first_line() -> None:
    document = document_of(
        "VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI\nVăn bản hợp nhất số 31/VBHN-VPQH ngày 12 tháng 8 năm "
        "2025 hợp nhất Luật Thư viện\nChương III\nBẠN ĐỌC\nĐiều 30. Quyền\nNội dung.\n"
    )
    assert identity(document) == (
        "Văn bản hợp nhất",
        "31/VBHN-VPQH",
        ("Văn phòng Quốc hội",),
        dt.date(2025, 8, 12),
        "Luật Thư viện",
    )


def test_the_masthead_of_the_gazette_is_no_title() -> None:
    document = document_of("VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI\n" + TOP + ARTICLES + SEAL)
    assert document.title == "THƯ VIỆN"


def test_a_note_on_effect_without_a_comma_ends_the_title() -> None:
    document = document_of(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ ĐỊNH\nQuy định về chợ\nNghị định số 17/2025/NĐ-CP ngày "
        "01 tháng 7 năm 2025 của Chính phủ quy định về chợ có hiệu lực kể từ ngày 01 tháng 7 năm 2025, "
        "được sửa đổi, bổ sung bởi:\nNghị định số 3/2026/NĐ-CP ngày 22 tháng 01 năm 2026.\n"
        "Căn cứ Luật Giá;\nĐiều 1. Một\nHai.\nBỘ XÂY DỰNG XÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 18/VBHN-BXD\n"
        "Hà Nội, ngày 24 tháng 3 năm 2026\n"
    )
    assert document.title == "Quy định về chợ"
    assert document.issuers == ("Bộ Xây dựng",)


def test_the_start_is_that_of_the_law_consolidated() -> None:
    document = document_of(TOP + ARTICLES + SEAL)
    assert document.effective.date == dt.date(2020, 7, 1)
    assert document.effective.span is not None
    assert document.effective.span.of(document.text).startswith("có hiệu lực kể từ ngày 01")


def test_articles_go_on_where_a_note_at_the_foot_of_the_page_is_cut() -> None:
    document = document_of(TOP + NOTE + ARTICLES + REST + SEAL)
    assert [article.number for article in document.articles()] == ["1", "2", "3"]
    assert document.outline[0].title == "QUY ĐỊNH CHUNG"


def test_an_article_of_the_amending_law_in_a_note_stays_quoted() -> None:
    note = (
        "² Điều 9 của Luật số 10/2025/QH15 quy định như sau:\n“Điều 9. Hiệu lực\n"
        "Luật này có hiệu lực.\nĐiều 10. Chuyển tiếp\nHồ sơ đã nộp.”.\n"
    )
    document = document_of(TOP + ARTICLES + note + "Điều 3. Hiệu lực\nTừ ngày ký.\n" + SEAL)
    assert [article.number for article in document.articles()] == ["1", "2", "3"]


def test_marks_of_notes_are_no_part_of_a_name() -> None:
    document = document_of(TOP + ARTICLES + SEAL)
    assert [a.title for a in document.articles()] == ["Phạm vi điều chỉnh", "Giải thích từ ngữ"]


def test_the_figure_that_ends_a_number_is_no_mark_of_a_note() -> None:
    document = document_of(
        "QUỐC HỘI\nLuật số: 43/2026/QH16\nLUẬT\nSửa đổi Luật Đất đai số 31/2024/QH15\n"
        "Căn cứ Hiến pháp;\nĐiều 1. Một\nHai."
    )
    assert document.title == "Sửa đổi Luật Đất đai số 31/2024/QH15"
