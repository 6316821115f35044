"""What a document declares about others, and since when."""

from datetime import date

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


def test_the_stronger_verb_wins_on_one_target() -> None:
    found = declared(decree(body(f"Nghị định này thay thế {OLD}.\n3. Bãi bỏ {OLD}.")))
    assert found == [("replaces", "41/2018/NĐ-CP", None)]


def test_a_lower_document_declares_nothing_against_a_higher_one() -> None:
    assert declared(decree(body("Bãi bỏ Luật Thư viện số 46/2019/QH14."))) == []
