"""DOCX: what a reader of the printed page sees, and what is refused."""

import pytest

from lawcheck.errors import DamagedFile, ForbiddenContent, SourceError, TooLarge, UnknownFormat
from lawcheck.model import How, Source
from lawcheck.read import read as read_source
from lawcheck.read.files import extract
from tests.read.making import W, archive, docx, in_list, list_of, paragraph, table


def read(body: str, numbering: str = "", styles: str = "") -> list[str]:
    return extract(Source.of("a.docx", docx(body, numbering, styles))).text.split("\n")


ARTICLES = list_of([("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)")])


def test_automatic_numbers_are_written_out_and_start_again_below_each_parent() -> None:
    body = "".join(
        paragraph(text, in_list(depth))
        for depth, text in [
            (0, "Phạm vi"),
            (1, "Một"),
            (2, "A"),
            (2, "B"),
            (1, "Hai"),
            (0, "Hiệu lực"),
            (1, "Ba"),
        ]
    )
    assert read(body, ARTICLES) == [
        "Điều 1. Phạm vi", "1. Một", "a) A", "b) B", "2. Hai", "Điều 2. Hiệu lực", "1. Ba",
    ]  # fmt: skip


def test_a_number_may_come_from_the_style() -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr>{in_list(0)}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dieu"/></w:style>'
    )
    body = paragraph("Phạm vi", '<w:pStyle w:val="Con"/>')
    assert read(body, ARTICLES, styles) == ["Điều 1. Phạm vi"]


def test_a_list_restarted_by_hand_counts_from_its_start() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = (
        paragraph("Một", in_list(0))
        + paragraph("Bảy", in_list(0, 2))
        + paragraph("Tám", in_list(0, 2))
    )
    assert read(body, ARTICLES + again) == ["Điều 1. Một", "Điều 7. Bảy", "Điều 8. Tám"]


@pytest.mark.parametrize(
    ("form", "count", "written"),
    [
        ("upperRoman", 4, "IV"),
        ("lowerRoman", 9, "ix"),
        ("upperLetter", 27, "AA"),
        ("decimalZero", 3, "03"),
    ],
)
def test_numbers_are_written_in_their_format(form: str, count: int, written: str) -> None:
    body = paragraph("x", in_list(0)) * count
    assert read(body, list_of([(form, "%1.")]))[-1] == f"{written}. x"


def test_insertions_stay_and_deletions_go() -> None:
    body = (
        "<w:p><w:r><w:t>Nghị định này </w:t></w:r>"
        "<w:del><w:r><w:delText>bãi bỏ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>thay thế</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p>"
    )
    assert read(body) == ["Nghị định này thay thế"]


def test_hidden_text_footnotes_and_field_codes_are_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>Điều 1</w:t></w:r><w:r><w:footnoteReference/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert read(body) == ["Điều 1"]


def test_a_text_box_is_read_once_whatever_branch_shows_it() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>SỞ TƯ PHÁP</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read(body) == ["SỞ TƯ PHÁP", "DỰ THẢO"]


def test_content_controls_are_read_in_place() -> None:
    inner = f"<w:sdt><w:sdtContent>{paragraph('Hà Nội')}</w:sdtContent></w:sdt>"
    assert read(paragraph("Một") + inner + paragraph("Hai")) == ["Một", "Hà Nội", "Hai"]


def test_a_row_of_data_is_one_line() -> None:
    rows = table(
        [paragraph("STT"), paragraph("Loại đất")],
        [paragraph("1"), paragraph("Đất ở") + paragraph("đô thị")],
    )
    assert read(rows) == ["STT\tLoại đất", "1\tĐất ở đô thị"]


def test_the_heading_table_is_read_cell_by_cell() -> None:
    rows = table(
        [
            paragraph("ỦY BAN NHÂN DÂN") + paragraph("TỈNH AN BÌNH"),
            paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + paragraph("Độc lập - Tự do - Hạnh phúc"),
        ],
        [paragraph("Số: 05/2026/QĐ-UBND"), paragraph("An Bình, ngày 02 tháng 3 năm 2026")],
    )
    assert read(rows) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH AN BÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 05/2026/QĐ-UBND",
        "An Bình, ngày 02 tháng 3 năm 2026",
    ]


