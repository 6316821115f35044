"""The report as one HTML file in a real browser: filters, search, keys, drawings, nothing from outside."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from lawcheck.law import Law
from lawcheck.model import Severity, Source, Unread
from lawcheck.report import Batch
from lawcheck.report.html import html_of
from tests.report.filed import RULES, Found, batch_of, filed, filed_law, hostile, settled

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_BASIS = Found("LC102", "Luật Cầu đường số 12/2013/QH13")
_ROAD = Found("LC107", "Đường dẫn xuống bến", Severity.ERROR, "Đoạn này thiếu.")
_TERM = Found("LC202", "15 tháng 12 năm 2025", Severity.NOTE)
Open = Callable[[Batch], "Page"]


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return filed_law(tmp_path_factory.mktemp("corpus"))


@pytest.fixture
def batch(law: Law) -> Batch:
    old = filed(law, _BASIS, _TERM, number="11/2025/QĐ-UBND", name="cũ.docx")
    unread = Unread(Source("hỏng.pdf", b"", ""), "DamagedFile", "Tệp bị cắt.")
    return batch_of(law, [filed(law, _BASIS, _ROAD), settled(old, "đã đính chính")], unread)


@pytest.fixture
def opened(chromium: "Browser", law: Law, tmp_path: Path) -> Iterator[Open]:
    """Open a report; the page must ask for nothing but itself, and nothing may go wrong in it."""
    wrong: list[str] = []
    context = chromium.new_context()

    def opened(batch: Batch) -> "Page":
        file = tmp_path / "report.html"
        file.write_bytes(html_of(batch, RULES, law, tmp_path))
        address = file.as_uri()
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda line: wrong.append(line.text))
        page.on("request", lambda asked: wrong.append(asked.url) if asked.url != address else None)
        page.goto(address)
        return page

    yield opened
    context.close()
    assert wrong == []


def _shown(page: "Page") -> list[str]:
    shown = page.locator("#list article:visible")
    rules: list[str] = shown.evaluate_all("nodes => nodes.map(node => node.dataset.rule)")
    return rules


def _choose(page: "Page", name: str, value: str) -> None:
    page.select_option(f"select[name={name}]", value)
    page.wait_for_url(lambda url: (f"{name}=" in url) is bool(value))


def _asks(words: str, url: str) -> bool:
    return parse_qs(urlsplit(url).fragment).get("q") == [words]


def test_what_was_settled_before_is_shown_only_when_asked_for(opened: Open, batch: Batch) -> None:
    page = opened(batch)
    assert _shown(page) == ["LC102", "LC107", "LC102"]
    assert page.locator("#shown").inner_text() == "Đang hiện 3 trong 4 dấu hiệu"
    _choose(page, "settled", "yes")
    assert _shown(page) == ["LC202"]


def test_filters(opened: Open, batch: Batch) -> None:
    page = opened(batch)
    for name, value, shown in (
        ("rule", "LC107", ["LC107"]),
        ("severity", "warning", ["LC102", "LC102"]),
        ("year", "2025", ["LC102", "LC107", "LC102"]),
        ("issuer", "Ủy ban nhân dân tỉnh Nghệ An", ["LC102", "LC107", "LC102"]),
    ):
        _choose(page, name, value)
        assert _shown(page) == shown
        _choose(page, name, "")


def test_search_with_and_without_diacritics(opened: Open, batch: Batch) -> None:
    page = opened(batch)
    for words, count in (
        ("đường dẫn xuống", 1),
        ("duong dan xuong", 1),
        ("DUONG xuong", 1),
        ('"dan duong"', 0),
        ("11/2025/qd-ubnd", 1),
        ("cầu đường", 2),
    ):
        page.fill("input[name=q]", words)
        page.wait_for_url(partial(_asks, words))
        assert (words, len(_shown(page))) == (words, count)
        assert page.locator("#none").is_visible() is (count == 0)


def test_a_filter_stands_in_the_address_and_in_the_links_of_the_figures(
    opened: Open, batch: Batch
) -> None:
    page = opened(batch)
    page.click("#figure-rule a:has-text('LC107')")
    page.wait_for_function("document.querySelector('select[name=rule]').value === 'LC107'")
    assert _shown(page) == ["LC107"]
    page.click("button[type=reset]")
    page.wait_for_url(lambda url: url.endswith("#findings"))
    assert len(_shown(page)) == 3


def test_keys_walk_search_filter_and_help(opened: Open, batch: Batch) -> None:
    page = opened(batch)
    here = "document.activeElement.id || document.activeElement.name"
    for key, place in (("j", "f1"), ("j", "f2"), ("k", "f1"), ("f", "severity")):
        page.keyboard.press(key)
        assert page.evaluate(here) == place
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("j")
    assert page.input_value("input[name=q]") == "j"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#keys")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate(here) != "q"


def test_the_drawing_opens_by_key_and_closes(opened: Open, batch: Batch) -> None:
    page = opened(batch)
    page.keyboard.press("j")
    page.keyboard.press("l")
    drawing = page.locator("#drawing svg")
    drawing.wait_for()
    assert "Luật 31/2024/QH15" in (drawing.text_content() or "")
    page.keyboard.press("Escape")
    assert not drawing.is_visible()


def test_hostile_words_stay_words(opened: Open, law: Law) -> None:
    page = opened(hostile(law))
    page.fill("input[name=q]", "pwned")
    page.wait_for_url(lambda url: "q=" in url)
    assert page.locator("#list article:visible").count() == 1
    assert page.evaluate("window.pwned") is None


def test_without_script_the_list_is_whole_and_no_control_is_dead(
    chromium: "Browser", batch: Batch, law: Law, tmp_path: Path
) -> None:
    (tmp_path / "report.html").write_bytes(html_of(batch, RULES, law, tmp_path))
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "report.html").as_uri())
    assert page.locator("#list article:visible").count() == 4
    assert page.locator("button:visible, select:visible, input:visible").count() == 0
    context.close()


@pytest.mark.parametrize(
    ("state", "scheme"),
    [("list", "light"), ("list", "dark"), ("drawing", "light"), ("help", "dark")],
)
def test_axe_finds_nothing(opened: Open, batch: Batch, state: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(batch)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for folded in page.locator("details").all():
        folded.evaluate("node => { node.open = true; }")
    if state == "drawing":
        page.locator("button.chart").first.click()
        page.locator("#drawing svg").wait_for()
    if state == "help":
        page.keyboard.press("?")
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_is_wider_than_the_screen(opened: Open, batch: Batch) -> None:
    page = opened(batch)
    for width in (320, 390, 853, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
