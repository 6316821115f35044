"""The text of a document as HTML: its structure shows, marks nest, nothing in it is taken for HTML."""

import re
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawcheck.model import Span
from lawcheck.read import document_of, open_source, read
from lawcheck.shipped import corpus_folder
from lawcheck.web.marks import Link, Lit
from lawcheck.web.text import contents_of, text_html

EXAMPLES = corpus_folder() / "examples"
DECISION = """ỦY BAN NHÂN DÂN
TỈNH TRƯỜNG SƠN
Số: 14/2026/QĐ-UBND
QUYẾT ĐỊNH
Về nước sạch
Căn cứ Luật Đất đai số 31/2024/QH15;
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định về nước sạch.
Tên\tSố lượng
Xã A\t12
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2026."""


class _Nesting(HTMLParser):
    """Reads HTML and refuses what does not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.open.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def parsed(html: str) -> _Nesting:
    parser = _Nesting()
    parser.feed(html)
    parser.close()
    assert not parser.open
    return parser


def link(text: str, words: str, name: str = "c-0") -> Link:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Link(name, span, "/c/0", "expired", "✕", "hết hiệu lực")


def lit(text: str, words: str, name: str = "f-1") -> Lit:
    start = text.index(words)
    return Lit(name, Span(start, start + len(words)), "error")


def test_headings_tables_and_paragraphs_show_as_such() -> None:
    document = document_of(DECISION)
    html = text_html(document, (), ())
    assert re.search(r"<h3[^>]*>Chương I</h3>", html)
    assert re.search(r"<h4[^>]*>Điều 1. Phạm vi điều chỉnh</h4>", html)
    assert '<p class="subhead">QUY ĐỊNH CHUNG</p>' in html
    assert "<tr><td>Xã A</td><td>12</td></tr>" in html
    assert html.count("<table>") == 1


def test_contents_name_the_headings_in_order() -> None:
    heads = contents_of(document_of(DECISION))
    assert [head.text for head in heads][:2] == [
        "Chương I QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi điều chỉnh",
    ]
    assert [head.depth for head in heads][:2] == [0, 1]


def test_quoted_amendments_stand_apart() -> None:
    document = read(open_source(EXAMPLES / "930-2026-ND-CP-sua-doi.pdf"))[0]
    html = text_html(document, (), ())
    quoted = re.findall(r"<blockquote>(.*?)</blockquote>", html, re.DOTALL)
    assert len(quoted) == 3
    assert "Thay thế cụm từ" not in "".join(quoted)


def test_pages_of_a_paged_document_are_told() -> None:
    document = read(open_source(EXAMPLES / "930-2026-ND-CP-sua-doi.pdf"))[0]
    assert re.findall(r'data-page="(\d+)"', text_html(document, (), ())) == ["1", "2"]


def test_a_finding_inside_a_citation_is_lit_inside_its_link() -> None:
    document = document_of(DECISION)
    html = text_html(
        document,
        [lit(document.text, "số 31/2024/QH15")],
        [link(document.text, "Luật Đất đai số 31/2024/QH15")],
    )
    assert re.search(
        r'<a class="cite expired"[^>]*>Luật Đất đai <mark[^>]*>số 31/2024/QH15</mark></a>', html
    )
    assert "role" not in html


def test_words_of_two_findings_lead_to_both() -> None:
    document = document_of(DECISION)
    marks = [lit(document.text, "Phạm vi điều"), lit(document.text, "điều chỉnh", "f-2")]
    html = text_html(document, marks, ())
    assert re.findall(r'data-of="([^"]*)"', html) == ["f-1", "f-1 f-2", "f-2"]


def test_what_a_document_says_is_never_taken_for_html() -> None:
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    document = document_of(DECISION.replace("Quyết định này quy định về nước sạch.", evil))
    html = text_html(document, [lit(document.text, evil)], ())
    assert "<script" not in html
    assert "<img" not in html
    assert evil in "".join(parsed(html).words)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, 330), st.integers(1, 120)), max_size=6),
    st.lists(st.tuples(st.integers(0, 330), st.integers(1, 60)), max_size=6),
)
def test_any_marks_nest_and_leave_the_words_as_they_are(
    found: list[tuple[int, int]], cited: list[tuple[int, int]]
) -> None:
    document = document_of(DECISION)
    most = len(document.text)
    marks = [
        Lit(f"f-{n}", Span(start, min(start + wide, most)), "note")
        for n, (start, wide) in enumerate(found)
        if start < most
    ]
    links = [
        Link(f"c-{n}", Span(start, min(start + wide, most)), "/", "unknown", "?", "")
        for n, (start, wide) in enumerate(cited)
        if start < most
    ]
    words = "".join(parsed(text_html(document, marks, links)).words)
    assert words.replace("\n", "") == document.text.replace("\n", "").replace("\t", "")
