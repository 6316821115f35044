"""Documents that amend others: bare provisions and quoted text mean the amended document."""

from lawcheck.cite import cite, cite_text
from lawcheck.model import Target
from lawcheck.read.structure import document_of
from tests.cite.sample import cited, declared, decree

TITLE = "sửa đổi, bổ sung một số điều của Nghị định số 41/2018/NĐ-CP ngày 05 tháng 3 năm 2018"
BODY = """Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 41/2018/NĐ-CP
1. Sửa đổi, bổ sung một số khoản của Điều 4 như sau:
a) Sửa đổi khoản 2 như sau:
“2. Kệ sách đặt theo khoản 1 Điều này, cách xa cửa sổ theo Điều 7 Nghị định này.”;
b) Bổ sung khoản 5a vào sau khoản 5 như sau:
“5a. Sách cho mượn theo quy định của Luật Giá và điểm a khoản này.”.
2. Bổ sung điểm h vào sau điểm g khoản 1 Điều 11 như sau:
“h) Sổ mượn sách.”.
3. Bãi bỏ khoản 3 và khoản 4 Điều 12.
4. Thay thế cụm từ “tủ sách” bằng cụm từ “kệ sách” tại khoản 1 Điều 16, Điều 17.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2026, trừ khoản 2 Điều 1.
2. Quy định tại khoản 2 Điều 1 Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2026."""
DOCUMENT = decree(BODY, TITLE)
OTHER = "41/2018/NĐ-CP"


def pins(words: str) -> list[str]:
    return [str(pin) for pin in cited(DOCUMENT, words).pins]


def test_a_bare_clause_takes_its_article_from_the_line_above() -> None:
    clause = next(c for c in cite(DOCUMENT) if [str(p) for p in c.pins] == ["khoản 2 Điều 4"])
    assert (clause.target, clause.number) == (Target.OTHER, OTHER)


def test_what_is_added_takes_its_article_from_where_it_goes() -> None:
    assert pins("điểm h") == ["điểm h khoản 1 Điều 11"]
    assert pins("điểm g khoản 1 Điều 11") == ["điểm g khoản 1 Điều 11"]


def test_relative_words_in_quoted_text_mean_the_amended_document() -> None:
    clause = cited(DOCUMENT, "khoản 1 Điều này")
    assert [str(p) for p in clause.pins] == ["khoản 1 Điều 4"]
    assert (clause.target, clause.number, clause.quoted) == (Target.OTHER, OTHER, True)
    assert cited(DOCUMENT, "Điều 7 Nghị định này").number == OTHER


def test_this_clause_in_quoted_text_is_the_one_quoted() -> None:
    assert pins("điểm a khoản này") == ["điểm a khoản 5a Điều 4"]


def test_a_list_that_begins_here_and_ends_in_another_law_is_parted() -> None:
    document = decree(
        "Điều 1. Sửa đổi Điều 5\n“Điều 5. Kho\n1. Theo khoản 2 Điều này và Điều 6 Luật Giá.”.",
        TITLE,
    )
    assert [str(p) for p in cited(document, "khoản 2 Điều này").pins] == ["khoản 2 Điều 5"]
    assert cited(document, "Điều 6").name == "Luật Giá"


def test_an_annex_replaced_by_that_of_this_document_is_the_amended_ones() -> None:
    document = decree(
        "Điều 1. Sửa đổi\n1. Thay thế Phụ lục II bằng Phụ lục I ban hành kèm theo Nghị định này.",
        TITLE,
    )
    assert declared(document) == [("replaces", OTHER, "Phụ lục II")]


def test_an_annex_behind_a_comma_stands_beside_the_articles() -> None:
    (citation,) = cite_text(f"Bãi bỏ Điều 19, Điều 20, Phụ lục V Nghị định số {OTHER}")
    assert [str(pin) for pin in citation.pins] == ["Điều 19", "Điều 20", "Phụ lục V"]
    (citation,) = cite_text(f"Điều 22 và 23 Mục 3 Chương III, Phụ lục I Nghị định số {OTHER}")
    assert str(citation.pins[-1]) == "Phụ lục I"
    (inside,) = cite_text(f"khoản 1 Điều 20 Phụ lục V Nghị định số {OTHER}")
    assert [str(pin) for pin in inside.pins] == ["khoản 1 Điều 20 Phụ lục V"]


def test_a_decree_may_amend_the_regulation_issued_with_another() -> None:
    document = decree(
        "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Nghị định số"
        f" {OTHER}\n1. Khoản 3 Điều 4 được sửa đổi như sau:\n“3. Kho”.\n"
        "2. Điểm b khoản 1 Điều 5 được bãi bỏ.\n3. Bổ sung khoản 4 vào Điều 6 như sau:\n“4. Sổ”."
    )
    assert declared(document) == [
        ("amends", OTHER, "khoản 3 Điều 4"),
        ("repeals", OTHER, "điểm b khoản 1 Điều 5"),
        ("amends", OTHER, "khoản 4 Điều 6"),
    ]
    assert cited(document, "Điều 6").number == OTHER


def test_the_closing_articles_speak_of_the_document_itself() -> None:
    assert cited(DOCUMENT, "khoản 2 Điều 1 Nghị định này").target is Target.SELF