def test_the_signature_table_is_read_cell_by_cell() -> None:
    signed = paragraph("KT. CHỦ TỊCH") + paragraph("PHÓ CHỦ TỊCH")
    rows = table([paragraph("- Lưu: VT.") + paragraph("- Sở Tư pháp."), signed])
    assert read(rows) == ["- Lưu: VT.", "- Sở Tư pháp.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_old_fonts_are_read_run_by_run() -> None:
    body = (
        '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>®iÒu</w:t></w:r>'
        "<w:r><w:t> 1. Đất</w:t></w:r></w:p>"
    )
    assert read(body) == ["ĐIỀU 1. Đất"]


def test_a_manual_break_begins_a_line_and_a_tab_is_a_blank() -> None:
    body = "<w:p><w:r><w:t>Điều 1.</w:t><w:tab/><w:t>Đất</w:t><w:br/><w:t>đai</w:t></w:r></w:p>"
    assert read(body) == ["Điều 1. Đất", "đai"]


def test_the_kind_of_file_is_known_by_its_content() -> None:
    assert extract(Source.of("a.pdf", docx(paragraph("Điều 1")))).how is How.DOCX


DOCUMENT = "word/document.xml"


@pytest.mark.parametrize(
    ("parts", "error"),
    [
        ({DOCUMENT: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, ForbiddenContent),
        ({DOCUMENT: "<x/>", "../../etc/passwd": ""}, ForbiddenContent),
        ({DOCUMENT: "<w:document"}, DamagedFile),
        ({DOCUMENT: "<x/>"}, DamagedFile),
        ({"xl/workbook.xml": "<x/>"}, UnknownFormat),
        ({"readme.txt": "x"}, UnknownFormat),
        ({DOCUMENT: "<x/>", "bomb": "0" * (30 * 2**20)}, TooLarge),
        ({f"part{index}": "" for index in range(6000)}, TooLarge),
    ],
    ids=["doctype", "path", "cut", "no body", "xlsx", "zip", "bomb", "many"],
)
def test_what_cannot_be_read_is_refused_for_its_reason(
    parts: dict[str, str], error: type[SourceError]
) -> None:
    with pytest.raises(error):
        extract(Source.of("a.docx", archive(parts)))


def test_boxes_in_boxes_without_end_are_refused() -> None:
    with pytest.raises((TooLarge, DamagedFile)):
        read("<w:sdt>" * 2000 + paragraph("x") + "</w:sdt>" * 2000)


def test_pending_changes_are_told() -> None:
    changed = f"<w:p><w:ins>{paragraph('Điều 1')[5:-6]}</w:ins></w:p>"
    assert extract(Source.of("x", docx(changed))).pending_changes
    assert not extract(Source.of("x", docx(paragraph("Điều 1")))).pending_changes


def pointing(kind: str) -> str:
    """A paragraph with the mark of a note."""
    return f"<w:p><w:r><w:t>Điều 1</w:t></w:r><w:r><w:{kind}Reference/></w:r></w:p>"


def test_endnotes_are_kept_outside_the_text() -> None:
    notes = f'<w:endnotes xmlns:w="{W}"><w:endnote>{paragraph("Bãi bỏ")}</w:endnote></w:endnotes>'
    body = f'<w:document xmlns:w="{W}"><w:body>{pointing("endnote")}</w:body></w:document>'
    content = archive({"word/document.xml": body, "word/endnotes.xml": notes})
    reading = extract(Source.of("x", content))
    assert (reading.text, reading.notes) == ("Điều 1", ("Bãi bỏ",))


def test_headers_and_footers_are_no_part_of_the_body() -> None:
    header = f'<w:hdr xmlns:w="{W}">{paragraph("CÔNG BÁO")}</w:hdr>'
    body = f'<w:document xmlns:w="{W}"><w:body>{paragraph("Điều 1")}</w:body></w:document>'
    content = archive({"word/document.xml": body, "word/header1.xml": header})
    assert extract(Source.of("x", content)).text == "Điều 1"


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    own = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Mục %1."/>'
        "</w:lvl></w:lvlOverride></w:num>"
    )
    body = paragraph("Đất", in_list(0, 2)) + paragraph("Nhà", in_list(0, 2))
    assert read(body, ARTICLES + own) == ["Mục III. Đất", "Mục IV. Nhà"]


def test_a_number_may_show_the_levels_above_it() -> None:
    levels = list_of([("decimal", "%1."), ("decimal", "%1.%2.")])
    body = "".join(paragraph("x", in_list(depth)) for depth in (0, 1, 1, 0, 1))
    assert read(body, levels) == ["1. x", "1.1. x", "1.2. x", "2. x", "2.1. x"]


def test_a_level_that_never_restarts_counts_on() -> None:
    lasting = ARTICLES.replace(
        '<w:lvlText w:val="%2."/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="%2."/>'
    )
    body = "".join(paragraph("x", in_list(depth)) for depth in (0, 1, 0, 1))
    assert read(body, lasting) == ["Điều 1. x", "1. x", "Điều 2. x", "2. x"]


def test_content_controls_inside_a_line_and_around_a_row_are_read() -> None:
    inline = "<w:p><w:r><w:t>Số: </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    row = f"<w:sdt><w:sdtContent><w:tr><w:tc>{paragraph('1')}</w:tc><w:tc>{paragraph('Đất')}</w:tc></w:tr></w:sdtContent></w:sdt>"
    assert read(f"{inline}<w:tbl>{row}</w:tbl>") == ["Số: 5", "1\tĐất"]


def test_a_table_in_a_cell_is_read_in_its_cell() -> None:
    inner = table([paragraph("a"), paragraph("b")])
    outer = table(
        [paragraph("STT"), paragraph("Loại")], [paragraph("1"), paragraph("Đất:") + inner]
    )
    assert read(outer) == ["STT\tLoại", "1\tĐất: a b"]


@pytest.mark.parametrize(
    "kind",
    ["document.macroEnabled", "template.macroEnabledTemplate"],
)
def test_a_document_with_macros_is_read_without_them(kind: str) -> None:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document2.xml" ContentType="application/vnd.ms-word.{kind}.main+xml"/></Types>'
    )
    body = f'<w:document xmlns:w="{W}"><w:body>{paragraph("Điều 1")}</w:body></w:document>'
    parts = {"[Content_Types].xml": types, "word/document2.xml": body, "word/vbaProject.bin": "x"}
    assert extract(Source.of("a.docm", archive(parts))).text == "Điều 1"


def test_footnotes_are_kept_outside_the_text() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Điều này được sửa đổi")}</w:footnote></w:footnotes>'
    )
    body = f'<w:document xmlns:w="{W}"><w:body>{pointing("footnote")}</w:body></w:document>'
    content = archive({"word/document.xml": body, "word/footnotes.xml": notes})
    (document,) = read_source(Source.of("x", content))
    assert (document.text, document.notes) == ("Điều 1", ("Điều này được sửa đổi",))
