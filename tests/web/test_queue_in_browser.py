"""The queue in a real browser: filter, keys, many at once, a server that is gone, axe."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from lawcheck.store import Store, standing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture
def page(chromium: "Browser", served: str) -> Iterator["Page"]:
    """Open the queue; nothing may go wrong in it, and nothing be asked of another host."""
    wrong: list[str] = []
    context = chromium.new_context(base_url=served)
    context.set_default_timeout(30000)
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda line: wrong.append(line.text))
    opened.on("request", lambda r: None if r.url.startswith(served) else wrong.append(r.url))
    opened.goto("/")
    yield opened
    context.close()
    expected = "htmx:", "Failed to load", "Response Status Error"
    assert [told for told in wrong if not told.startswith(expected)] == []


def _numbers(page: "Page") -> list[str]:
    return [
        told.removeprefix("Quyết định ") for told in page.locator(".row .open").all_inner_texts()
    ]


def _keys(page: "Page", *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_the_filter_narrows_at_once_and_lives_in_the_address(page: "Page") -> None:
    page.select_option("[name=year]", "2021")
    page.wait_for_url("/?year=2021")
    assert _numbers(page) == ["2/2021/QĐ-UBND"]
    page.reload()
    assert page.input_value("[name=year]") == "2021"
    assert _numbers(page) == ["2/2021/QĐ-UBND"]
    page.go_back()
    page.wait_for_url("/", wait_until="load")
    page.locator(".row").nth(2).wait_for()
    assert len(_numbers(page)) == 3


def test_search_needs_no_diacritics(page: "Page") -> None:
    _keys(page, "/")
    page.keyboard.type("ho tro duoc lieu")
    page.wait_for_url("/?words=ho%20tro%20duoc%20lieu")
    page.locator(".row").first.wait_for()
    titles = page.locator(".row .title").all_inner_texts()
    assert titles
    assert set(titles) == {"Quy định mức hỗ trợ người trồng dược liệu"}


def test_documents_are_decided_about_by_keys_alone(page: "Page", store: Store) -> None:
    _keys(page, "j", "x", "j", "x", "d")
    assert page.locator("#picked").inner_text() == "(2)"
    page.keyboard.type("điều khoản chuyển tiếp")
    _keys(page, "Enter")
    page.locator(".told", has_text="4 dấu hiệu của 2 văn bản").wait_for()
    assert len(_numbers(page)) == 1
    with store.reading() as base:
        assert {d.reason for d in standing(base).values()} == {"điều khoản chuyển tiếp"}


def test_a_verdict_without_a_document_chosen_does_nothing(page: "Page", store: Store) -> None:
    _keys(page, "a", "d", "h")
    page.wait_for_timeout(100)
    with store.reading() as base:
        assert standing(base) == {}


def test_a_letter_typed_into_a_field_is_no_key(page: "Page") -> None:
    _keys(page, "j", "x", "/")
    page.keyboard.type("ad?")
    assert page.input_value("#words") == "ad?"
    assert page.locator("#keys[open]").count() == 0


def test_the_keys_are_told_and_put_away(page: "Page") -> None:
    _keys(page, "?")
    assert page.locator("#keys dt").all_inner_texts()[:2] == ["j", "k"]
    _keys(page, "Escape")
    assert not page.locator("#keys").is_visible()


def test_a_server_that_is_gone_is_told_until_it_is_back(page: "Page") -> None:
    page.route("**/?*", lambda route: route.abort())
    page.select_option("[name=severity]", "error")
    page.locator("#trouble").wait_for()
    assert "Máy chủ không trả lời" in page.locator("#trouble").inner_text()
    page.unroute("**/?*")
    page.select_option("[name=severity]", "warning")
    page.locator("#trouble").wait_for(state="hidden")


def test_what_the_server_refuses_is_told_in_its_words(page: "Page", store: Store) -> None:
    page.evaluate("document.body.setAttribute('hx-headers', '{}')")
    page.evaluate("document.querySelector('#bulk [name=token]').remove()")
    _keys(page, "j", "x", "a")
    page.locator("#trouble", has_text="Không được phép: Tài khoản không có quyền").wait_for()
    with store.reading() as base:
        assert standing(base) == {}


def test_an_empty_queue_says_that_all_is_done(page: "Page") -> None:
    page.check("#pick-page")
    page.click("#bulk [value=accept]")
    page.locator(".empty", has_text="Không còn dấu hiệu nào chờ quyết định.").wait_for()
    assert "6 / 6" in page.locator(".progress").inner_text()


@pytest.mark.parametrize("width", [390, 867, 1300])
def test_nothing_runs_off_the_page(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.locator("[name=document]").first.check()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_document_leads_to_the_next_of_the_queue_as_it_was_filtered(page: "Page") -> None:
    page.select_option("[name=order]", "newest")
    page.wait_for_url("/?order=newest")
    paths = page.eval_on_selector_all(".row .open", "links => links.map(a => a.pathname)")
    _keys(page, "j", "Enter")
    page.wait_for_url(paths[0])
    assert not page.locator("#along [rel=prev]").is_visible()
    for path in paths[1:]:
        _keys(page, "]")
        page.wait_for_url(path)
    _keys(page, "[")
    page.wait_for_url(paths[1])


def test_paper_holds_the_list_and_nothing_to_press(page: "Page") -> None:
    page.emulate_media(media="print")
    assert not page.locator(".filter").is_visible()
    assert not page.locator(".top").is_visible()
    assert page.locator(".row").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/login", "/findings/none/decisions", "/?words=khongcogi"])
def test_axe_finds_nothing(page: "Page", path: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - where a browser is

    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(path)
    if path == "/":
        page.check("#pick-page")
    told = Axe().run(page)
    assert told.violations_count == 0, told.generate_report()
