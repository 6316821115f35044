"""Plain text, Markdown and RTF: any Vietnamese encoding."""

import codecs

import pytest

from lawcheck.errors import UnknownFormat
from lawcheck.model import How, Source
from lawcheck.read.files import extract
from tests.read.test_fonts import SENTENCE, TO_TCVN3

VNI = "Caên cöù Luaät naøy, caùc cô quan vaø ngöôøi daân ñöôïc höôûng; vieäc quy ñònh cuûa tænh."


def read(content: bytes) -> list[str]:
    return extract(Source.of("a.txt", content)).text.split("\n")


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.replace("Ủ", "U").translate(TO_TCVN3).encode("latin-1"),
    ],
    ids=["utf-8", "mark", "utf-16", "no mark", "tcvn3"],
)
def test_text_is_read_in_any_encoding(content: bytes) -> None:
    assert read(content)[0].replace("Uy ban", "Ủy ban") == SENTENCE


def test_vni_bytes_are_read() -> None:
    assert read(VNI.encode("latin-1"))[0].startswith(
        "Căn cứ Luật này, các cơ quan và người dân được"
    )


def test_windows_1258_is_read() -> None:
    typed = "Ca\u0306n cư\u0301 Luâ\u0323t na\u0300y, ca\u0301c cơ quan va\u0300 ngươ\u0300i dân đươ\u0323c"
    content = typed.replace("a\u0306", "ă").encode("cp1258")
    assert read(content) == ["Căn cứ Luật này, các cơ quan và người dân được"]


def test_marks_of_markdown_are_no_text() -> None:
    assert read("# NGHỊ ĐỊNH\n\n**Điều 1\\.** Phạm vi\n> trích\n".encode()) == [
        "NGHỊ ĐỊNH",
        "Điều 1. Phạm vi",
        "trích",
    ]


def test_stars_of_plain_text_are_kept() -> None:
    assert read("Điều 1 * hai # ba".encode()) == ["Điều 1 * hai # ba"]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnknownFormat, match="DOCX"):
        read(bytes(range(32)) * 20)


RTF = (
    r"{\rtf1\ansi\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil .VnTimeH;}}"
    r"{\stylesheet{\s0 Normal;}}{\*\generator Word}"
    r"\pard {\f1 \'aei\'d2u} 1. Ph\u7841?m vi\tab {\deleted c\u361?}\'a7\line hai\par"
    r"\trowd\intbl STT\cell T\u234?n\cell\row\intbl 1\cell\u272?\u7845?t\cell\row"
    r"\pard h\u7871?t\par}"
)


def test_rtf_is_read_with_its_tables_and_old_fonts() -> None:
    reading = extract(Source.of("a.doc", RTF.encode("latin-1")))
    assert reading.how is How.DOC
    assert reading.text.split("\n") == [
        "ĐIỀU 1. Phạm vi §",
        "hai",
        "STT\tTên",
        "1\tĐất",
        "hết",
    ]


def test_the_foot_of_a_saved_portal_page_is_not_read() -> None:
    foot = "CƠ SỞ DỮ LIỆU QUỐC GIA \n VỀ PHÁP LUẬT\nĐơn vị chủ quản:\nBộ Tư pháp\nĐiều 1. Phạm vi\nKhoản 1\n"
    typed = f"Điều 1. Phạm vi\n1. Bến đò.\n{foot}"
    assert extract(Source.of("a.txt", typed.encode())).text == "Điều 1. Phạm vi\n1. Bến đò."
