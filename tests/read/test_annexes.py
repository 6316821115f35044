"""Annexes and forms: their numbers, their names, what lies inside them."""

import pytest

from lawcheck.model import LegalDocument, Level, Provision
from lawcheck.read.structure import document_of

ACT = (
    "CHÍNH PHỦ\nSố: 12/2026/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2026\nNGHỊ ĐỊNH\nVề quản lý chợ\n"
    "Căn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phạm vi\nNghị định này quy định về chợ.\n"
    "Điều 2. Hiệu lực\nTừ ngày ký.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Bình\n"
)
WITH = "(Kèm theo Nghị định số 12/2026/NĐ-CP ngày 05 tháng 01 năm 2026 của Chính phủ)"


def annexes(tail: str) -> list[Provision]:
    tops = document_of(ACT + tail).outline
    return [top for top in tops if top.level not in {Level.ARTICLE, Level.ATTACHMENT}]


@pytest.mark.parametrize(
    ("heading", "number", "name"),
    [
        (f"PHỤ LỤC I\nDANH MỤC CHỢ\n{WITH}", "I", "DANH MỤC CHỢ"),
        (f"PHỤ LỤC I\nDANH MỤC CHỢ {WITH}", "I", "DANH MỤC CHỢ"),
        (f"PHỤ LỤC I\n{WITH}\nDANH MỤC CHỢ", "I", "DANH MỤC CHỢ"),
        (f"PHỤ LỤC\nDANH MỤC CHỢ\nLOẠI MỘT\n______\n{WITH}", "", "DANH MỤC CHỢ LOẠI MỘT"),
        (f"Phụ lục số 01\nDanh mục chợ loại một\n{WITH}", "01", "Danh mục chợ loại một"),
        (f"Phụ lục 2. Mẫu đơn đề nghị {WITH}", "2", "Mẫu đơn đề nghị"),
        (f"Phụ lục IIa: DANH MỤC CHỢ\n{WITH}", "IIa", "DANH MỤC CHỢ"),
        (f"PHỤ LỤC II-A\nDANH MỤC CHỢ\n{WITH}", "II-A", "DANH MỤC CHỢ"),
        (f"DANH MỤC\nCHỢ LOẠI MỘT\n{WITH}", "", "DANH MỤC CHỢ LOẠI MỘT"),
        (f"Phụ lục III\n{WITH}\nSTT\tTên chợ", "III", ""),
        (f"Phụ lục III\n{WITH}\nSTT", "III", ""),
        (f"Phụ lục III\n{WITH}\nUBND TỈNH SƠN LA\nSố: ...", "III", ""),
        (f"PHỤ LỤC\nTM. CHÍNH PHỦ\n{WITH}", "", ""),
        (f"Phụ lục V 1\nDANH MỤC CHỢ\n{WITH}", "V", "DANH MỤC CHỢ"),
        (f"PHỤ LỤC II[12]\nDANH MỤC CHỢ\n{WITH}", "II", "DANH MỤC CHỢ"),
        (f"PHỤ LỤC\nCHỢ CỦA NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{WITH}", "", "CHỢ CỦA NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\nBIÊN BẢN\nKIỂM TRA CHỢ", "", "BIÊN BẢN KIỂM TRA CHỢ"),
    ],
)  # fmt: skip
def test_an_annex_has_its_number_and_its_name(heading: str, number: str, name: str) -> None:
    (annex,) = annexes(f"{heading}\n1\tChợ Đồng Xuân\n")
    assert (annex.level, annex.number, annex.title) == (Level.ANNEX, number, name)


FORMS = (
    f"PHỤ LỤC II\nCÁC BIỂU MẪU\n{WITH}\nMẫu số 01\tĐơn đề nghị\nMẫu số 02\tBiên bản\n"
    "Mẫu số 01\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "ĐƠN ĐỀ NGHỊ CẤP PHÉP\nKính gửi: ....\nMẫu số 01\nTrang hai của đơn.\n"
    "Mẫu số 02/PLII. Biên bản kiểm tra\nHôm nay, ngày ...\nThực hiện theo\n"
    "Mẫu số 01 ban hành kèm theo Nghị định này.\n"
)


def test_forms_stand_inside_their_annex() -> None:
    (annex,) = annexes(FORMS)
    assert [(form.level, form.number, form.title) for form in annex.children] == [
        (Level.FORM, "01", "ĐƠN ĐỀ NGHỊ CẤP PHÉP"),
        (Level.FORM, "02/PLII", "Biên bản kiểm tra"),
    ]


