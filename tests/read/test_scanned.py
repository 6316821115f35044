"""Scanned pages: what is read of pictures, how sure it is, and what is kept."""

import json
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from lawcheck.errors import EmptyFile, NoTextLayer, TooSlow
from lawcheck.model import How, Missing, Source
from lawcheck.read import ocr_cache, read, recognise
from lawcheck.read.doubt import doubtful
from lawcheck.read.files import extract
from lawcheck.read.glyphs import Glyph, Glyphs, Sheet
from lawcheck.read.lines import Reading
from lawcheck.read.pictures import Picture, Turn, quarters
from lawcheck.read.recognised import Recognised
from lawcheck.read.scanned import Pictured, has_text
from lawcheck.read.skew import skew_of
from lawcheck.read.structure import structure
from tests.read.making import pdf
from tests.read.printing import joined, needs_ocr, printed, scanned, skewed, speckled, stamped

ARTICLE = "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý nước sạch nông thôn trên địa bàn tỉnh."
ANNEX = ((110, 60, "Điều 3. Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành."),)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def reading(*pages: Image.Image) -> Reading:
    return extract(Source.of("a.pdf", scanned(*pages)))


@needs_ocr
def test_a_skewed_and_speckled_page_reads_like_the_text_on_it() -> None:
    seen = reading(speckled(skewed(printed(), 1.2)))
    document = structure(Source.of("a.pdf", b""), seen)
    assert seen.how is How.SCANNED
    assert document.number == "27/2024/QĐ-UBND"
    assert str(document.issued) == "2024-08-16"
    assert ARTICLE in seen.text.split("\n")


@needs_ocr
def test_lines_that_fall_are_levelled_and_stay_whole() -> None:
    lines = reading(skewed(printed(), 3.5)).text.split("\n")
    assert {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ARTICLE} <= set(lines)


@needs_ocr
def test_the_columns_of_the_heading_are_read_one_after_the_other() -> None:
    lines = reading(printed()).text.split("\n")
    assert lines.index("Số: 27/2024/QĐ-UBND") < lines.index("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")


@needs_ocr
def test_each_line_tells_its_place_and_how_sure_it_is() -> None:
    seen = reading(printed())
    place = next(p for p in seen.places if seen.text.startswith("Số:", p.start))
    assert place.page == 1
    assert place.confidence is not None
    assert place.confidence > 0.5
    left, bottom, _, top = place.box or (0, 0, 0, 0)
    scale = 72 / 150
    assert left == pytest.approx(90 * scale, abs=3)
    assert bottom < (900 - 165) * scale < top


@needs_ocr
def test_a_red_seal_hides_no_words() -> None:
    text = reading(stamped(printed())).text
    assert "Quyết định này Quy chế quản lý nước sạch nông thôn trên địa bàn tỉnh." in text


@needs_ocr
@pytest.mark.parametrize("degrees", [90, 180])
def test_a_page_that_lies_over_is_turned_upright(degrees: int) -> None:
    assert ARTICLE in reading(printed().rotate(degrees, expand=True)).text


