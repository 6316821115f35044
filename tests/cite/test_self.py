"""Mentions of the document's own provisions, resolved by where they stand."""

from lawcheck.cite import cite
from lawcheck.model import Target
from tests.cite.sample import cited, decree

BODY = """Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về phòng đọc.
Điều 2. Mượn sách
1. Người đọc làm thẻ.
2. Người đọc quy định tại khoản 1 Điều này được mượn sách:
a) Mượn ba cuốn;
b) Mượn thêm như điểm a khoản này, tổng cộng không quá các điểm a, b nêu trên.
Điều 3. Trả sách
1. Trả theo khoản 2 Điều 2 và Điều 1 Nghị định này.
2. Nghị định số 931/2026/NĐ-CP được gửi kèm; xem Điều 2 Nghị định số 931/2026/NĐ-CP."""
DOCUMENT = decree(BODY)


def pins(words: str) -> list[str]:
    return [str(pin) for pin in cited(DOCUMENT, words).pins]


def test_this_article_is_the_one_around() -> None:
    assert pins("khoản 1 Điều này") == ["khoản 1 Điều 2"]
    assert cited(DOCUMENT, "khoản 1 Điều này").target is Target.SELF


def test_this_clause_is_the_one_around() -> None:
    assert pins("điểm a khoản này") == ["điểm a khoản 2 Điều 2"]


def test_points_said_above_are_those_of_the_clause_around() -> None:
    assert pins("các điểm a, b nêu trên") == ["điểm a khoản 2 Điều 2", "điểm b khoản 2 Điều 2"]


def test_a_clause_or_point_alone_is_cited_where_something_points_at_it() -> None:
    document = decree(
        "Điều 4. Thẻ\n1. Hồ sơ gồm đơn và ảnh.\n2. Nộp hồ sơ quy định tại khoản trên:\n"
        "a) Nộp theo khoản này;\nb) Nộp qua mạng theo quy định tại điểm này.\n"
        "3. Xem Điều 3. Nộp theo Điều nói trên và khoản trên."
    )
    own = [c for c in cite(document) if c.target is Target.SELF]
    assert [str(pin) for c in own for pin in c.pins] == [
        "khoản 1 Điều 4",
        "khoản 2 Điều 4",
        "điểm b khoản 2 Điều 4",
        "Điều 3",
        "Điều 3",
        "khoản 2 Điều 4",
    ]


def test_headings_and_the_document_without_provision_are_no_citations() -> None:
    own = [c.span.of(DOCUMENT.text) for c in cite(DOCUMENT) if c.target is Target.SELF]
    assert own == [
        "khoản 1 Điều này",
        "điểm a khoản này",
        "các điểm a, b nêu trên",
        "khoản 2 Điều 2 và Điều 1 Nghị định này",
        "Điều 2 Nghị định số 931/2026/NĐ-CP",
    ]


def test_a_decision_of_the_same_number_in_another_year_is_another_document() -> None:
    text = "Điều 1. Căn cứ\nTheo Nghị định số 931/2026/NĐ-CP và Công văn số 88/TTr-BNV."
    assert [c.number for c in cite(decree(text))][-1] == "88/TTr-BNV"


def test_this_article_alone_is_cited_where_something_points_at_it() -> None:
    document = decree("Điều 4. Thẻ\nBộ Nội vụ hướng dẫn Điều này. Vì điều này cần làm ngay.")
    own = [c for c in cite(document) if c.target is Target.SELF]
    assert [[str(pin) for pin in c.pins] for c in own] == [["Điều 4"]]


def test_the_first_article_under_a_heading_in_capitals_is_none_that_is_cited() -> None:
    assert not cite("CHƯƠNG I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nMượn và trả sách.")


def test_the_words_of_a_quoted_amendment_belong_to_the_amended_law_in_a_bare_text_too() -> None:
    text = (
        "Điều 1. Sửa đổi, bổ sung Luật Thư viện\n1. Sửa đổi Điều 4 như sau:\n"
        "“Điều 4. Thẻ đọc\n2. Thẻ cấp theo khoản 1 Điều này.”.\n2. Xem Điều 1 Luật này."
    )
    inner = next(c for c in cite(text) if c.span.of(text) == "khoản 1 Điều này")
    own = next(c for c in cite(text) if c.span.of(text) == "Điều 1 Luật này")
    assert (inner.quoted, inner.name, str(inner.pins[0])) == (
        True,
        "Luật Thư viện",
        "khoản 1 Điều 4",
    )
    assert (own.quoted, own.target) == (False, Target.SELF)
