"""DOC: Word 97 and Word 6, straight from the pieces."""

import struct
from itertools import accumulate

import pytest

from lawcheck.errors import DamagedFile, EncryptedFile, UnknownFormat
from lawcheck.model import How, Source
from lawcheck.read.files import extract
from tests.read.making import compound, doc, word6

DELETED, HIDDEN = b"\x00\x08\x01", b"\x3c\x08\x01"
FONT_0, FONT_1 = b"\x51\x4a\x00\x00", b"\x51\x4a\x01\x00"
IN_TABLE = b"\x16\x24\x01"
ROW_END = IN_TABLE + b"\x17\x24\x01"


def read(content: bytes) -> list[str]:
    return extract(Source.of("a.doc", content)).text.split("\n")


def test_paragraphs_breaks_and_hyphens_are_read() -> None:
    assert read(doc("QUYẾT ĐỊNH\x0bVề đất\rSố 05/QĐ\x1eUBND\r")) == [
        "QUYẾT ĐỊNH", "Về đất", "Số 05/QĐ-UBND",
    ]  # fmt: skip


@pytest.mark.parametrize("properties", [DELETED, HIDDEN])
def test_deleted_and_hidden_text_is_dropped(properties: bytes) -> None:
    text = "Điều 1 cũ mới\r"
    assert read(doc(text, runs=[(0, b""), (7, properties), (10, b"")])) == ["Điều 1 mới"]


def test_a_field_is_read_as_its_result() -> None:
    assert read(doc('Xem \x13 HYPERLINK "x" \x14Luật Đất đai\x15 này\r')) == [
        "Xem Luật Đất đai này"
    ]


def test_old_fonts_are_read_run_by_run() -> None:
    typed = "®iÒu 1. Phạm vi\r"
    runs = [(0, FONT_1), (4, FONT_0)]
    assert read(doc(typed, runs, fonts=["Times New Roman", ".VnTimeH"])) == ["ĐIỀU 1. Phạm vi"]


def test_a_font_that_unicode_outlived_does_not_garble() -> None:
    typed = "Luật này quy định về người được hưởng và các việc không thông\r"
    assert read(doc(typed, [(0, FONT_0)], fonts=[".VnTime"])) == [typed.strip()]


def test_a_row_is_a_line() -> None:
    text = "STT\x07Đất\x07\x071\x07Đất ở\x07\x07Hết\r"
    marks = [(0, IN_TABLE), (8, ROW_END), (9, IN_TABLE), (17, ROW_END), (18, b"")]
    assert read(doc(text, paragraphs=marks)) == ["STT\tĐất", "1\tĐất ở", "Hết"]


def test_automatic_numbers_are_written_out() -> None:
    text = "Phạm vi\rMột\rHai\rHiệu lực\r"
    article, point = (b"\x0a\x26" + bytes([depth]) + b"\x0b\x46\x01\x00" for depth in (0, 1))
    marks = [(0, article), (8, point), (12, point), (16, article)]
    levels = [(0, "Điều \x00."), (4, "\x01)")]
    assert read(doc(text, paragraphs=marks, levels=levels)) == [
        "Điều 1. Phạm vi",
        "a) Một",
        "b) Hai",
        "Điều 2. Hiệu lực",
    ]


def test_word_6_is_read_by_its_words() -> None:
    typed = "§iÒu 1. Ph¹m vi cña c¸c nghÞ ®Þnh vµ luËt nµy\rNg­êi d©n ®­îc biÕt"
    reading = extract(Source.of("a.doc", word6(typed.encode("latin-1"))))
    assert reading.how is How.DOC
    assert reading.text == "Điều 1. Phạm vi của các nghị định và luật này\nNgười dân được biết"


@pytest.mark.parametrize(("level", "told"), [(10, 1), (1, 1), (11, 0), (0, 0)])
def test_the_automatic_numbers_of_word_6_are_told_as_lost(level: int, told: int) -> None:
    content = word6(b"Article\rArticle\r", properties=bytes([13, level]))
    reading = extract(Source.of("a.doc", content))
    assert reading.text == "Article\nArticle"
    assert ["Word 6" in lack.reason for lack in reading.missing] == [True] * told


