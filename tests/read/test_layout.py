"""The layout of a source: paper, margins and the look of letters, read on demand."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lawcheck.model import Layout, LegalDocument, Look, Margins, Source
from lawcheck.read import read
from lawcheck.read.layout import family, layout_of
from tests.read.making import Drawn, docx, paragraph, pdf, table

SENTENCE = "Quyết định này quy định mức hỗ trợ chi phí đi lại cho hộ nghèo trên địa bàn tỉnh."
BASIS = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;"
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="Normal"/><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:i/></w:rPr></w:style>'
)
PAGE: Sequence[Drawn] = [
    (85, 700 - 20 * row, SENTENCE, 13, "ABCDEF+TimesNewRomanPSMT") for row in range(14)
]


def document_in(content: bytes, name: str = "a.docx") -> LegalDocument:
    (document,) = read(Source.of(name, content))
    return document


def run(text: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def shown(body: str, styles: str = STYLES) -> Layout:
    layout = layout_of(document_in(docx(body + SECTION, styles=styles)))
    assert layout is not None
    return layout


def test_a_docx_tells_paper_and_margins_in_millimetres() -> None:
    layout = shown(paragraph(SENTENCE))
    assert (layout.width, layout.height) == (210.0, 297.0)
    assert layout.margins == Margins(left=30.0, right=15.0, top=20.0, bottom=20.0)


def test_letters_look_as_run_style_and_defaults_say_in_that_order() -> None:
    own = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="26"/>'
    body = paragraph(BASIS, '<w:pStyle w:val="Base"/>') + run(SENTENCE, own)
    layout = shown(body)
    assert layout.bases == Look("Times New Roman", 14.0, italic=True)
    assert layout.body == Look("Arial", 13.0, italic=False)
    assert shown(paragraph(SENTENCE)).body == Look("Calibri", 14.0, italic=False)


def test_a_look_that_few_letters_have_is_no_look_of_the_text() -> None:
    body = run(SENTENCE, '<w:sz w:val="26"/>') + run(SENTENCE, '<w:sz w:val="30"/>')
    assert shown(body).body == Look("Calibri", None, italic=False)


def test_a_font_of_the_theme_has_no_name() -> None:
    theme = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{theme}</w:rPr></w:rPrDefault></w:docDefaults>"
    assert shown(paragraph(SENTENCE), styles).body.font is None


def test_words_in_tables_do_not_count() -> None:
    cells = table([run(SENTENCE * 9, '<w:sz w:val="18"/>')])
    assert shown(cells + paragraph(SENTENCE)).body.size == 14.0


def test_a_docx_without_a_section_has_no_layout() -> None:
    assert layout_of(document_in(docx(paragraph(SENTENCE)))) is None


def test_a_pdf_shows_paper_font_and_size_and_where_its_text_stands() -> None:
    layout = layout_of(document_in(pdf(PAGE), "a.pdf"))
    assert layout is not None
    assert (layout.width, layout.height) == (211.7, 282.2)
    assert layout.body == Look("Times New Roman", 13.0, italic=False)
    margins = layout.margins
    assert margins is not None
    assert margins.measured
    assert margins.left == pytest.approx(85 * 25.4 / 72, abs=1)
    assert (margins.top, margins.bottom) == (None, None)


def test_a_page_of_the_gazette_is_no_page_of_the_document() -> None:
    gazette: Sequence[Drawn] = [(85, 760, "CÔNG BÁO/Số 15 + 16/Ngày 02-12-2025"), *PAGE]
    assert layout_of(document_in(pdf(gazette), "a.pdf")) is None


@pytest.mark.parametrize("change", [{"part": 1}, {"source": Source.of("a.docx", b"")}])
def test_a_part_of_a_source_and_a_source_let_go_have_no_layout(change: dict[str, object]) -> None:
    document = document_in(docx(paragraph(SENTENCE) + SECTION))
    assert layout_of(replace(document, **change)) is None  # type: ignore[arg-type]


def test_a_text_has_no_layout() -> None:
    assert layout_of(document_in(SENTENCE.encode(), "a.txt")) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ABCDEF+TimesNewRomanPS-BoldMT", "Times New Roman"),
        ("Times New Roman", "Times New Roman"),
        ("ArialMT", "Arial"),
        (".VnTime", ".VnTime"),
        ("F3", "F3"),
    ],
)
def test_a_font_is_known_by_its_family(name: str, shown: str) -> None:
    assert family(name) == shown
