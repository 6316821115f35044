"""The tree of provisions: what counts as one, and what only looks like one."""

import pytest

from lawcheck.model import LegalDocument, Level, Provision
from lawcheck.read.structure import document_of

TOP = (
    "CHÍNH PHỦ\nSố: 12/2026/NĐ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Hà Nội, ngày 05 tháng 01 năm 2026\nNGHỊ ĐỊNH\n{title}\n"
    "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\nChính phủ ban hành Nghị định.\n"
)
SIGNED = "\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn Bình\n"


def read(body: str, title: str = "Về quản lý chợ") -> LegalDocument:
    return document_of(TOP.format(title=title) + body)


def numbers(document: LegalDocument) -> list[str]:
    return [article.number for article in document.articles()]


def clauses(article: Provision) -> list[str]:
    return [child.number for child in article.children if child.level is Level.CLAUSE]


def test_chapters_sections_articles_clauses_and_points_nest() -> None:
    document = read(
        "Chương I\nQUY ĐỊNH CHUNG\nMục 1\nPHẠM VI\nĐiều 1. Phạm vi điều chỉnh\n1. Nội dung một:\n"
        "a) Điểm a;\nb) Điểm b;\n2. Nội dung hai.\nMục 2\nĐỐI TƯỢNG\nĐiều 2. Đối tượng áp dụng\n"
        "Nghị định này áp dụng với chợ.\nChương II\nĐIỀU KHOẢN THI HÀNH\nĐiều 3. Hiệu lực\n"
        "Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2026." + SIGNED
    )
    first, second = document.outline
    assert (first.level, first.number, first.title) == (Level.CHAPTER, "I", "QUY ĐỊNH CHUNG")
    assert [section.title for section in first.children] == ["PHẠM VI", "ĐỐI TƯỢNG"]
    article = first.children[0].children[0]
    assert clauses(article) == ["1", "2"]
    assert [point.number for point in article.children[0].children] == ["a", "b"]
    assert [article.number for article in second.children] == ["3"]


def test_the_place_of_a_word_is_named_from_the_point_up() -> None:
    document = read("Điều 4. Mức thu\n1. Mức thu gồm:\na) Chợ hạng một;\nb) Chợ hạng hai.")
    where = document.where(document.text.index("Chợ hạng hai"))
    assert str(where) == "điểm b khoản 1 Điều 4"


def test_a_citation_at_the_start_of_a_line_is_no_article() -> None:
    document = read(
        "Điều 1. Phạm vi điều chỉnh\nThực hiện theo quy định tại\n"
        "Điều 5 của Luật Giá và\nĐiều 17 Nghị định số 32/2019/NĐ-CP;\nĐiều 6, Điều 7 Luật Giá.\n"
        "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày ký."
    )
    assert numbers(document) == ["1", "2"]


@pytest.mark.parametrize("quotes", ["“”", '""', "«»"])
def test_quoted_amendments_stay_out_of_the_outline(quotes: str) -> None:
    left, right = tuple(quotes)
    document = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP\n"
        "1. Sửa đổi, bổ sung Điều 5 như sau:\n"
        f"{left}Điều 5. Trách nhiệm\n1. Bộ Công Thương chủ trì.\n2. Bộ Tài chính phối hợp.{right};\n"
        f"2. Bổ sung khoản 4 Điều 6 như sau:\n{left}4. Ủy ban nhân dân tỉnh báo cáo.{right}.\n"
        "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày ký." + SIGNED,
        title="Sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP",
    )
    assert numbers(document) == ["1", "2"]
    assert clauses(document.articles()[0]) == ["1", "2"]
    assert document.is_quoted(document.text.index("Bộ Tài chính phối hợp"))
    assert not document.is_quoted(document.text.index("Bổ sung khoản 4"))


def test_a_quotation_that_never_closes_ends_where_the_document_speaks_again() -> None:
    document = read(
        "Điều 1. Sửa đổi Nghị định số 10/2020/NĐ-CP\n1. Sửa đổi Điều 5 như sau:\n"
        "“Điều 5. Trách nhiệm\n1. Bộ Công Thương chủ trì.\n"
        "2. Sửa đổi, bổ sung Điều 7 như sau:\n“Điều 7. Báo cáo\nHằng năm báo cáo một lần.\n"
        "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 3 năm 2026.",
        title="Sửa đổi Nghị định số 10/2020/NĐ-CP",
    )
    assert numbers(document) == ["1", "2"]
    assert clauses(document.articles()[0]) == ["1", "2"]
    assert document.effective.date is not None


