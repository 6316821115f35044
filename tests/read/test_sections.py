"""Texts without articles: their parts, sections and clauses, and where a word stands."""

import pytest

from lawcheck.model import LegalDocument, Level
from lawcheck.read.structure import document_of


def circular(body: str) -> LegalDocument:
    return document_of(
        "BỘ TÀI CHÍNH\nSố: 05/2003/TT-BTC\nHà Nội, ngày 13 tháng 01 năm 2003\nTHÔNG TƯ\n"
        f"Hướng dẫn thu phí chợ\nCăn cứ Nghị định số 57/2002/NĐ-CP;\nBộ Tài chính hướng dẫn:\n{body}"
    )


def shape(document: LegalDocument) -> list[tuple[Level, str]]:
    return [(node.level, node.number) for node in document.walk()]


PART, SECTION, SUBSECTION = Level.PART, Level.SECTION, Level.SUBSECTION
CLAUSE, POINT = Level.CLAUSE, Level.POINT


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "I. QUY ĐỊNH CHUNG\n1. Một.\nII. TỔ CHỨC THỰC HIỆN\n1. Hai.",
            [(SECTION, "I"), (CLAUSE, "1"), (SECTION, "II"), (CLAUSE, "1")],
        ),
        (
            "A. PHẦN CHUNG\nI. MỘT\n1. Một.\nC. PHẦN CUỐI\nI. HAI",
            [(PART, "A"), (SECTION, "I"), (CLAUSE, "1"), (PART, "C"), (SECTION, "I")],
        ),
        (
            "Phần thứ nhất\nTÌNH HÌNH\nA. MỤC TIÊU\nI. MỘT\n1. Một.\nPhần thứ hai\nTỔ CHỨC",
            [(PART, "nhất"), (SECTION, "A"), (SUBSECTION, "I"), (CLAUSE, "1"), (PART, "hai")],
        ),
        (
            "I - CHUNG\n1- Đối tượng:\n1.1- Tổ chức:\na. Trong nước;\n1.1.2- Khác.\n2/ Mức thu.",
            [
                (SECTION, "I"),
                (CLAUSE, "1"),
                (POINT, "1.1"),
                (Level.ITEM, "a"),
                (Level.ITEM, "1.1.2"),
            ],
        ),
        (
            "I. CHUNG\n1. Một.\n2. Hai.\nII. RIÊNG\n3. Ba.\na) A;\n4. Bốn.",
            [
                (SECTION, "I"), (CLAUSE, "1"), (CLAUSE, "2"), (SECTION, "II"),
                (CLAUSE, "3"), (POINT, "a"), (CLAUSE, "4"),
            ],
        ),
        (
            "I. CHUNG\nTheo lời\nV. I. Lênin dạy.\n1. Một.\nII. RIÊNG",
            [(SECTION, "I"), (CLAUSE, "1"), (SECTION, "II")],
        ),
        ("1. Các Bộ:\na) Chủ trì;\n2. Các tỉnh.", [(CLAUSE, "1"), (POINT, "a"), (CLAUSE, "2")]),
    ],
)  # fmt: skip
def test_parts_nest_as_they_are_numbered(body: str, expected: list[tuple[Level, str]]) -> None:
    document = circular(body)
    assert shape(document) == expected
    assert document.articles() == ()


def test_a_place_is_named_up_to_its_section() -> None:
    document = circular("I. CHUNG\n1. Một.\nII. RIÊNG\n1. Hai:\na) Chợ lớn;\nb) Chợ nhỏ.")
    where = document.where(document.text.index("Chợ nhỏ"))
    assert str(where) == "điểm b khoản 1 Mục II"


def test_a_place_in_an_article_is_named_without_its_chapter() -> None:
    document = circular("Chương I\nCHUNG\nĐiều 1. Phạm vi\n1. Chợ.\n2. Quầy.\nĐiều 2. Hết\nHết.")
    assert str(document.where(document.text.index("Quầy"))) == "khoản 2 Điều 1"


def test_a_directive_has_its_clauses() -> None:
    document = document_of(
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 05/CT-TTg\nHà Nội, ngày 04 tháng 5 năm 2014\nCHỈ THỊ\n"
        "Về tiết kiệm điện\nThời gian qua, nhu cầu dùng điện tăng nhanh trên phạm vi cả nước.\n"
        "1. Các Bộ có trách nhiệm:\na) Tiết kiệm;\nb) Báo cáo.\n2. Các tỉnh thực hiện.\n"
    )
    assert shape(document) == [(CLAUSE, "1"), (POINT, "a"), (POINT, "b"), (CLAUSE, "2")]
    assert str(document.where(document.text.index("Báo cáo"))) == "điểm b khoản 1"


def test_a_named_part_has_the_line_under_it_for_name() -> None:
    document = circular("Phần thứ nhất\nTÌNH HÌNH\n1. Một.\nPhần thứ hai. TỔ CHỨC\n1. Hai.")
    assert [top.title for top in document.outline] == ["TÌNH HÌNH", "TỔ CHỨC"]


def test_a_plan_approved_in_an_article_keeps_its_sections() -> None:
    document = circular(
        "Điều 1. Phê duyệt Đề án chợ với các nội dung sau đây:\nI. MỤC TIÊU\n1. Chung.\n2. Riêng.\n"
        "II. NHIỆM VỤ\n1. Xây chợ:\na) Chợ lớn;\n2. Sửa chợ.\nĐiều 2. Quyết định này có hiệu lực từ "
        "ngày ký.\n1. Một.\n2. Hai."
    )
    assert shape(document) == [
        (Level.ARTICLE, "1"),
        (SECTION, "I"),
        (CLAUSE, "1"),
        (CLAUSE, "2"),
        (SECTION, "II"),
        (CLAUSE, "1"),
        (POINT, "a"),
        (CLAUSE, "2"),
        (Level.ARTICLE, "2"),
        (CLAUSE, "1"),
        (CLAUSE, "2"),
    ]
    where = document.where(document.text.index("Chợ lớn"))
    assert str(where) == "điểm a khoản 1 Mục II Điều 1"
