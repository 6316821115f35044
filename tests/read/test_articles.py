"""Names of articles: what is one and what is a sentence."""

import pytest

from lawcheck.model import LegalDocument, Level, Provision
from lawcheck.read.structure import document_of

TOP = (
    "CHÍNH PHỦ\nSố: 12/2026/NĐ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Hà Nội, ngày 05 tháng 01 năm 2026\nNGHỊ ĐỊNH\n{title}\n"
    "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\nChính phủ ban hành Nghị định.\n"
)


def read(body: str, title: str = "Về quản lý chợ") -> LegalDocument:
    return document_of(TOP.format(title=title) + body)


def clauses(article: Provision) -> list[str]:
    return [child.number for child in article.children if child.level is Level.CLAUSE]


@pytest.mark.parametrize(
    ("line", "following", "title"),
    [
        ("Điều 1. Phạm vi điều chỉnh", "Nghị định này quy định về chợ.", "Phạm vi điều chỉnh"),
        ("Điều 1: Phạm vi điều chỉnh", "Nghị định này quy định về chợ.", "Phạm vi điều chỉnh"),
        ("Điều 1", "Phạm vi điều chỉnh\nNghị định này quy định.", "Phạm vi điều chỉnh"),
        ("**Điều 1. Phạm vi điều chỉnh**", "Nghị định này quy định.", "Phạm vi điều chỉnh"),
        ("ĐIỀU 1. PHẠM VI ĐIỀU CHỈNH", "Nghị định này quy định.", "PHẠM VI ĐIỀU CHỈNH"),
        ("Điều 1. Trách nhiệm của Sở:", "1. Chủ trì.\n2. Phối hợp.", "Trách nhiệm của Sở"),
        ("Điều 1. Phạm vi. Nghị định này quy định về chợ.", "", "Phạm vi"),
        ("Điều 1. Ban hành kèm theo Nghị định này Quy chế chợ.", "", ""),
        ("Điều 1. Thông qua mức thu như sau:", "1. Chợ loại một.\n2. Chợ loại hai.", ""),
        ("Điều 1. Giao Bộ Công Thương:", "1. Chủ trì.\n2. Phối hợp.", ""),
        ("Điều 1. Bộ Tài chính xuất 30 tấn gạo, cụ thể:", "1. Gạo tẻ.\n2. Gạo nếp.", ""),
        ("Điều 1. Sở Công Thương chịu trách nhiệm thi hành Nghị định này./", ".", ""),
        ("Điều 1.", "1. Chợ loại một.\n2. Chợ loại hai.", ""),
        ("Điều 1. 1. Nghị định này quy định về chợ.", "2. Chợ gồm ba loại.", ""),
    ],
)
def test_a_heading_names_and_a_sentence_does_not(line: str, following: str, title: str) -> None:
    document = read(f"{line}\n{following}\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực.")
    assert document.articles()[0].title == title


def test_a_clause_on_the_line_of_its_article_counts() -> None:
    document = read("Điều 1. 1. Nghị định này quy định về chợ.\n2. Chợ gồm ba loại.\nĐiều 2. Hết.")
    article = document.articles()[0]
    assert clauses(article) == ["1", "2"]
    first = article.children[0]
    assert first.span.of(document.text).startswith("1. Nghị định này")


def test_a_clause_glued_to_the_name_of_its_article_is_parted() -> None:
    document = read(
        "Điều 1. Hành vi vi phạm quy định về chợ 1. Phạt tiền một triệu đồng.\n2. Phạt tiền hai "
        "triệu đồng.\nĐiều 2. Hiệu lực\nTừ ngày ký."
    )
    article = document.articles()[0]
    assert article.title == "Hành vi vi phạm quy định về chợ"
    assert clauses(article) == ["1", "2"]


def test_a_decision_without_a_full_stop_is_no_name() -> None:
    document = read(
        "Điều 1. Phê duyệt Đề án chợ với các nội dung chính sau đây\n1. Mục tiêu.\n2. Kinh phí.\n"
        "Điều 2. Nghị định này có hiệu lực từ ngày ký.\nĐiều 3. Các Bộ trưởng thi hành./."
    )
    assert [article.title for article in document.articles()] == ["", "", ""]


def test_officials_who_carry_out_a_decision_are_no_name() -> None:
    document = read(
        "Điều 1. Công bố chợ đầu mối.\nĐiều 2. Nghị định này có hiệu lực từ ngày ký.\n"
        "Điều 3. Chánh Văn phòng Bộ, Vụ trưởng Vụ Tổ chức cán bộ, Chủ tịch\n"
        "Ủy ban nhân dân các tỉnh thi hành Nghị định này./."
    )
    assert [article.title for article in document.articles()] == ["", "", ""]
