"""The sheet of an official document: paper, margins, typeface, page numbers.

Nghị định 30/2020/NĐ-CP Phụ lục I: A4; 20–25 mm above and below, 30–35 mm on the left, 15–20 mm on
the right; Times New Roman; page numbers centred above, none on the first page.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lawcheck.report.word import twips

_SHORT, _LONG = 210, 297
_ABOVE, _LEFT, _RIGHT = 20, 30, 15


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on pages numbered from one: WordprocessingML, upright or lying."""

    content: tuple[str, ...]
    landscape: bool = False


def width_of(*, landscape: bool) -> float:
    """Return the millimetres between the margins."""
    return (_LONG if landscape else _SHORT) - _LEFT - _RIGHT


def docx_of_sheets(sheets: Iterable[Sheet], title: str, on: date) -> bytes:
    """Return a DOCX of sheets, each begun on a page of its own and numbered from one."""
    import docx  # noqa: PLC0415

    document = docx.Document()
    _set_styles(document)
    _describe(document, title, on)
    *before, last = sheets
    body = document.element.body
    body.remove(body.sectPr)
    for sheet in before:
        _append(body, sheet.content)
        _append(body, (f"<w:p><w:pPr>{_END}{_section(sheet)}</w:pPr></w:p>",))
    _append(body, (*last.content, _section(last)))
    _number_pages(document.sections[0])
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


_END = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def _append(body: Any, content: Iterable[str]) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import nsdecls  # noqa: PLC0415

    for block in parse_xml(f"<w:body {nsdecls('w')}>{''.join(content)}</w:body>"):
        body.append(block)


def _section(sheet: Sheet) -> str:
    wide, high = (_LONG, _SHORT) if sheet.landscape else (_SHORT, _LONG)
    turned = ' w:orient="landscape"' if sheet.landscape else ""
    margins = (
        f'w:top="{twips(_ABOVE)}" w:right="{twips(_RIGHT)}" w:bottom="{twips(_ABOVE)}" '
        f'w:left="{twips(_LEFT)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"'
    )
    return (
        f'<w:sectPr><w:pgSz w:w="{twips(wide)}" w:h="{twips(high)}"{turned}/><w:pgMar {margins}/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _set_styles(document: Any) -> None:
    for name in ("Normal", "Heading 1", "Heading 2", "Header"):
        style = document.styles[name]
        _set_font(style, bold=name.startswith("Heading"))


def _set_font(style: Any, *, bold: bool) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    font = style.font
    font.name, font.size, font.bold, font.italic = "Times New Roman", Pt(14), bold, False
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), "Times New Roman")


def _number_pages(section: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import nsdecls  # noqa: PLC0415

    line = section.header.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    size = '<w:rPr><w:sz w:val="26"/></w:rPr>'
    number = f"<w:r>{size}<w:t>2</w:t></w:r>"
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE ">{number}</w:fldSimple>'
    line._p.append(parse_xml(field))  # noqa: SLF001 - python-docx has no word for a field


def _describe(document: Any, title: str, on: date) -> None:
    about = document.core_properties
    about.author, about.title, about.comments, about.language = "lawcheck", title, "", "vi-VN"
    about.created = about.modified = datetime(on.year, on.month, on.day)  # noqa: DTZ001
