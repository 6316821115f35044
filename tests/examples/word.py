"""An example → a Word document in the official form: two columns, căn cứ in italics, nơi nhận."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.examples.markup import Example, bare

_CENTRE, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_PREAMBLE = ("Căn cứ ", "Xét ", "Theo đề nghị ")
_ORDER = ("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:")
_LEVELS = (
    (re.compile(r"Điều \d+\. "), 0),
    (re.compile(r"\d+\. "), 1),
    (re.compile(r"[a-zđ]\) "), 2),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A Word document being written, and the numbering its paragraphs join (None: typed)."""

    document: Any
    numbering: int | None = None

    def write(self, text: str, align: Any = _CENTRE, **look: Any) -> Any:
        """Add one paragraph at the end of the body."""
        return fill(self.document.add_paragraph(), text, align=align, **look)


def fill(
    paragraph: Any,
    text: str,
    *,
    align: Any = _CENTRE,
    bold: bool = False,
    italic: bool = False,
    size: float = 14,
    indent: float = 0,
    after: float = 0,
) -> Any:
    """Write `text` into a paragraph."""
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    look = paragraph.paragraph_format
    look.alignment, look.space_before, look.space_after = align, Pt(0), Pt(after)
    look.first_line_indent = Cm(indent)
    look.keep_with_next = bold
    return paragraph


def write_word(example: Example, path: Path, font: str, *, numbered: bool = False) -> None:
    """Write `example` as DOCX."""
    document = Document()
    _set_page(document, font)
    page = Page(document, _add_numbering(document) if numbered else None)
    _heading(page, example)
    body = False
    for line in example.lines:
        body = body or line.startswith(("Điều ", "Chương "))
        _write_line(page, example, bare(line), preamble=not body)
    document.save(str(path))


def _set_page(document: Any, font: str) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = _CENTRE
    instruction = OxmlElement("w:instrText")
    instruction.text = "PAGE"
    for field in (_field("begin"), instruction, _field("end")):
        paragraph.add_run()._r.append(field)  # noqa: SLF001


def _field(kind: str) -> Any:
    field = OxmlElement("w:fldChar")
    field.set(qn("w:fldCharType"), kind)
    return field


def _heading(page: Page, example: Example) -> None:
    table = _columns(page.document, 6.6, 9.4)
    state = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True), ("Độc lập - Tự do - Hạnh phúc", True)]
    _cell(table.cell(0, 0), [(line, True) for line in example.head["office"]], _rule(14), 12)
    _cell(table.cell(0, 1), state, _rule(20), 12)
    _cell(table.cell(1, 0), [(f"Số: {example.head['number']}", False)], None, 13)
    _cell(table.cell(1, 1), [(example.head["dated"], False)], None, 13, italic=True)
    page.write("")
    for line in example.head["heading"]:
        page.write(line, bold=True)
    for line in example.title:
        page.write(line, bold=True)
    page.write("_" * 12, size=8, after=8)
    if leader := example.head.get("leader"):
        page.write(leader, bold=True, after=6)


def _rule(length: int) -> str:
    return "_" * length


def _columns(document: Any, left: float, right: float) -> Any:
    table = document.add_table(rows=2, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, (left, right), strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
    return table


def _cell(
    cell: Any, lines: list[tuple[str, bool]], rule: str | None, size: float, *, italic: bool = False
) -> None:
    for index, (text, bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        fill(paragraph, text, bold=bold, italic=italic, size=size)
    if rule:
        fill(cell.add_paragraph(), rule, size=6, after=4)


def _write_line(page: Page, example: Example, line: str, *, preamble: bool) -> None:
    if line == "@ký":
        _signature(page, example)
    elif line == "@kèm":
        page.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif line.startswith(("# ", "~ ")):
        page.write(line[2:], bold=line[0] == "#", italic=line[0] == "~", after=4)
    elif line in _ORDER or line.startswith("Chương ") or line.isupper():
        page.write(line, bold=True, after=6)
    else:
        _paragraph(page, line, italic=preamble and line.startswith(_PREAMBLE))


def _paragraph(page: Page, line: str, *, italic: bool) -> None:
    level = next((depth for start, depth in _LEVELS if start.match(line)), None)
    name = level == 0 and line[-1] not in ".:;"
    if page.numbering is not None and level is not None:
        text = _LEVELS[level][0].sub("", line)
        paragraph = page.write(text, _JUSTIFY, bold=name, after=6)
        _join(paragraph, page.numbering, level)
    elif level == 0 and not name:
        number, rest = re.split(r"(?<=\.) ", line, maxsplit=1)
        paragraph = page.write(f"{number} ", _JUSTIFY, bold=True, indent=1.27, after=6)
        paragraph.add_run(rest).font.size = Pt(14)
        paragraph.paragraph_format.keep_with_next = False
    else:
        paragraph = page.write(line, _JUSTIFY, bold=name, italic=italic, indent=1.27, after=6)
    if line.endswith("./."):
        paragraph.paragraph_format.keep_with_next = True


def _signature(page: Page, example: Example) -> None:
    head = example.head
    page.write("", size=6, bold=True)
    table = _columns(page.document, 8, 8)
    if "second_name" in head:
        _signer(table.cell(0, 0), head["capacity"], head["name"])
        _signer(table.cell(0, 1), head["second_capacity"], head["second_name"])
        _recipients(table.cell(1, 0), example)
    else:
        _recipients(table.cell(0, 0), example)
        _signer(table.cell(0, 1), head["capacity"], head["name"])


def _signer(cell: Any, capacity: list[str], name: str) -> None:
    _cell(cell, [(line, True) for line in [*capacity, "", "", "", name]], None, 14)


def _recipients(cell: Any, example: Example) -> None:
    fill(cell.paragraphs[0], "Nơi nhận:", align=None, bold=True, italic=True, size=12)
    for line in example.recipients:
        fill(cell.add_paragraph(), line, align=None, size=11)


def _add_numbering(document: Any) -> int:
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    for level, (pattern, kind) in enumerate(
        (("Điều %1.", "decimal"), ("%2.", "decimal"), ("%3)", "lowerLetter"))
    ):
        abstract.append(_level(level, pattern, kind))
    numbering.insert(0, abstract)
    return int(numbering.add_num(90).numId)


def _level(level: int, pattern: str, kind: str) -> Any:
    element = OxmlElement("w:lvl")
    element.set(qn("w:ilvl"), str(level))
    for name, value in (("start", "1"), ("numFmt", kind), ("suff", "space"), ("lvlText", pattern)):
        child = OxmlElement(f"w:{name}")
        child.set(qn("w:val"), value)
        element.append(child)
    properties, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    indent.set(qn("w:firstLine"), "720")
    properties.append(indent)
    element.append(properties)
    if level == 0:
        bold = OxmlElement("w:rPr")
        bold.append(OxmlElement("w:b"))
        element.append(bold)
    return element


def _join(paragraph: Any, numbering: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = numbering
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
