"""Formatting goes before a DOCX is parsed, and nothing that decides what is read goes with it."""

import pytest

from lawcheck.model import Source
from lawcheck.read.files import extract
from lawcheck.read.looks import without_looks
from tests.read.making import W, archive, in_list, list_of, paragraph

LOOK = '<w:b/><w:sz w:val="28"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
TABS = '<w:tabs><w:tab w:pos="9"/></w:tabs>'
OLD = '<w:rFonts w:ascii=".VnTimeH"/>'
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>'
    "</w:style>"
)


def run(text: str, looks: str = LOOK) -> str:
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r>"


def read(body: str, prefix: str = "w") -> list[str]:
    """Read a body whose elements have `prefix`: formatting is known by the usual one alone."""
    parts = {
        "word/document.xml": f"<w:document><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering>{list_of([('decimal', 'Điều %1.')])}</w:numbering>",
    }
    named = {
        name: content.replace("w:", f"{prefix}:").replace(">", f' xmlns:{prefix}="{W}">', 1)
        for name, content in parts.items()
    }
    return extract(Source.of("a.docx", archive(named))).text.split("\n")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('Phạm ')}{run('vi')}</w:p>", "Phạm vi"),
        (f"<w:p>{run('Một')}{run(' ẩn', LOOK + '<w:vanish/>')}{run(' hai')}</w:p>", "Một hai"),
        (f"<w:p>{run('®iÒu', OLD)}{run(' 1')}</w:p>", "ĐIỀU 1"),
        (paragraph("§iÒu", '<w:pStyle w:val="Old"/>'), "Điều"),
        (
            f'<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr>{run("Đất")}<w:r><w:t> §Êt</w:t></w:r></w:p>',
            "Đất Đất",
        ),
        (paragraph("Đất", in_list(0) + '<w:jc w:val="both"/>'), "Điều 1. Đất"),
        (
            f"<w:p><w:pPr>{TABS}</w:pPr>{run('Đất')}<w:r><w:tab/><w:t>đai</w:t></w:r></w:p>",
            "Đất đai",
        ),
    ],
    ids=["runs", "hidden", "old font", "old style", "new font in old style", "number", "tabs"],
)
def test_a_paragraph_is_read_the_same_with_and_without_its_formatting(body: str, text: str) -> None:
    assert read(body) == read(body, prefix="x") == [text]


def test_formatting_is_taken_out_and_runs_are_joined() -> None:
    plain = f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr>{run('Phạm ')}{run('vi')}</w:p>"
    assert (
        without_looks(plain.encode(), fonts=False).decode()
        == "<w:p><w:r><w:t>Phạm vi</w:t></w:r></w:p>"
    )


def test_fonts_stay_where_one_may_be_of_an_old_encoding() -> None:
    assert b"rFonts" in without_looks(run("Đất").encode(), fonts=True)