def test_an_amending_document_declares_one_relation_for_each_provision() -> None:
    assert declared(DOCUMENT) == [
        ("amends", OTHER, "khoản 2 Điều 4"),
        ("amends", OTHER, "khoản 5a Điều 4"),
        ("amends", OTHER, "điểm h khoản 1 Điều 11"),
        ("repeals", OTHER, "khoản 3 Điều 12"),
        ("repeals", OTHER, "khoản 4 Điều 12"),
        ("amends", OTHER, "khoản 1 Điều 16"),
        ("amends", OTHER, "Điều 17"),
    ]


def test_each_chapter_of_a_collective_decree_amends_its_own_document() -> None:
    document = decree(
        "Chương I\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ\n41/2018/NĐ-CP\n"
        "Điều 1. Sửa đổi khoản 2 Điều 5\n“2. Kệ sách.”.\n"
        "Chương II\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 52/2019/NĐ-CP\n"
        "Điều 2. Sửa đổi, bổ sung một số khoản của Điều 8\n"
        "1. Sửa đổi khoản 1 như sau:\n“1. Kho sách.”.\n"
        "2. Sửa đổi khoản 3 như sau:\n“3. Phòng đọc theo khoản 1 Điều này.”."
    )
    assert declared(document) == [
        ("amends", "41/2018/NĐ-CP", "khoản 2 Điều 5"),
        ("amends", "52/2019/NĐ-CP", "khoản 1 Điều 8"),
        ("amends", "52/2019/NĐ-CP", "khoản 3 Điều 8"),
    ]
    assert cited(document, "khoản 1 Điều này").number == "52/2019/NĐ-CP"


def test_a_list_of_changes_means_the_document_at_its_end() -> None:
    document = decree(
        "Điều 1. Thay cụm từ\n"
        "1. Bỏ cụm từ “tủ” tại tên Điều 4; bỏ từ “kệ” tại khoản 1 Điều 5 Nghị định số 41/2018/NĐ-CP."
    )
    assert declared(document) == [("amends", OTHER, "Điều 4"), ("amends", OTHER, "khoản 1 Điều 5")]


def test_a_consolidated_text_declares_only_what_it_consolidates() -> None:
    document = document_of(
        "BỘ NỘI VỤ\nSố: 12/VBHN-BNV\nHà Nội, ngày 02 tháng 3 năm 2026\n"
        "VĂN BẢN HỢP NHẤT\nNGHỊ ĐỊNH\nVề phòng đọc lưu động\n"
        "Nghị định số 41/2018/NĐ-CP ngày 05 tháng 3 năm 2018 của Chính phủ về phòng đọc lưu động,"
        " có hiệu lực kể từ ngày 01 tháng 5 năm 2018, được sửa đổi, bổ sung bởi:\n"
        "Nghị định số 52/2019/NĐ-CP ngày 10 tháng 6 năm 2019 của Chính phủ.\n"
        "Điều 1. Hiệu lực thi hành\nNghị định này thay thế Nghị định số 33/2010/NĐ-CP."
    )
    assert declared(document) == [("consolidates", OTHER, None)]


def test_words_that_are_changed_are_no_citation_and_the_list_takes_its_article() -> None:
    document = decree(
        "Điều 1. Thay cụm từ tại Điều 6\n"
        "1. Thay cụm từ “khoản 7” bằng cụm từ “khoản 8” tại điểm a khoản 2.\n"
        "2. Bãi bỏ cụm từ “điểm b và” tại khoản 9.\n"
        "Điều 2. Bãi bỏ khoản 5 Điều 12",
        TITLE,
    )
    assert declared(document) == [
        ("amends", OTHER, "điểm a khoản 2 Điều 6"),
        ("amends", OTHER, "khoản 9 Điều 6"),
        ("repeals", OTHER, "khoản 5 Điều 12"),
    ]


def test_an_article_amended_here_and_repealed_there_is_declared_twice() -> None:
    document = decree(
        f"Điều 1. Sửa đổi Nghị định số {OTHER}\n1. Điều 4 được sửa đổi như sau:\n“Điều 4. Kho”.\n"
        f"Điều 2. Hiệu lực\nBãi bỏ Điều 4 Nghị định số {OTHER}.",
        TITLE,
    )
    assert declared(document) == [("amends", OTHER, "Điều 4"), ("repeals", OTHER, "Điều 4")]


def test_what_is_changed_and_what_is_added_are_two_citations() -> None:
    document = decree(
        "Điều 1. Sửa đổi Nghị định\n1. Sửa đổi khoản 4 và bổ sung các khoản 5, 6 vào sau khoản 4"
        " Điều 5 như sau:\n“4. Kho.”.",
        TITLE,
    )
    assert declared(document) == [
        ("amends", OTHER, "khoản 4 Điều 5"),
        ("amends", OTHER, "khoản 5 Điều 5"),
        ("amends", OTHER, "khoản 6 Điều 5"),
    ]


def test_the_head_of_a_form_is_no_citation() -> None:
    document = decree(
        "Điều 1. Mẫu\nThẻ theo Mẫu số 01 ban hành kèm theo Nghị định này.\nTM. CHÍNH PHỦ\n"
        "THỦ TƯỚNG\nPHỤ LỤC\nMẫu số 01 ban hành theo Nghị định số 931/2026/NĐ-CP\nTHẺ ĐỌC"
    )
    own = [c for c in cite(document) if c.target is Target.SELF]
    assert [c.span.of(document.text) for c in own] == ["Mẫu số 01 ban hành kèm theo Nghị định này"]