def test_words_in_inner_quotation_marks_do_not_end_the_amendment() -> None:
    document = read(
        "Điều 1. Sửa đổi Điều 3 Nghị định số 10/2020/NĐ-CP như sau:\n“Điều 3. Giải thích\n"
        "1. “Chợ” là nơi mua bán.\n2. “Kiốt” là gian hàng.\n3. Hộ kinh doanh gọi là “Hộ”.”.\n"
        "Điều 2. Hiệu lực\nNghị định này có hiệu lực từ ngày ký.",
        title="Sửa đổi Nghị định số 10/2020/NĐ-CP",
    )
    assert numbers(document) == ["1", "2"]
    assert clauses(document.articles()[0]) == []
    (quoted,) = document.quoted
    assert quoted.of(document.text).endswith("Hộ kinh doanh gọi là “Hộ”.”.")


def test_an_amended_article_without_marks_is_still_quoted() -> None:
    document = read(
        "Điều 1. Sửa đổi Nghị định số 10/2020/NĐ-CP\n1. Điều 2 được sửa đổi như sau:\n"
        "Điều 2. Nguyên tắc\nCông khai, minh bạch.\n2. Điều 9 được sửa đổi như sau:\n"
        "Điều 9. Báo cáo\nBáo cáo mỗi năm.\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực "
        "từ ngày ký.",
        title="Sửa đổi Nghị định số 10/2020/NĐ-CP",
    )
    assert [a.title for a in document.articles()] == [
        "Sửa đổi Nghị định số 10/2020/NĐ-CP",
        "Hiệu lực thi hành",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. Một.\n2. Hai.\n2a. Hai a.\n3. Ba.", ["1", "2", "2a", "3"]),
        ("1. Một:\n1. Nhóm một;\n2. Nhóm hai;\n3. Nhóm ba.", ["1"]),
        ("1. Một.\n2. Hai:\na) Điểm a\n1) Ý một\n2) Ý hai\n3. Ba.", ["1", "2", "3"]),
        ("1. Một.\n1.000 đồng là mức thu.\n2.500 đồng là mức phạt.\n2. Hai.", ["1", "2"]),
        ("1\tHàng thứ nhất\t2.000\n2\tHàng thứ hai\t3.000", []),
        ("1.\tMột.\n2.\tHai.", ["1", "2"]),
        ("1. Một.\n3. Ba, khoản 2 bị thiếu.", ["1", "3"]),
        ("1- Một.\n2- Hai.", ["1", "2"]),
        ("Gồm các nội dung sau.\n12. Mười hai.", []),
    ],
)
def test_only_clauses_in_sequence_directly_in_the_article_count(
    body: str, expected: list[str]
) -> None:
    assert (
        clauses(read(f"Điều 1. Mức thu\n{body}\nĐiều 2. Hiệu lực\nTừ ngày ký.").articles()[0])
        == expected
    )


def test_inserted_provisions_keep_their_letters() -> None:
    document = read(
        "Điều 5. Năm\n1. Một:\na) A;\na1) A một;\nb) B;\nđ) Đ.\nĐiều 5a. Năm a\nNội dung.\n"
        "Điều 6. Sáu\nNội dung."
    )
    assert numbers(document) == ["5", "5a", "6"]
    clause = document.articles()[0].children[0]
    assert [point.number for point in clause.children] == ["a", "a1", "b", "đ"]


