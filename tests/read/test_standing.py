"""Words of a document are found again on the pages of its file, for whoever lights them there."""

from pathlib import Path

import pytest

from lawcheck.model import LegalDocument, Span
from lawcheck.read import open_source, read
from lawcheck.read.recognise import missing
from lawcheck.read.standing import Lit, Sought, sought_in, standing
from lawcheck.shipped import corpus_folder

EXAMPLES = corpus_folder() / "examples"


def opened(name: str) -> tuple[LegalDocument, bytes]:
    source = open_source(EXAMPLES / name)
    return read(source)[0], source.content


def lit(name: str, words: str, nth: int = 0) -> tuple[Lit, ...]:
    document, content = opened(name)
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    sought = sought_in(document, Span(start, start + len(words)))
    assert sought is not None
    return standing(content, [sought])[0]


def test_words_on_one_line_have_one_box() -> None:
    (place,) = lit("905-2025-TT-BNV-bao-cao.pdf", "Luật Lưu trữ số 33/2024/QH15")
    left, bottom, right, top = place.box
    assert place.page == 1
    assert right - left > 8 * (top - bottom)


def test_words_that_go_on_in_the_next_line_have_a_box_on_each() -> None:
    first, second = lit(
        "905-2025-TT-BNV-bao-cao.pdf",
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
    )
    assert first.box[1] > second.box[1]


def test_words_written_twice_in_a_document_are_found_where_each_stands() -> None:
    name, words = "930-2026-ND-CP-sua-doi.pdf", "Nghị định số 910/2025/NĐ-CP"
    places = [lit(name, words, nth)[0] for nth in range(3)]
    assert len({place.box for place in places}) == 3


def test_words_on_a_later_page_are_found_on_that_page() -> None:
    assert {place.page for place in lit("912-2026-TT-BNNMT-cam-moc.pdf", "tỉnh Hà Nam")} == {2}


def test_words_that_run_over_the_end_of_a_page_stand_on_both() -> None:
    document, content = opened("905-2025-TT-BNV-bao-cao.pdf")
    (last,) = lit("905-2025-TT-BNV-bao-cao.pdf", "khoản 1 và khoản 2 Điều này")[-1:]
    assert last.page == 1
    following = next(place for place in document.places if place.page == 2).start
    begin = document.text.rindex("khoản 1 và khoản 2 Điều này", 0, following)
    over = sought_in(document, Span(begin, following + 40))
    assert over is not None
    assert {place.page for place in standing(content, [over])[0]} == {1, 2}


def test_words_that_are_not_there_are_not_found() -> None:
    _, content = opened("905-2025-TT-BNV-bao-cao.pdf")
    assert standing(content, [Sought("Zyxwv qwerty zzzyx", 1, None)]) == ((),)


def test_a_document_without_pages_has_nothing_to_look_for() -> None:
    document, _ = opened("998-2009-TT-BTC-tai-lieu.txt")
    assert sought_in(document, Span(0, 10)) is None


@pytest.mark.skipif(bool(missing()), reason="recognition is not installed")
def test_words_of_a_scanned_page_are_found_by_recognition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (place,) = lit("90-ban-quet-chi-co-anh.pdf", "Luật Lưu trữ số 33/2024/QH15")
    assert place.page == 1
    assert 100 < place.box[0] < place.box[2] < 595
