"""PDF: columns, paragraphs, running lines, tables, and what is refused.

Characters of the pages made here are half their size wide: 6 points at 12.
"""

import sys
from pathlib import Path

import pytest

from lawcheck.errors import DamagedFile, EncryptedFile, NoTextLayer, SourceError
from lawcheck.model import How, Source
from lawcheck.read.files import extract
from lawcheck.read.lines import Reading
from tests.read.making import Drawn, pdf

LEFT, INDENT, RIGHT = 60, 90, 540
FULL = "Nghị định này quy định việc phân cấp quản lý đất đai trên địa bàn cả nước, tỉnh"
"""A line of 79 characters, 474 points: no word fits behind it."""


def reading(*pages: list[Drawn], extra: str = "") -> Reading:
    return extract(Source.of("a.pdf", pdf(*pages, extra=extra)))


def read(*pages: list[Drawn]) -> list[str]:
    return reading(*pages).text.split("\n")


def body(*lines: tuple[float, str], top: float = 700, step: float = 16) -> list[Drawn]:
    return [(left, top - step * index, text) for index, (left, text) in enumerate(lines)]


def filler(top: float) -> list[Drawn]:
    """Lines that show the margins of a page."""
    return body(*[(LEFT, FULL)] * 3, (LEFT, "hết đoạn."), top=top)


HEADING: list[Drawn] = [
    (90, 740, "ỦY BAN NHÂN DÂN"),
    (300, 740, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (100, 726, "TỈNH AN BÌNH"),
    (320, 726, "Độc lập - Tự do - Hạnh phúc"),
    (90, 700, "Số: 05/2026/QĐ-UBND"),
    (310, 703, "An Bình, ngày 02 tháng 3 năm 2026"),
    (264, 670, "QUYẾT ĐỊNH"),
]


def test_the_heading_is_read_column_after_column() -> None:
    assert read([*HEADING, *filler(600)])[:7] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH AN BÌNH",
        "Số: 05/2026/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 02 tháng 3 năm 2026",
        "QUYẾT ĐỊNH",
    ]


def test_the_order_of_drawing_does_not_matter() -> None:
    page = [*HEADING, *filler(600)]
    assert read(page) == read(page[::-1])


def test_the_closing_is_read_column_after_column() -> None:
    closing: list[Drawn] = [
        (60, 300, "Nơi nhận:"),
        (330, 305, "TM. ỦY BAN NHÂN DÂN"),
        (60, 288, "- Như Điều 3;"),
        (350, 290, "CHỦ TỊCH"),
        (60, 276, "- Các sở, ban, ngành và"),
        (60, 264, "các đơn vị trực thuộc;"),
        (60, 252, "- Lưu: VT."),
        (340, 220, "Trần Văn An"),
    ]
    assert read([*filler(600), *closing])[-7:] == [
        "Nơi nhận:",
        "- Như Điều 3;",
        "- Các sở, ban, ngành và các đơn vị trực thuộc;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Trần Văn An",
    ]


def test_wrapped_lines_are_one_paragraph_and_provisions_begin_their_own() -> None:
    page = body(
        (INDENT, "Điều 1. Phạm vi điều chỉnh"),
        (INDENT, FULL[:74]),
        (LEFT, FULL),
        (LEFT, "và xã."),
        (INDENT, "1. Khoản một;"),
        (INDENT, "a) Điểm a."),
    )
    assert read(page) == [
        "Điều 1. Phạm vi điều chỉnh",
        f"{FULL[:74]} {FULL} và xã.",
        "1. Khoản một;",
        "a) Điểm a.",
    ]


def test_a_reference_at_the_begin_of_a_wrapped_line_is_no_provision() -> None:
    page = body((LEFT, FULL), (LEFT, FULL), (LEFT, FULL[:-5] + "tại"), (LEFT, "Điều 5. Hết"))
    assert read(page)[-1].endswith("tại Điều 5. Hết")


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = body(*[(LEFT, FULL)] * 8)
    second = body((LEFT, "và huyện."), *[(LEFT, FULL)] * 7, (INDENT, "Điều 2. Hiệu lực"))
    lines = read(first, second)
    assert lines[0].endswith(f"{FULL} và huyện.")
    assert lines[-1] == "Điều 2. Hiệu lực"


