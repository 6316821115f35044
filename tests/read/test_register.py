"""Later parts of a text in the gazette, headed by a line of the register."""

import datetime as dt

import pytest

from lawcheck.model import LegalDocument, Level
from lawcheck.read.structure import document_of

BODY = "Chương VII\nCHỢ ĐẦU MỐI\nĐiều 91. Nguyên tắc\n1. Một.\n2. Hai.\nĐiều 92. Mức thu\nBa."


def part(register: str, body: str = BODY) -> LegalDocument:
    return document_of(f"CHÍNH PHỦ\n{register}\n{body}\n")


@pytest.mark.parametrize(
    ("register", "number", "kind", "title"),
    [
        (
            "Nghị định số 17/2026/NĐ-CP ngày 12 tháng 01 năm 2026 quy định chi tiết về quản lý chợ",
            "17/2026/NĐ-CP",
            "Nghị định",
            "quy định chi tiết về quản lý chợ",
        ),
        (
            "Luật số 17/2026/QH16 ngày 12 tháng 01 năm 2026 Luật Chợ",
            "17/2026/QH16",
            "Luật",
            "Chợ",
        ),
        (
            "Luật số 17/2026/QH16 ngày 12 tháng 01 năm 2026 Bộ luật Thương mại Phần thứ ba",
            "17/2026/QH16",
            "Bộ luật",
            "Thương mại",
        ),
        (
            "Nghị định số 17/2026/NĐ-CP ngày 12 tháng 01 năm 2026 về chợ Phụ lục",
            "17/2026/NĐ-CP",
            "Nghị định",
            "về chợ",
        ),
    ],
)
def test_the_register_line_says_who_the_document_is(
    register: str, number: str, kind: str, title: str
) -> None:
    document = part(register)
    assert (document.number, document.kind, document.title) == (number, kind, title)
    assert document.issued == dt.date(2026, 1, 12)
    assert [article.number for article in document.articles()] == ["91", "92"]


def test_a_long_register_line_is_read_too() -> None:
    long = (
        "quy định về phân định thẩm quyền của chính quyền địa phương hai cấp, phân cấp, phân quyền"
    )
    document = part(
        f"Nghị định số 17/2026/NĐ-CP ngày 12 tháng 01 năm 2026 {long} trong quản lý chợ"
    )
    assert document.number == "17/2026/NĐ-CP"


FORMS = (
    "Mẫu số 07. Quyết định giao quầy\nỦY BAN NHÂN DÂN...\nSố:...\nQUYẾT ĐỊNH\n"
    "Về việc giao quầy\nCăn cứ ...;\nĐiều 1. Giao quầy cho ...\n"
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
    "Mẫu số 08. Hợp đồng\nĐiều 1. Bên A\nĐiều 2. Bên B\n"
)


def test_a_part_of_forms_alone_is_an_annex() -> None:
    document = part("Nghị định số 17/2026/NĐ-CP ngày 12 tháng 01 năm 2026 về chợ", FORMS)
    (annex,) = document.outline
    assert annex.level is Level.ANNEX
    assert [form.number for form in annex.children] == ["07", "08"]
    assert document.title == "về chợ"
    assert document.articles() == ()
    assert document.effective.date is None


def test_a_part_that_goes_on_with_an_annex_keeps_its_number() -> None:
    document = part(
        "Nghị định số 17/2026/NĐ-CP ngày 12 tháng 01 năm 2026 về chợ",
        "Phụ lục II\nĐỊNH MỨC CHI\n(Kèm theo Nghị định số 17/2026/NĐ-CP)\n1\tChợ\t20\n"
        "Phụ lục III\nDANH MỤC CHỢ\n1\tChợ Đồng Xuân\n",
    )
    assert [(top.level, top.number, top.title) for top in document.outline] == [
        (Level.ANNEX, "II", "ĐỊNH MỨC CHI"),
        (Level.ANNEX, "III", "DANH MỤC CHỢ"),
    ]