@needs_ocr
def test_pages_with_text_and_pages_without_are_read_together() -> None:
    typed = pdf([(60, 700, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")])
    seen = extract(Source.of("a.pdf", joined(typed, scanned(printed(ANNEX)))))
    assert seen.text.split("\n") == [
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        ANNEX[0][2],
    ]
    assert [(place.page, place.confidence is None) for place in seen.places] == [
        (1, True),
        (2, False),
    ]


TYPED = "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."


@pytest.mark.parametrize("blank", [False, True], ids=["a picture", "blank"])
def test_without_the_engine_pages_that_are_pictures_are_told(
    monkeypatch: pytest.MonkeyPatch, *, blank: bool
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    typed = pdf([(60, 700, TYPED)], [(60, 500, "Điều 4. Bãi bỏ quy định trước đây.")])
    (document,) = read(Source.of("a.pdf", joined(typed, scanned(printed(() if blank else ANNEX)))))
    assert document.text.startswith(TYPED)
    told = [(each.pages, 'pip install "lawcheck[ocr]"' in each.reason) for each in document.missing]
    assert told == ([] if blank else [((3,), True)])


@needs_ocr
def test_a_page_that_takes_too_long_is_told_and_the_others_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recognise, "SECONDS", 0.001)
    seen = extract(Source.of("a.pdf", joined(pdf([(60, 700, TYPED)]), scanned(printed()))))
    assert seen.text == TYPED
    ((pages, reason),) = [(each.pages, each.reason) for each in seen.missing]
    assert pages == (2,)
    assert "quét lại trang đó" in reason


def test_bad_text_under_a_page_that_is_not_read_is_dropped() -> None:
    seen = Pictured({}, {0: TooSlow("quá lâu"), 2: TooSlow("quá lâu")})
    typed = sheet(WORN, pictured=True)
    assert [len(seen.sheet(index, typed).glyphs) for index in (0, 1)] == [0, len(WORN)]
    assert seen.missing() == (Missing((1, 3), "quá lâu"),)


@needs_ocr
def test_a_field_read_from_an_unsure_word_is_doubtful() -> None:
    scribbled = printed()
    ImageDraw.Draw(scribbled).line([(128, 176), (150, 158), (160, 186), (171, 160)], "black", 4)
    sure, unsure = (
        structure(Source.of("a.pdf", b""), reading(page)) for page in (printed(), scribbled)
    )
    assert doubtful(sure) == frozenset()
    assert doubtful(unsure) == {"number"}


@needs_ocr
def test_a_page_is_recognised_once_and_kept(cache: Path) -> None:
    source = Source.of("a.pdf", scanned(printed(ANNEX)))
    first = extract(source)
    (kept,) = cache.rglob("*-1.json")
    kept.write_text(kept.read_text("utf-8").replace("Chủ", "CHỦ"), "utf-8")
    assert extract(source).text == first.text.replace("Chủ", "CHỦ")
    kept.write_bytes(b"{")
    assert extract(source) == first
    assert json.loads(kept.read_bytes())["words"]


@needs_ocr
@pytest.mark.parametrize(
    ("name", "value"),
    [("LANGUAGE", "vie_vert"), ("DPI", 300), ("engine_version", lambda: "9.9"), ("SETTINGS", 99)],
)
def test_a_page_recognised_in_another_way_is_not_taken_from_the_cache(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    page = Recognised((), 1, 1, Turn(1, 0, 0, 1, 0, 0))
    ocr_cache.keep("a" * 64, 0, page)
    assert ocr_cache.kept("a" * 64, 0) == page
    monkeypatch.setattr(ocr_cache, "language_data", lambda: None)
    assert ocr_cache.kept("a" * 64, 0) is None
    ocr_cache.keep("a" * 64, 0, page)
    monkeypatch.setattr(ocr_cache, name, value)
    assert ocr_cache.kept("a" * 64, 0) is None


@needs_ocr
def test_where_nothing_can_be_kept_pages_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    monkeypatch.setenv("XDG_CACHE_HOME", str(file))
    assert reading(printed(ANNEX)).text == ANNEX[0][2]


@needs_ocr
def test_a_file_whose_only_page_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "SECONDS", 0.001)
    with pytest.raises(TooSlow, match="quét lại"):
        reading(printed())


@needs_ocr
def test_a_blank_page_holds_nothing() -> None:
    with pytest.raises(EmptyFile):
        reading(printed(()))


def test_without_the_engine_a_scan_is_refused_with_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(NoTextLayer, match=r"pip install \"lawcheck\[ocr\]\""):
        reading(printed())


def sheet(text: str, *, pictured: bool) -> Sheet:
    glyphs = Glyphs.of(
        Glyph(letter, 60 + 6 * i, 66 + 6 * i, 700, 697, 709, 12) for i, letter in enumerate(text)
    )
    return Sheet(glyphs, (), pictured, 0, 842, lambda box: box)


LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; " * 3
WORN = "C1n ci2 Lu~t T6 chfrc chfnh quy@n djch pbuong ngby 19 thlng 6 nim 2015; " * 3


@pytest.mark.parametrize(
    ("page", "trusted"),
    [
        (sheet(LAW, pictured=True), True),
        (sheet(WORN, pictured=True), False),
        (sheet("Tải về từ trang thông tin", pictured=True), False),
        (sheet("Điều 5", pictured=False), True),
        (sheet(WORN, pictured=False), True),
        (sheet("", pictured=False), False),
    ],
    ids=["well recognised", "badly recognised", "an address", "typed", "typed oddly", "nothing"],
)
def test_text_under_a_picture_is_trusted_where_it_is_language(
    page: Sheet, *, trusted: bool
) -> None:
    assert has_text(page) is trusted


@pytest.mark.parametrize("degrees", [-3.0, -0.7, 0.0, 0.4, 2.5])
def test_the_turn_of_a_page_is_measured_to_a_tenth_of_a_degree(degrees: float) -> None:
    assert skew_of(skewed(printed(), degrees).convert("L")) == pytest.approx(degrees, abs=0.1)


def test_turned_pictures_know_the_way_back_to_the_page() -> None:
    page = Picture(Image.new("L", (200, 400)), 2, Turn(1, 0, 0, 1, 10, 20))
    for turned in quarters(page):
        assert turned.turn.box((0, 0, turned.width, turned.height)) == (10, 20, 110, 220)