ATTACHED = (
    "Điều 1. Ban hành kèm theo Nghị định này Quy chế chợ.\nĐiều 2. Nghị định này có hiệu lực từ "
    "ngày ký.\nĐiều 3. Các Bộ trưởng chịu trách nhiệm thi hành Nghị định này./."
    + SIGNED
    + "{head}\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này quy định.\n"
    "Điều 2. Nguyên tắc\n1. Một.\n2. Hai.\nChương II\nĐIỀU KHOẢN THI HÀNH\nĐiều 3. Thi hành\nSở.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "QUY CHẾ\nVỀ CHỢ\n(Ban hành kèm theo Nghị định số 12/2026/NĐ-CP)",
        "QUY CHẾ VỀ CHỢ\nBan hành kèm theo Nghị định số 12/2026/NĐ-CP",
        "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUY CHẾ\nVỀ CHỢ\n(Kèm theo Nghị định số 12)",
        "ĐIỀU LỆ CHỢ",
        "BẢN QUY ĐỊNH VỀ CHỢ",
        "QUY ĐỊNH VỀ " + "QUẢN LÝ CHỢ VÀ " * 25 + "QUẦY",
    ],
)
def test_the_articles_of_an_attached_regulation_stand_apart(head: str) -> None:
    document = read(ATTACHED.format(head=head))
    assert numbers(document) == ["1", "2", "3"]
    assert [article.number for article in document.attached_articles()] == ["1", "2", "3"]
    assert [a.title for a in document.articles()] == ["", "", ""]
    top = document.outline[-1]
    assert top.level is Level.ATTACHMENT
    assert [child.level for child in top.children] == [Level.CHAPTER, Level.CHAPTER]


def test_articles_inside_an_annex_do_not_count() -> None:
    document = read(
        "Điều 1. Ban hành mẫu hợp đồng.\nĐiều 2. Hiệu lực từ ngày ký."
        + SIGNED
        + "PHỤ LỤC I\nMẪU HỢP ĐỒNG\n(Kèm theo Nghị định số 12/2026/NĐ-CP)\nĐiều 1. Bên A\nNội dung.\n"
        "Điều 2. Bên B\nNội dung.\nPHỤ LỤC II\nDANH MỤC CHỢ\n1. Chợ Đồng Xuân\n"
    )
    assert numbers(document) == ["1", "2"]
    assert document.attached_articles() == ()
    annexes = [top for top in document.outline if top.level is Level.ANNEX]
    assert [(a.number, a.title) for a in annexes] == [("I", "MẪU HỢP ĐỒNG"), ("II", "DANH MỤC CHỢ")]


def test_an_old_circular_is_cut_into_sections_clauses_and_points() -> None:
    document = document_of(
        "BỘ TÀI CHÍNH\nSố: 05/2003/TT-BTC\nHà Nội, ngày 13 tháng 01 năm 2003\nTHÔNG TƯ\n"
        "Hướng dẫn thu phí chợ\nCăn cứ Nghị định số 57/2002/NĐ-CP;\nBộ Tài chính hướng dẫn:\n"
        "I. QUY ĐỊNH CHUNG\n1. Đối tượng:\n1.1. Người bán hàng.\n1.2. Người thuê quầy:\n"
        "a) Thuê dài hạn;\nb) Thuê ngắn hạn.\n2. Mức thu.\nII. TỔ CHỨC THỰC HIỆN\n"
        "1. Thông tư này có hiệu lực sau 15 ngày, kể từ ngày ký.\n"
    )
    first, second = document.outline
    assert (first.level, first.number, first.title) == (Level.SECTION, "I", "QUY ĐỊNH CHUNG")
    assert clauses(first) == ["1", "2"]
    decimal = first.children[0].children[1]
    assert (decimal.level, decimal.number) == (Level.POINT, "1.2")
    assert [(item.level, item.number) for item in decimal.children] == [
        (Level.ITEM, "a"),
        (Level.ITEM, "b"),
    ]
    assert second.number == "II"


def test_a_text_that_goes_on_from_an_earlier_part_keeps_its_numbers() -> None:
    document = document_of(
        "b) Phối hợp với Sở Tài chính.\nĐiều 61. Kiểm tra\nNội dung.\nĐiều 62. Báo cáo\nNội dung."
    )
    assert numbers(document) == ["61", "62"]


def test_a_number_used_twice_is_kept_for_the_reviewer() -> None:
    document = read(
        "Điều 1. Phạm vi\nNội dung.\nĐiều 2. Nguyên tắc\nNội dung.\nĐiều 2. Mức thu\nNội dung.\n"
        "Điều 4. Hiệu lực\nTừ ngày ký."
    )
    assert numbers(document) == ["1", "2", "2", "4"]


