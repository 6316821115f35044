"""One document spread over several files."""

from pathlib import Path

import pytest

from lawcheck.model import LegalDocument, Level, Source
from lawcheck.read import in_series, read
from lawcheck.read.series import part_number
from tests.read.making import pdf

HEADING = (
    "CHÍNH PHỦ\nSố: 930/2026/NĐ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Hà Nội, ngày 05 tháng 02 năm 2026\nNGHỊ ĐỊNH\nQuy định về chợ nổi\n"
    "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
)
FIRST = f"{HEADING}Điều 1. Phạm vi\nNghị định này quy định về chợ nổi.\nĐiều 2. Bến chợ\nBến do tỉnh lập.\n"
SECOND = "Điều 3. Trách nhiệm\nỦy ban nhân dân cấp xã quản lý.\n"
SIGNED = "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Bình\n"
REGISTERED = (
    "CHÍNH PHỦ\nNghị định số 930/2026/NĐ-CP ngày 05 tháng 02 năm 2026 quy định về chợ nổi\n"
)
IMPRINT = "VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN\nĐịa chỉ: Số 1, Hoàng Hoa Thám, Ba Đình, Hà Nội\n"


def joined(*texts: str) -> tuple[LegalDocument, ...]:
    named = enumerate(texts, 1)
    return read(*(Source.of(f"cho-part-{n}.txt", text.encode()) for n, text in named))


def test_a_text_that_goes_on_in_the_next_file_is_one_document() -> None:
    (document,) = joined(FIRST, SECOND + SIGNED)
    assert document.number == "930/2026/NĐ-CP"
    assert [article.number for article in document.articles()] == ["1", "2", "3"]
    assert document.signers[0].name == "Trần Văn Bình"
    assert [piece.name for piece in document.pieces] == ["cho-part-1.txt", "cho-part-2.txt"]
    assert document.text[document.pieces[1].start :].startswith("Điều 3.")
    assert document.file_at(document.text.index("Điều 3")) == ("cho-part-2.txt", None)
    assert document.absent == ()
    assert document.part is None


def test_what_the_gazette_puts_around_a_later_part_is_dropped() -> None:
    (document,) = joined(FIRST + IMPRINT, REGISTERED + SECOND + SIGNED)
    assert document.text == (FIRST + SECOND + SIGNED).strip()


def test_pages_are_numbered_on_and_the_file_is_told() -> None:
    def sheet(*lines: str) -> bytes:
        return pdf([(60, 760 - 20 * n, line) for n, line in enumerate(lines)], [(60, 700, "Hết.")])

    first = Source.of("a/cho-p1.pdf", sheet("Điều 1. Phạm vi", "Chợ nổi."))
    second = Source.of("a/cho-p2.pdf", sheet("Điều 2. Bến chợ", "Bến do tỉnh lập."))
    (document,) = read(first, second)
    assert document.pages == 4
    at = document.text.index("Điều 2")
    assert document.page_at(at) == 3
    assert document.file_at(at) == ("a/cho-p2.pdf", 1)


@pytest.mark.parametrize(
    "second",
    [
        HEADING.replace("930", "931") + SECOND + SIGNED,
        REGISTERED.replace("930", "931") + SECOND + SIGNED,
        "Điều 7. Trách nhiệm\nỦy ban nhân dân cấp xã quản lý.\n" + SIGNED,
    ],
)
def test_what_does_not_go_on_is_left_apart(second: str) -> None:
    one, other = joined(FIRST, second)
    assert one.pieces == other.pieces == ()
    assert one.absent == ("Tên tệp ghi phần 1: không thấy phần 2 của văn bản.",)


def test_annexes_in_a_file_of_their_own_belong_to_the_document() -> None:
    (document,) = joined(
        FIRST + SECOND + SIGNED, REGISTERED + "Phụ lục\nDANH MỤC CHỢ NỔI\nChợ Cái Răng\n"
    )
    assert document.signers
    assert document.outline[-1].level is Level.ANNEX


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("cho-part-2.txt", REGISTERED + SECOND + SIGNED, "thiếu phần đầu"),
        ("cho-part-2.txt", SECOND + SIGNED, "không rõ số, ký hiệu"),
        ("cho-part-2.txt", REGISTERED + SECOND, "không thấy phần 3"),
        ("cho-part-1.txt", FIRST, "không thấy phần 2"),
    ],
)
def test_a_part_alone_says_what_is_missing(name: str, text: str, told: str) -> None:
    (document,) = read(Source.of(name, text.encode()))
    assert told in " ".join(document.absent)


def test_a_whole_document_misses_nothing() -> None:
    (document,) = read(Source.of("cho.txt", (FIRST + SECOND + SIGNED).encode()))
    assert document.absent == ()


@pytest.mark.parametrize(
    ("names", "together"),
    [
        (["b.pdf", "a-part-1.pdf", "a-part-2.pdf"], [["b.pdf"], ["a-part-1.pdf", "a-part-2.pdf"]]),
        (["luat phần 2.docx", "luat phần 1.docx"], [["luat phần 1.docx", "luat phần 2.docx"]]),
        (["a-p1.pdf", "a-p2.pdf", "a-p10.pdf"], [["a-p1.pdf", "a-p2.pdf"], ["a-p10.pdf"]]),
        (
            ["0a1b2c3d-luat-part1.pdf", "9f8e7d6c-luat-part2.pdf"],
            [["0a1b2c3d-luat-part1.pdf", "9f8e7d6c-luat-part2.pdf"]],
        ),
        (["x/a-part-1.pdf", "y/a-part-2.pdf"], [["x/a-part-1.pdf"], ["y/a-part-2.pdf"]]),
        (["a-part-1.pdf", "a-part-2.docx"], [["a-part-1.pdf"], ["a-part-2.docx"]]),
        (["a-part-1.pdf", "a part 1.pdf"], [["a-part-1.pdf"], ["a part 1.pdf"]]),
        (["map1.pdf", "map2.pdf"], [["map1.pdf"], ["map2.pdf"]]),
        (["a-part-1.pdf", "a-part-3.pdf"], [["a-part-1.pdf"], ["a-part-3.pdf"]]),
    ],
)
def test_files_named_as_consecutive_parts_are_read_at_once(
    names: list[str], together: list[list[str]]
) -> None:
    found = in_series(map(Path, names))
    assert [[file.as_posix() for file in files] for files in found] == together


def test_the_number_of_a_part_is_read_from_the_name() -> None:
    assert part_number("kho/88-vbhn-bqp-part2.pdf") == 2
    assert part_number("kho/88-vbhn-bqp.pdf") is None
