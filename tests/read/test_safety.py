"""What is locked, loops, lies about its kind or nests without end is told, each for its reason."""

import contextlib
import os
import sys
from pathlib import Path

import pytest

from lawcheck.errors import CannotOpen, EncryptedFile, ForbiddenContent, SourceError, TooLarge
from lawcheck.model import How, Source
from lawcheck.read import extract, find_files, open_source
from tests.fuzz.samples import SAMPLES
from tests.read.making import archive, docx, paragraph

ISSUES = Path(__file__).parents[1] / "issues"
HOW = {"pdf": How.PDF, "docx": How.DOCX, "doc": How.DOC, "rtf": How.DOC, "html": How.HTML}


def test_a_pdf_locked_by_libreoffice_is_told() -> None:
    with pytest.raises(EncryptedFile, match="mật khẩu"):
        extract(open_source(ISSUES / "locked-with-a-password.pdf"))


@pytest.mark.parametrize("name", HOW)
@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".txt", ""])
def test_a_wrong_suffix_misleads_nobody(tmp_path: Path, name: str, suffix: str) -> None:
    file = tmp_path / f"x{suffix}"
    file.write_bytes(SAMPLES[name])
    assert extract(open_source(file)).how is HOW[name]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "a.docx").symlink_to(tmp_path / "b.docx")
    (tmp_path / "b.docx").symlink_to(tmp_path / "a.docx")
    (tmp_path / "c.zip").symlink_to(tmp_path / "c.zip")
    found = list(find_files([tmp_path]))
    assert [file.name for file in found] == ["a.docx", "b.docx", "c.zip"]
    for file in found:
        with pytest.raises(CannotOpen, match="liên kết vòng"):
            open_source(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    with pytest.raises(SourceError):
        open_source(tmp_path / "a.docx")


def deep(opened: str, closed: str, depth: int = 2000) -> str:
    return opened * depth + "x" + closed * depth


@pytest.mark.parametrize(
    "content",
    [
        docx(deep("<w:sdt>", "</w:sdt>", 250) * 2 + deep("<w:tbl><w:tr><w:tc>", "", 1)),
        docx(deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
        docx(f"<w:p>{deep('<w:smartTag>', '</w:smartTag>')}</w:p>"),
        ("<html><body>" + deep("<div>", "</div>")).encode(),
        ("{\\rtf1 " + deep("{", "}")).encode(),
    ],
)
def test_what_nests_without_end_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        extract(Source.of("x", content))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/footnotes.xml"])
def test_a_doctype_is_refused_in_every_part(part: str) -> None:
    body = docx(paragraph("Điều 1"))
    assert extract(Source.of("x", body)).text == "Điều 1"
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "word/document.xml": f'<w:document xmlns:w="{name}"><w:body><w:p><w:r>'
        "<w:footnoteReference/></w:r></w:p></w:body></w:document>",
        part: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    }
    with pytest.raises(ForbiddenContent, match="DOCTYPE"):
        extract(Source.of("x", archive(parts)))


def test_a_member_that_unpacks_to_far_more_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match="bung ra"):
        extract(Source.of("x", archive({"word/document.xml": "0" * (30 << 20)})))


def test_a_row_of_comments_before_a_page_costs_no_time() -> None:
    assert extract(Source.of("x", b"<!---->" * 500 + b"<html>a</html>")).how is How.HTML
    assert extract(Source.of("x", b"<!---->" * 500 + b"a")).how is How.TEXT


def test_the_harmless_doctype_of_a_page_is_no_danger() -> None:
    page = '<!DOCTYPE html [<!ENTITY b "c">]><html><body><p>Điều 1. &b;</p></body></html>'
    assert "Điều 1. &b;" in extract(Source.of("x", page.encode())).text
    named = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://a.vn/x.dtd">'
    assert extract(Source.of("x", f"{named}<html><p>Điều 1</p></html>".encode())).how is How.HTML


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_read_as_far_as_it_goes_or_refused(name: str, share: float) -> None:
    content = SAMPLES[name]
    with contextlib.suppress(SourceError):
        assert extract(Source.of(name, content[: int(len(content) * share)])).text


def test_page_trees_and_outlines_that_lead_back_to_themselves_end() -> None:
    whole = SAMPLES["pdf"].decode("latin-1")
    tree = whole.replace("/Kids [", "/Kids [2 0 R 2 0 R ").replace("/Count 1", "/Count 99")
    for looped in (tree, whole.replace("/Type /Catalog", "/Type /Catalog /Outlines 1 0 R")):
        assert looped != whole
        with contextlib.suppress(SourceError):
            assert extract(Source.of("x", looped.encode("latin-1"))).pages
