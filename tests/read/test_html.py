"""HTML: the document on the page, not the site around it."""

import pytest

from lawcheck.model import How, Source
from lawcheck.read.files import extract


def read(page: str, encoding: str = "utf-8") -> list[str]:
    return extract(Source.of("a.html", page.encode(encoding))).text.split("\n")


ARTICLE = "<p>Điều 1. Phạm vi</p><p>Nghị định này quy định việc phân cấp quản lý đất đai.</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><nav>Trang chủ</nav><div class='toanvancontent'>{ARTICLE}</div></body></html>",
        f"<html><body><ul><li><a>Tin tức</a></li></ul><div><div>{ARTICLE * 4}</div></div></body></html>",
        f"<!DOCTYPE html><html><head><title>x</title></head><body>{ARTICLE}</body></html>",
        f"\ufeff<?xml version='1.0' encoding='utf-8'?><html><body>{ARTICLE}</body></html>",
    ],
    ids=["known", "densest", "plain", "xhtml"],
)
def test_the_document_is_found_on_the_page(page: str) -> None:
    assert read(page)[:2] == [
        "Điều 1. Phạm vi",
        "Nghị định này quy định việc phân cấp quản lý đất đai.",
    ]


def test_words_split_by_inline_tags_stay_whole() -> None:
    assert read("<html><p>Căn c<b>ứ</b> Luật <a href='#'>Đất\n đai</a>;</p></html>") == [
        "Căn cứ Luật Đất đai;"
    ]


def test_breaks_and_blocks_begin_lines() -> None:
    page = "<html><div>QUYẾT ĐỊNH<br>Về đất<div>Điều 1</div>đuôi</div></html>"
    assert read(page) == ["QUYẾT ĐỊNH", "Về đất", "Điều 1", "đuôi"]


def test_what_is_not_shown_is_not_read() -> None:
    page = (
        "<html><p>Điều 1<script>x()</script><span style='display: none'>ẩn</span>"
        "<del>cũ</del></p><!-- lời --></html>"
    )
    assert read(page) == ["Điều 1"]


def test_tables_hold_data_or_lay_out() -> None:
    page = (
        "<html><table><tr><td><p>SỞ TƯ PHÁP</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"
        "<p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table>"
        "<table><tbody><tr><th>STT</th><th>Tên</th></tr><tr><td>1</td><td>Đất</td></tr></tbody>"
        "</table></html>"
    )
    assert read(page) == [
        "SỞ TƯ PHÁP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "STT\tTên",
        "1\tĐất",
    ]


def test_marks_of_notes_go_and_units_stay() -> None:
    assert read("<html><p>Đất ở<sup>[1]</sup> 50 m<sup>2</sup></p></html>") == ["Đất ở 50 m2"]


def test_numbered_lists_show_their_numbers() -> None:
    page = "<html><ol><li>Một<li>Hai</ol><ol type='a' start='2'><li>Bê</ol></html>"
    assert read(page) == ["1. Một", "2. Hai", "b) Bê"]


def test_old_fonts_are_read_run_by_run() -> None:
    page = "<html><p><font face='.VnTime'>§Êt</font> <span style='font-family: VNI-Times'>ñai</span></p></html>"
    assert read(page) == ["Đất đai"]


def test_the_charset_of_the_page_is_kept_to() -> None:
    page = "<html><meta charset='utf-16'><p>Điều 1</p></html>"
    assert read(page.replace("utf-16", "windows-1258"), "utf-8") != [""]
    assert read("<html><meta charset='nonsense'><p>Điều 1</p></html>") == ["Điều 1"]


def test_the_reading_says_it_was_html() -> None:
    assert extract(Source.of("a.doc", b"<html><p>x</p></html>")).how is How.HTML