def test_a_heading_glued_to_the_next_line_is_taken_apart() -> None:
    document = read(
        "Điều 1. Phạm vi\nNội dung.\nChương II\nHÀNH VI VI PHẠM Điều 2. Mức phạt\nNội dung.\n"
    )
    assert numbers(document) == ["1", "2"]
    assert document.outline[-1].title == "HÀNH VI VI PHẠM"


def test_rules_of_an_unknown_kind_begin_again_at_article_one() -> None:
    document = read(
        "Điều 1. Ban hành Thể lệ cuộc thi.\nĐiều 2. Hiệu lực từ ngày ký.\n"
        "Điều 3. Các Bộ thi hành./." + SIGNED + "THỂ LỆ\nCUỘC THI TÌM HIỂU PHÁP LUẬT\nChương I\n"
        "QUY ĐỊNH CHUNG\nĐiều 1. Người dự thi\nCông dân.\nĐiều 2. Giải thưởng\nBa giải.\n"
    )
    assert numbers(document) == ["1", "2", "3"]
    assert [article.number for article in document.attached_articles()] == ["1", "2"]
    assert document.outline[-1].title == "THỂ LỆ CUỘC THI TÌM HIỂU PHÁP LUẬT"


def test_a_clause_may_begin_with_a_figure() -> None:
    document = read(
        "Điều 1. Thời hạn\n1. 04 tháng với chợ lớn.\n2. 100% chợ nhỏ.\nĐiều 2. Hết\nHết."
    )
    assert clauses(document.articles()[0]) == ["1", "2"]


@pytest.mark.parametrize("one", ["l. Chợ lớn.", "I. Chợ lớn.", "Ỉ. Chợ lớn."])
def test_the_first_clause_misread_by_an_ocr_still_counts(one: str) -> None:
    document = read(f"Điều 1. Chợ\n{one}\na) Chợ đầu mối;\n2. Chợ nhỏ.\nĐiều 2. Hết\nHết.")
    assert clauses(document.articles()[0]) == ["1", "2"]


def test_a_list_of_chapters_inside_an_article_is_no_division() -> None:
    document = read(
        "Điều 1. Mẫu hồ sơ\nMẫu hồ sơ gồm:\nPhần thứ nhất. Chỉ dẫn\nChương I. Thủ tục\n"
        "Chương II. Tiêu chuẩn\nPhần thứ hai. Hợp đồng\nChương III. Mẫu hợp đồng\n"
        + "Khi áp dụng mẫu này, tổ chức lập hồ sơ căn cứ vào quy mô của gói thầu " * 5
        + "\nĐiều 2. Hiệu lực\nTừ ngày ký."
    )
    assert [top.level for top in document.outline] == [Level.ARTICLE, Level.ARTICLE]


def test_the_name_of_attached_rules_may_be_in_small_letters() -> None:
    tail = (
        "\nQUY CHẾ\nQuản lý chợ đầu mối\n"
        "(Ban hành kèm theo Nghị định số 12/2026/NĐ-CP)\nĐiều 1. Phạm vi\nQuy chế này quy định."
    )
    document = read("Điều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực." + SIGNED + tail)
    assert document.outline[-1].title == "QUY CHẾ Quản lý chợ đầu mối"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Hiệu lực thi hành:", "Hiệu lực thi hành"),
        ("Trách nhiệm của các sở:", "Trách nhiệm của các sở"),
        ("Sở Tài chính có trách nhiệm:", ""),
        ("Mức thu tại các chợ được tính như sau này:", ""),
    ],
)
def test_a_name_that_ends_in_a_colon_is_no_lead(first: str, title: str) -> None:
    document = read(f"Điều 1. {first}\n1. Một.\n2. Hai.\nĐiều 2. Phạm vi\nNội dung.")
    assert document.articles()[0].title == title


def test_a_decimal_in_letters_is_no_point() -> None:
    document = read("Điều 1. Mức thu\nA.1. Chợ hạng một\na) 05 nghìn đồng;\nb) 06 nghìn đồng.")
    assert [child.number for child in document.articles()[0].children] == ["a", "b"]
