"""What a document declares about others, and since when."""

from datetime import date

import pytest

from lawcheck.cite import cite, claims
from tests.cite.sample import declared, decree

OLD = "Nghị định số 41/2018/NĐ-CP"


def body(sentence: str) -> str:
    return (
        "Điều 1. Hiệu lực thi hành\n"
        "1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2026.\n"
        f"2. {sentence}"
    )


def test_a_repeal_is_declared_since_the_day_of_effect() -> None:
    document = decree(body(f"Bãi bỏ {OLD}."))
    (claim,) = claims(document, cite(document))
    assert claim.since == date(2026, 5, 1)


def test_the_day_that_the_sentence_fixes_goes_first() -> None:
    document = decree(body(f"{OLD} hết hiệu lực kể từ ngày 01 tháng 9 năm 2026."))
    (claim,) = claims(document, cite(document))
    assert claim.since == date(2026, 9, 1)


def test_what_is_only_cited_is_not_declared() -> None:
    assert declared(decree(body(f"Thực hiện theo {OLD}."))) == []


def test_a_whole_document_is_not_declared_beside_its_provisions() -> None:
    title = "quy định chi tiết Luật Giá"
    found = declared(
        decree(body("Nghị định này quy định chi tiết khoản 2 Điều 5 Luật Giá."), title)
    )
    assert found == [("details", "Luật Giá", "khoản 2 Điều 5")]


REPEALING = """Điều 1. Bãi bỏ văn bản
Bãi bỏ toàn bộ các văn bản tại Danh mục ban hành kèm theo Nghị định này.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2026.
TM. CHÍNH PHỦ
THỦ TƯỚNG
PHỤ LỤC
DANH MỤC VĂN BẢN {what}
(Ban hành kèm theo Nghị định số 931/2026/NĐ-CP)
STT\tSố, ký hiệu\tTên văn bản
9\tNghị định số 41/2018/NĐ-CP ngày 05/3/2018\tQuy định chi tiết Luật Thư viện
10\t52/2019/NĐ-CP\tSửa đổi, bổ sung Nghị định số 63/2020/NĐ-CP"""


@pytest.mark.parametrize("what", ["BỊ BÃI BỎ TOÀN BỘ", "DO CHÍNH PHỦ BAN HÀNH\nBỊ BÃI BỎ"])
def test_each_row_of_a_list_of_repealed_documents_is_declared(what: str) -> None:
    document = decree(REPEALING.format(what=what))
    assert declared(document) == [
        ("repeals", "41/2018/NĐ-CP", None),
        ("repeals", "52/2019/NĐ-CP", None),
    ]


def test_a_list_of_partly_repealed_documents_declares_their_provisions() -> None:
    text = REPEALING.format(what="BỊ BÃI BỎ MỘT PHẦN").replace("Thư viện\n", "Thư viện\tĐiều 5\n")
    assert declared(decree(text)) == [
        ("repeals", "41/2018/NĐ-CP", "Điều 5"),
        ("amends", "52/2019/NĐ-CP", None),
    ]


@pytest.mark.parametrize(
    "heading", ["VĂN BẢN ĐỀ NGHỊ BÃI BỎ", "THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ, BÃI BỎ", "VĂN BẢN MỚI"]
)
def test_a_list_of_other_things_declares_nothing(heading: str) -> None:
    text = REPEALING.format(what="").replace("VĂN BẢN \n", f"{heading}\n")
    assert declared(decree(text)) == []


def test_rows_in_the_body_follow_the_line_that_leads_them_in() -> None:
    document = decree(
        "Điều 1. Bãi bỏ các văn bản sau:\n1\t41/2018/NĐ-CP\tVề phòng đọc\n"
        "12\t52/2019/NĐ-CP\tBãi bỏ Nghị định số 63/2020/NĐ-CP"
    )
    assert [number for _, number, _ in declared(document)] == ["41/2018/NĐ-CP", "52/2019/NĐ-CP"]


def test_amenders_in_brackets_are_not_repealed_with_what_they_amended() -> None:
    document = decree(
        body(f"Bãi bỏ {OLD} (được sửa đổi bởi Nghị định số 52/2019/NĐ-CP; số 63/2020/NĐ-CP).")
    )
    assert declared(document) == [("repeals", "41/2018/NĐ-CP", None)]
    item = f"Bãi bỏ:\na) {OLD} được sửa đổi bởi Nghị định số 52/2019/NĐ-CP; số 63/2020/NĐ-CP;"
    assert declared(decree(body(item))) == [("repeals", "41/2018/NĐ-CP", None)]


def test_provisions_before_and_measures_are_details_of_the_law_behind_them() -> None:
    document = decree(
        "Điều 1. Phạm vi\nNghị định này quy định chi tiết khoản 2 Điều 5, Điều 7 và biện pháp"
        " thi hành Luật Giá."
    )
    assert declared(document) == [
        ("details", "Luật Giá", "khoản 2 Điều 5"),
        ("details", "Luật Giá", "Điều 7"),
    ]


def test_provisions_listed_behind_a_law_are_details_of_it() -> None:
    document = decree(
        "Điều 1. Phạm vi\nNghị định này quy định chi tiết một số điều của Luật Giá, gồm: khoản 2"
        " Điều 5; Điều 7."
    )
    assert declared(document) == [
        ("details", "Luật Giá", "khoản 2 Điều 5"),
        ("details", "Luật Giá", "Điều 7"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "hướng dẫn các quy định sau đây của Luật Giá: khoản 2 Điều 5; Điều 7.",
        "hướng dẫn một số điều của Luật Giá, bao gồm:\na) Khoản 2 Điều 5 về thẻ;\nb) Điều 7.",
    ],
)
def test_a_list_behind_a_colon_or_below_it_is_of_the_guided_law(words: str) -> None:
    document = decree(f"Điều 1. Phạm vi\n1. Nghị định này {words}\n2. Xem Điều 1 Nghị định này.")
    assert declared(document) == [
        ("guides", "Luật Giá", "khoản 2 Điều 5"),
        ("guides", "Luật Giá", "Điều 7"),
    ]


def test_a_regulation_issued_with_a_document_falls_with_it() -> None:
    found = declared(decree(body(f"Bãi bỏ Quy chế đọc sách ban hành kèm theo {OLD}.")))
    assert found == [("repeals", "41/2018/NĐ-CP", None)]


def test_the_stronger_verb_wins_on_one_target() -> None:
    found = declared(decree(body(f"Nghị định này thay thế {OLD}.\n3. Bãi bỏ {OLD}.")))
    assert found == [("replaces", "41/2018/NĐ-CP", None)]


def test_a_lower_document_declares_nothing_against_a_higher_one() -> None:
    assert declared(decree(body("Bãi bỏ Luật Thư viện số 46/2019/QH14."))) == []