def test_a_place_in_a_form_is_named_with_its_annex() -> None:
    document = document_of(ACT + FORMS)
    where = document.where(document.text.index("Trang hai"))
    assert str(where) == "Mẫu số 01 Phụ lục II"


def test_a_list_of_forms_heads_none() -> None:
    (annex,) = annexes(f"PHỤ LỤC\n{WITH}\nMẫu số 1. Tờ trình\nMẫu số 2. Biên bản\nBảng kê.\n")
    assert annex.children == ()


def test_a_form_alone_behind_the_signature_is_a_node_of_its_own() -> None:
    (form,) = annexes(f"MẪU SỐ 03\nTỜ KHAI\n{WITH}\nHọ và tên: ...\n")
    assert (form.level, form.number, form.title) == (Level.FORM, "03", "TỜ KHAI")


@pytest.mark.parametrize(
    "inner",
    [
        "HƯỚNG DẪN GHI THÔNG TIN\n(Kèm theo Mẫu số 01)\nĐiều 1. Ghi tên\nGhi tên.\n",
        "DANH SÁCH\nNHỮNG NGƯỜI BÁN HÀNG\n(Kèm theo Mẫu số 04/ĐK)\n",
        "BẢNG GIÁ CHỖ BÁN HÀNG\n(Ban hành kèm theo Quyết định số... ngày... của UBND...)\n",
    ],
)
def test_papers_inside_an_annex_are_no_annexes(inner: str) -> None:
    assert len(annexes(f"PHỤ LỤC I\nMẪU ĐƠN\n{WITH}\nHọ tên: ...\n{inner}")) == 1


def test_rules_issued_behind_an_annex_still_stand_apart() -> None:
    document: LegalDocument = document_of(
        f"{ACT}PHỤ LỤC I\nDANH MỤC CHỢ\n{WITH}\n1\tChợ Đồng Xuân\nQUY CHẾ\nVỀ CHỢ\n{WITH}\n"
        "Điều 1. Phạm vi\nQuy chế này quy định.\nĐiều 2. Nguyên tắc\nNội dung.\n"
    )
    assert [article.number for article in document.attached_articles()] == ["1", "2"]


def test_an_annex_keeps_its_inner_structure() -> None:
    (annex,) = annexes(
        f"PHỤ LỤC\nQUY TRÌNH KIỂM TRA CHỢ\n{WITH}\nI. NGUYÊN TẮC\n1. Đúng hạn:\na) Tháng;\n"
        "b) Quý.\nII. TRÌNH TỰ\n1. Bước một\n1.1. Lập đoàn\n1.1.1. Chọn người\n2\tKiểm tra\n"
    )
    nodes = [(node.level, node.number) for node in annex.walk()][1:]
    assert nodes == [
        (Level.SECTION, "I"),
        (Level.CLAUSE, "1"),
        (Level.POINT, "a"),
        (Level.POINT, "b"),
        (Level.SECTION, "II"),
        (Level.CLAUSE, "1"),
        (Level.POINT, "1.1"),
        (Level.ITEM, "1.1.1"),
    ]


def test_lines_to_fill_in_are_no_provisions() -> None:
    (annex,) = annexes(
        f"PHỤ LỤC\nĐƠN ĐĂNG KÝ\n{WITH}\n1. Họ và tên: ............\n2. Địa chỉ:\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n1. Tôi đề nghị được đăng ký.\n"
    )
    assert annex.children == ()


def test_an_article_that_names_the_country_heads_no_annex() -> None:
    tail = "Điều 6. Cơ quan của nước Cộng hòa xã hội chủ nghĩa Việt Nam về chợ\nNội dung.\n"
    assert annexes(tail) == []


@pytest.mark.parametrize(
    ("text", "level", "number", "title"),
    [
        (f"Phụ lục IV\nMẪU SỔ\n{WITH}\nI. SỔ ĐẾN\n1. Bìa sổ.", Level.ANNEX, "IV", "MẪU SỔ"),
        (f"Mẫu số 03\nĐƠN ĐỀ NGHỊ\n{WITH}\nKính gửi: ...", Level.FORM, "03", "ĐƠN ĐỀ NGHỊ"),
        (f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\nTỜ KHAI\n{WITH}\nKính gửi: ...", Level.ANNEX, "", "TỜ KHAI"),
    ],
)  # fmt: skip
def test_a_file_may_be_an_annex_alone(text: str, level: Level, number: str, title: str) -> None:
    (paper,) = document_of(text).outline
    assert (paper.level, paper.number, paper.title) == (level, number, title)