def test_a_number_broken_at_the_margin_stays_whole() -> None:
    page = body((LEFT, FULL), (LEFT, FULL[:66] + " số 05/2026/QĐ-"), (LEFT, "UBND hết."))
    assert "số 05/2026/QĐ-UBND hết." in read(page)[0]


def test_a_heading_that_wraps_is_one_line_and_the_next_provision_another() -> None:
    page = body(
        (282, "Chương II"),
        (114, "QUẢN LÝ, SỬ DỤNG VÀ PHÁT HUY GIÁ TRỊ CỦA DI TÍCH LỊCH SỬ, VĂN HÓA"),
        (237, "TRÊN ĐỊA BÀN TỈNH AN BÌNH"),
        (LEFT, "Điều 4. Phân cấp"),
    )
    assert read([*filler(780), *page])[1:] == [
        "Chương II",
        "QUẢN LÝ, SỬ DỤNG VÀ PHÁT HUY GIÁ TRỊ CỦA DI TÍCH LỊCH SỬ, VĂN HÓA TRÊN ĐỊA BÀN TỈNH AN BÌNH",
        "Điều 4. Phân cấp",
    ]


def test_running_heads_page_numbers_and_stamps_are_left_out() -> None:
    pages = [
        [
            (200, 780, f"CÔNG BÁO/Số {page} + 12/Ngày 01-02-2026"),
            (200, 768, "Cổng thông tin điện tử"),
            (400, 730, "Người ký: CỔNG THÔNG TIN"),
            (400, 720, "Thời gian ký: 02.03.2026 10:15:00"),
            *filler(600),
            (INDENT, 400.0, f"Điều {page}. Nội dung"),
            (300, 30, f"- {page} -"),
        ]
        for page in (1, 2, 3)
    ]
    lines = read(*pages)
    assert [line for line in lines if not line.startswith("Nghị")] == [
        f"Điều {page}. Nội dung" for page in (1, 2, 3)
    ]


def test_notes_at_the_foot_are_left_out_and_units_keep_their_square() -> None:
    page: list[Drawn] = [
        *filler(700),
        (INDENT, 600, "Điều 1. Đất ở"),
        (INDENT + 78, 605, "1", 7),
        (INDENT, 584, "Diện tích 50 m"),
        (INDENT + 84, 589, "2", 7),
        (LEFT, 103, "1", 6),
        (LEFT + 4, 100, "Điều này được sửa đổi.", 9),
    ]
    assert read(page)[1:] == ["Điều 1. Đất ở", "Diện tích 50 m2"]


def test_turned_text_across_the_page_is_left_out() -> None:
    upright = filler(700)
    turned = [(20.0, 400 + 7.0 * index, letter) for index, letter in enumerate("www.vn")]
    assert read([*upright, *turned]) == read(upright)


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    page = filler(700)
    again = [(line[0] + 0.3, line[1], line[2]) for line in page]
    assert read([*page, *again]) == read(page)


GRID = [(60, y, 540, y) for y in (500, 520, 540)] + [(x, 500, x, 540) for x in (60, 200, 540)]


def test_a_ruled_table_is_read_row_by_row() -> None:
    page: list[Drawn] = [
        (70, 526, "STT"),
        (210, 526, "Loại đất"),
        (70, 506, "1"),
        (210, 510, "Quyết định số 05/QĐ-"),
        (210, 502, "UBND"),
        (INDENT, 600, "Điều 1. Bảng giá"),
        (INDENT, 400, "Điều 2. Hiệu lực"),
    ]
    source = Source.of("a.pdf", pdf(page, rules=GRID))
    assert extract(source).text.split("\n") == [
        "Điều 1. Bảng giá",
        "STT\tLoại đất",
        "1\tQuyết định số 05/QĐ-UBND",
        "Điều 2. Hiệu lực",
    ]