def test_a_password_is_told() -> None:
    content = bytearray(doc("Điều 1\r"))
    content[content.index(b"\xec\xa5") + 0x0B] |= 0x01
    with pytest.raises(EncryptedFile):
        read(bytes(content))


@pytest.mark.parametrize(
    ("streams", "error"),
    [
        ({"Workbook": b"x"}, UnknownFormat),
        ({"EncryptedPackage": b"x"}, EncryptedFile),
        ({"WordDocument": b"\xec\xa5" + b"\0" * 2000}, DamagedFile),
        ({"WordDocument": b"\x9b\xa5" + b"\0" * 2000}, UnknownFormat),
    ],
    ids=["xls", "encrypted", "no pieces", "word 2"],
)
def test_what_cannot_be_read_is_refused_for_its_reason(
    streams: dict[str, bytes], error: type[Exception]
) -> None:
    with pytest.raises(error):
        read(compound(streams))


INSERTED = b"\x01\x08\x01"


@pytest.mark.parametrize(
    ("properties", "pending"), [(DELETED, True), (INSERTED, True), (HIDDEN, False), (b"", False)]
)
def test_pending_changes_are_told(properties: bytes, pending: bool) -> None:  # noqa: FBT001
    reading = extract(Source.of("a.doc", doc("Điều 1 mới\r", [(0, b""), (7, properties)])))
    assert reading.pending_changes is pending


def story(*parts: str) -> tuple[str, tuple[int, ...]]:
    """The text of a story and where its parts begin and end."""
    return "".join(parts), tuple(accumulate(map(len, parts), initial=0))


def test_notes_are_kept_outside_the_text() -> None:
    foot, feet = story("\x02 Được sửa đổi theo\rNghị định số 5\r", "* Bãi bỏ\r", "\r")
    end, ends = story("\x02 Cuối văn bản\r", "\r")
    stories = ["Điều 1. Phạm vi\x02\r", foot, "Trang 1\r", "", "", end]
    extra = {0xB2: struct.pack("<4I", *feet), 0x212: struct.pack("<3I", *ends)}
    content = doc("".join(stories), stories=[*map(len, stories)], extra=extra)
    reading = extract(Source.of("a.doc", content))
    assert reading.text == "Điều 1. Phạm vi"
    assert reading.notes == (
        "Được sửa đổi theo Nghị định số 5",
        "* Bãi bỏ",
        "Cuối văn bản",
    )


@pytest.mark.parametrize("named", [9, 5], ids=["by its shape", "in a group"])
def test_a_text_box_is_read_behind_the_paragraph_it_stands_beside(named: int) -> None:
    body = "SỞ TƯ PHÁP\x08\rĐiều 1\r"
    boxes, bounds = story("DỰ THẢO\rlần 2\r", "\r")
    extra = {
        0x1DA: struct.pack("<2I", 10, len(body)) + struct.pack("<I22x", 9),
        0x25A: struct.pack("<3I", *bounds) + struct.pack("<14xI4x14x4x4x", named),
    }
    stories = [body, "", "", "", "", "", boxes]
    content = doc("".join(stories), stories=[*map(len, stories)], extra=extra)
    assert read(content) == ["SỞ TƯ PHÁP", "DỰ THẢO", "lần 2", "Điều 1"]


def test_a_text_box_beside_a_cell_is_read_behind_the_table() -> None:
    body = "Số\x08\x07\x07Hết\r"
    extra = {
        0x1DA: struct.pack("<2I", 2, len(body)) + struct.pack("<I22x", 9),
        0x25A: struct.pack("<3I", 0, 4, 5) + struct.pack("<14xI4x14x4x4x", 9),
    }
    stories = [body, "", "", "", "", "", "MẬT\r\r"]
    marks = [(0, IN_TABLE), (4, ROW_END), (5, b"")]
    content = doc("".join(stories), (), marks, stories=[*map(len, stories)], extra=extra)
    assert read(content) == ["Số", "Hết", "MẬT"]
