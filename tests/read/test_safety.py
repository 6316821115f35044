"""What is locked, loops, lies about its kind or nests without end is told, each for its reason."""

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
        "word/document.xml": f'<w:document xmlns:w="{name}"><w:body/></w:document>',
        part: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    }
    with pytest.raises(ForbiddenContent, match="DOCTYPE"):
        extract(Source.of("x", archive(parts)))


def test_a_member_that_unpacks_to_far_more_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match="bung ra"):
        extract(Source.of("x", archive({"word/document.xml": "0" * (30 << 20)})))