def test_each_paragraph_keeps_its_page_and_its_box() -> None:
    found = reading(filler(700), body((INDENT, "Điều 2. Hiệu lực")))
    place = found.places[-1]
    assert (found.pages, place.page) == (2, 2)
    assert place.box is not None
    assert place.box[0] == pytest.approx(INDENT, abs=1)
    assert place.box[2] == pytest.approx(INDENT + 6 * len("Điều 2. Hiệu lực"), abs=1)


def test_old_fonts_are_read_by_their_words() -> None:
    page = body(
        (LEFT, "NghÞ ®Þnh nµy quy ®Þnh viÖc ph©n cÊp cña c¸c c¬ quan vµ"),
        (LEFT, "ng­êi d©n ®­îc h­ëng chÝnh s¸ch."),
    )
    assert read(page) == [
        "Nghị định này quy định việc phân cấp của các cơ quan và người dân được hưởng chính sách."
    ]


def test_a_text_layer_makes_a_pdf() -> None:
    assert reading(filler(700)).how is How.PDF


LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'43' * 16}> <{'43' * 16}>]"
)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"%PDF-1.7\nnothing", DamagedFile),
        (pdf([(60, 700, "Điều 1")], extra=LOCKED), EncryptedFile),
    ],
    ids=["damaged", "locked"],
)
def test_what_cannot_be_read_is_refused_for_its_reason(
    content: bytes, error: type[SourceError]
) -> None:
    with pytest.raises(error):
        extract(Source.of("a.pdf", content))


DRAWN = [(60, height, 540, height + 90) for height in range(60, 700, 20)]
"""Strokes across a page that has no letters."""


def test_without_recognition_the_reason_tells_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(NoTextLayer, match=r"2/2 trang .*OCR.*pip install \"lawcheck\[ocr\]\""):
        extract(Source.of("a.pdf", pdf([], [], rules=DRAWN)))


def test_each_run_is_read_by_its_font_where_that_shows_an_old_encoding() -> None:
    page: list[Drawn] = [
        (60, 700, "qu¶n lý nhµ n­íc", 12, "ABCDEF+.VnTime"),
        (60, 660, "sö dông ®Êt", 12, ".VnTimeH"),
        (60, 620, "quaûn lyù nhaø nöôùc", 12, "VNI-Times"),
        (60, 580, "quản lý nhà nước"),
        (60, 540, "các bộ", 12, "TimesNewRoman"),
    ]
    assert " ".join(read(page)) == (
        "quản lý nhà nước SỬ DỤNG ĐẤT quản lý nhà nước quản lý nhà nước các bộ"
    )


def test_on_a_ragged_page_a_short_heading_stays_apart_from_the_text_under_it() -> None:
    words = "Nghị định này quy định việc phân cấp quản lý đất đai trên địa bàn cả nước, các tỉnh ấy"
    ragged = [(LEFT, words[:length] + ".") for length in range(62, 80)]
    heading = "Điều 158. Chính sách với lao động tại địa bàn"
    page = body(*ragged, (LEFT, heading), (LEFT, "Nhà nước bảo trợ quyền của người lao động ấy."))
    assert heading in read(page)


def test_letters_whose_boxes_are_as_tall_as_others_stay_in_their_words() -> None:
    """Some fonts tell no height: "p" fills a box as tall as that of a letter without a tail."""
    path = Path(__file__).parents[2] / "corpus" / "examples" / "930-2026-ND-CP-sua-doi.pdf"
    text = extract(Source.of(path.name, path.read_bytes())).text
    assert "Hội đồng nhân dân cấp tỉnh quy định." in text
    assert "các tỉnh, thành phố trực thuộc trung ương chịu trách nhiệm" in text
