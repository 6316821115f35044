"""What holds for every text, however strange."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawcheck.cite import cite, cite_text, claims
from lawcheck.model import Pinpoint
from lawcheck.read.structure import document_of

_WORDS = st.sampled_from(
    [
        "Luật Thư viện",
        "Nghị định số 41/2018/NĐ-CP",
        "khoản 2",
        "Điều 5",
        "điểm a",
        "này",
        "và",
        ",",
        ";",
        ".",
        ":",
        "\n",
        "“",
        "”",
        "của",
        "số",
        "ngày 05 tháng 3 năm 2018",
        "Căn cứ",
        "Sửa đổi, bổ sung",
        "Bãi bỏ",
        "vào sau",
        "như sau",
        "Điều 1. ",
        "1. ",
        "a) ",
        "hết hiệu lực",
        "thay thế",
        "Nghị định này",
        "Phụ lục I",
        "kèm theo",
        "từ",
        "đến",
        "năm 2019",
        "(",
        ")",
        "sau đây gọi là",
        "Chương II",
        "Mục 1",
        "45/CP",
        "QH13",
        "được sửa đổi bởi",
        "một số điều",
        "Luật",
        "sửa đổi",
        "các",
        "Ỉ",
        "99/",
        "\t",
    ]
)
TEXTS = st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=200)
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@RELAXED
@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_hold_the_document_named(text: str) -> None:
    citations = cite_text(text)
    assert [c.span.start for c in citations] == sorted(c.span.start for c in citations)
    for citation in citations:
        assert citation.span.of(text)
        assert citation.document_span is None or citation.span.covers(citation.document_span)


@RELAXED
@given(TEXTS)
def test_provisions_are_read_back_as_they_are_written(text: str) -> None:
    for citation in cite_text(text):
        for pin in citation.pins:
            assert Pinpoint.parse(str(pin)) == pin


@RELAXED
@given(TEXTS)
def test_a_document_of_any_text_is_cited_without_failing(text: str) -> None:
    document = document_of(text)
    citations = cite(document)
    for claim in claims(document, citations):
        assert claim.citation in citations
