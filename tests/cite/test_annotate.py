"""Citations written into a text, and spans that lead back behind cleaning."""

import html
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from lawcheck.cite import Form, annotate, cite, clean
from lawcheck.model import Span
from tests.cite.test_properties import TEXTS

TEXT = "Theo <Điều 9> và [Điều 4 Luật Giá & Luật Thư viện].\nXem Nghị định số 61/2024/NĐ-CP."


@given(TEXTS)
def test_html_without_its_marks_is_the_text(text: str) -> None:
    marked = annotate(text, cite(text), Form.HTML)
    assert html.unescape(re.sub(r"</?cite[^<>]*>", "", marked)) == text or "&" in text


@given(TEXTS)
def test_web_annotations_quote_the_text_at_their_positions(text: str) -> None:
    for annotation in json.loads(annotate(text, cite(text), Form.W3C)):
        position, quote = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]


def test_markdown_keeps_its_own_signs_harmless() -> None:
    marked = annotate(TEXT, cite(TEXT), Form.MARKDOWN)
    assert marked.startswith(
        "Theo \\<[Điều 9](<#Điều 9>)\\> và \\[[Điều 4 Luật Giá](<Luật Giá#Điều 4>) & [Luật"
    )


def test_bio_has_one_word_a_line_and_parts_lines() -> None:
    lines = annotate(TEXT, cite(TEXT), Form.BIO).split("\n")
    assert lines.count("") == 1
    assert [line for line in lines if line.startswith("Nghị")] == ["Nghị\tB-OTHER"]


def test_of_overlapping_citations_the_widest_is_marked() -> None:
    text = (
        "Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15 và Luật Dược số"
        " 105/2016/QH13 ngày 20 tháng 6 năm 2031"
    )
    assert annotate(text, cite(text), Form.HTML).count("<cite") == 1


def test_spans_lead_back_over_tags_entities_and_split_letters() -> None:
    raw = "<p>Căn cứ  <i>Lu\u00e2\u0323t&nbsp;Giá</i> số<br/>16/2023/QH15;</p>"
    cleaned = clean(raw)
    (citation,) = cite(cleaned.text)
    assert cleaned.restore(citation.span).of(raw).startswith("Lu\u00e2\u0323t&nbsp;Giá")


@given(st.text(max_size=80))
def test_what_was_cleaned_stood_where_restore_says(raw: str) -> None:
    cleaned = clean(raw)
    for index, letter in enumerate(cleaned.text):
        assert letter in clean(cleaned.restore(Span(index, index + 1)).of(raw)).text
