"""The citation table: what is found in a line, with its number or name and its provisions."""

import re
from pathlib import Path

import pytest

from lawcheck.cite import cite_text
from lawcheck.model import Citation, Target

TABLE = Path(__file__).with_name("found.txt")
ROWS = [
    row for row in TABLE.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")
]


def marked(text: str, citations: tuple[Citation, ...]) -> str:
    for citation in reversed(citations):
        start, end = citation.span.start, citation.span.end
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def told(citation: Citation) -> str:
    meant = "này" if citation.target is Target.SELF else citation.number or citation.name
    pins = ", ".join(map(str, citation.pins))
    return f"{meant} · {pins}" if pins else str(meant)


@pytest.mark.parametrize("row", ROWS)
def test_a_line_cites_what_the_table_says(row: str) -> None:
    line, expected = row.rsplit(" → ", 1)
    text = re.sub(r"\[\[|\]\]", "", line)
    citations = cite_text(text)
    assert marked(text, citations) == line
    assert ("; ".join(map(told, citations)) or "∅") == expected


def test_the_table_covers_every_form() -> None:
    assert len(ROWS) >= 120


def test_the_document_span_leaves_out_provisions_and_issuer() -> None:
    text = "Theo khoản 2 Điều 9 Nghị định số 61/2024/NĐ-CP ngày 06/6/2024 của Chính phủ."
    (citation,) = cite_text(text)
    assert citation.document_span is not None
    assert citation.document_span.of(text) == "Nghị định số 61/2024/NĐ-CP ngày 06/6/2024"


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị định\nsố 61/2024/NĐ-CP ngày 06\ntháng 6 năm 2024",
        "Theo Nghị định số\n61/2024/NĐ-CP ngày 06 tháng 6\nnăm 2024",
        "Theo khoản 2\nĐiều 9 Nghị định số 61/2024/NĐ-CP\nngày 06/6/2024",
    ],
)
def test_a_line_that_breaks_inside_a_citation_goes_on(text: str) -> None:
    (citation,) = cite_text(text)
    assert citation.number == "61/2024/NĐ-CP"
    assert str(citation.dated) == "2024-06-06"
    assert citation.span.of(text) == text.removeprefix("Theo ")


def test_items_of_a_list_are_lines_of_their_own() -> None:
    text = "Theo Luật Giá\na) khoản 1 Điều 4 Luật Phí;\n2. Điều 5 Luật Dược"
    assert [c.name for c in cite_text(text)] == ["Luật Giá", "Luật Phí", "Luật Dược"]


def test_a_date_behind_the_issuer_still_belongs_to_the_document() -> None:
    text = "Căn cứ Nghị quyết số 58/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội ngày 20/3/2022;"
    (citation,) = cite_text(text)
    assert citation.document_span == citation.span
    assert str(citation.dated) == "2022-03-20"


def test_every_field_of_a_mention_is_told() -> None:
    text = "Căn cứ Luật Thư viện số 46/2019/QH14 ngày 21 tháng 11 năm 2019 của Quốc hội;"
    (citation,) = cite_text(text)
    assert (citation.kind, citation.name, citation.number) == (
        "Luật",
        "Luật Thư viện",
        "46/2019/QH14",
    )
    assert (str(citation.dated), citation.year, citation.issuer) == ("2019-11-21", 2019, "Quốc hội")


def test_a_law_by_name_takes_the_number_of_its_year() -> None:
    text = (
        "Luật Giá số 11/2012/QH13 hết hiệu lực; Luật Giá số 16/2023/QH15 thay thế."
        " Theo Luật Giá năm 2023. Theo Luật Giá năm 1999. Theo Luật Giá."
    )
    assert [c.number for c in cite_text(text)[2:]] == ["16/2023/QH15", None, None]


def test_a_law_inside_an_amending_law_is_cited_where_it_has_its_own_number() -> None:
    text = (
        "Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15 và Luật Dược số"
        " 105/2016/QH13 ngày 20 tháng 6 năm 2031"
    )
    whole, *inner = cite_text(text)
    assert whole.span.of(text) == text
    assert [c.number for c in inner] == ["16/2023/QH15", "105/2016/QH13"]
