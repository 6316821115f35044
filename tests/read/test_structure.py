"""What must hold for the structure of any text."""

import itertools
import time
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.model import How, LegalDocument, Provision, Source, Span
from lawcheck.read.letters import bare
from lawcheck.read.lines import Line, assemble
from lawcheck.read.structure import document_of, structure

LINES = st.sampled_from(
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG | Độc lập - Tự do - Hạnh phúc",
        "Số: 07/2026/QĐ-UBND",
        "Số:    /2026/QĐ-UBND",
        "Số: 15/2010/",
        "QĐ-UBND",
        "Lâm Đồng, ngày 05 tháng 02 năm 2026",
        "QUYẾT ĐỊNH",
        "QUYẾT ĐỊNH:",
        "LUẬT",
        "SẮC LỆNH SỐ 5",
        "Văn bản hợp nhất số 31/VBHN-VPQH ngày 12 tháng 8 năm 2025 hợp nhất Luật Giá",
        "XÁC THỰC VĂN BẢN HỢP NHẤT",
        "Số: 31/VBHN-VPQH",
        "Điều thứ ba: Thi hành.",
        "Khoản thứ nhất: Cấm.",
        "Riêng khoản 2 Điều 1 có hiệu lực từ ngày 01/01/2027.",
        "Về quản lý chợ",
        "_____",
        "Căn cứ Luật Giá số 16/2023/QH15;",
        "Phần thứ nhất",
        "Chương I",
        "QUY ĐỊNH CHUNG Điều 3. Phạm vi",
        "Mục 1",
        "Điều 1. Phạm vi điều chỉnh",
        "Điều 1. 1. Nội dung:",
        "Điều 2",
        "Điều 2a. Hiệu lực",
        "I. MỞ ĐẦU",
        "A. PHẦN CHUNG",
        "1. Một:",
        "1.1. Một một.",
        "2. Hai.",
        "a) A;",
        "b) B.",
        "như sau:",
        "Sửa đổi Điều 5 như sau: “Điều 5. Mức thu",
        "“Điều 6. Tên",
        "Nội dung cuối.”.",
        '"',
        "Thay cụm từ “A” bằng cụm từ “B”.",
        "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.",
        "Luật này được Quốc hội thông qua ngày",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Bình",
        "PHỤ LỤC I",
        "Phụ lục số 2 (Kèm theo Quyết định số 07/2026/QĐ-UBND)",
        "Mẫu số 01/ĐK",
        "Mẫu số 02. Đơn đề nghị",
        "QUY CHẾ",
        "(Ban hành kèm theo Quyết định số 07/2026/QĐ-UBND)",
        "1\tChợ Đồng Xuân\t2.000",
    ]
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=40).map("\n".join),
    st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=20).map("\n".join),
    st.text(max_size=200),
)


def spans(document: LegalDocument) -> Iterator[Span]:
    yield from (document.parts.heading, document.parts.preamble)
    yield from (document.parts.body, document.parts.closing)
    yield from document.quoted
    yield from (provision.span for provision in document.walk())
    yield from (part.span for part in document.partial_effective)
    found = (document.number_span, document.title_span, document.effective.span)
    yield from (span for span in found if span)


def nests(children: tuple[Provision, ...], within: Span) -> bool:
    starts = [child.span.start for child in children]
    ends = [child.span.end for child in children]
    in_order = all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    inside = all(within.covers(child.span) for child in children)
    return in_order and inside and all(nests(child.children, child.span) for child in children)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_has_a_structure_whose_spans_lie_inside_it(text: str) -> None:
    document = document_of(text)
    end = len(document.text)
    assert all(0 <= span.start <= span.end <= end for span in spans(document))
    assert nests(document.outline, Span(0, end))
    parts = document.parts
    assert parts.heading.end == parts.preamble.start
    assert parts.preamble.end == parts.body.start
    assert parts.body.end == parts.closing.start


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_quotations_follow_one_another(text: str) -> None:
    quoted = document_of(text).quoted
    assert all(a.end <= b.start for a, b in itertools.pairwise(quoted))


@given(st.text())
def test_bare_text_has_the_length_of_the_text(text: str) -> None:
    assert len(bare(text)) == len(text)


def test_places_and_pages_come_from_the_reading() -> None:
    reading = assemble([Line("Điều 1. Phạm vi", page=3), Line("Nội dung.", page=4)], How.PDF, 4)
    document = structure(Source.of("a.pdf", b"%PDF"), reading)
    assert (document.how, document.pages) == (How.PDF, 4)
    assert document.page_at(document.text.index("Nội dung")) == 4


def test_a_long_law_is_read_in_linear_time() -> None:
    article = "Điều {0}. Trách nhiệm của cơ quan số {0}\n" + "1. Một nội dung dài vừa phải.\n" * 3
    text = "\n".join(article.format(number) for number in range(1, 1501))
    start = time.process_time()
    document = document_of(text)
    assert len(document.articles()) == 1500
    assert time.process_time() - start < 5
