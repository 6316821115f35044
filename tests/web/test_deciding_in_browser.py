"""Deciding beside the text in a real browser: keys alone, undo, history, two reviewers at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lawcheck.audit import Kept, packed
from lawcheck.read import open_source, read
from lawcheck.store import Store, Verdict, history, open_store
from tests.web.conftest import F1
from tests.web.filling import fill

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_TEXT = Path(__file__).parents[2] / "corpus/examples/998-2009-TT-BTC-tai-lieu.txt"
_FIRST, _PANEL = f'.finding[data-fingerprint="{F1}"]', f"#d-{F1}"
Open = Callable[[], "Page"]


@pytest.fixture(scope="module")
def wire() -> bytes:
    return packed(Kept.of(read(open_source(_TEXT))[0]))


@pytest.fixture
def store(tmp_path: Path, wire: bytes) -> Iterator[Store]:
    """Give a store with an audit of one document that has a text and three signs."""
    opened = open_store(f"sqlite:///{tmp_path}/lawcheck.db")
    fill(opened, 1, 3, wires=[wire])
    yield opened
    opened.close()


@pytest.fixture
def opened(chromium: "Browser", served: str) -> Iterator[Open]:
    """Open the document as one more reviewer; nothing may go wrong in any of the pages."""
    wrong: list[str] = []
    contexts = []

    def opened() -> "Page":
        contexts.append(chromium.new_context(base_url=served))
        contexts[-1].set_default_timeout(30000)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(served) else wrong.append(r.url))
        page.goto("/documents/1")
        page.locator(_PANEL).wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def _verdicts(store: Store) -> list[Verdict]:
    with store.reading() as base:
        return [decision.verdict for decision in history(base, F1)]


def _keys(page: "Page", *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _waits(page: "Page", state: str) -> None:
    page.locator(f'{_PANEL}[data-verdict="{state}"]').wait_for()


def _to_first(page: "Page") -> None:
    """Go by keys until the first sign is the one in hand."""
    for _ in range(3):
        if page.locator(f"{_FIRST}.here").count():
            return
        _keys(page, "j")
    pytest.fail("j never reached the sign")


def test_a_sign_is_confirmed_reopened_and_dismissed_by_keys_alone(
    opened: Open, store: Store
) -> None:
    page = opened()
    _to_first(page)
    _keys(page, "a")
    _waits(page, "accept")
    _keys(page, "u")
    _waits(page, "open")
    _keys(page, "d")
    page.keyboard.type("điều khoản chuyển tiếp")
    _keys(page, "Enter")
    _waits(page, "dismiss")
    assert "điều khoản chuyển tiếp" in page.locator(f"{_PANEL} .last").inner_text()
    assert _verdicts(store) == [Verdict.ACCEPT, Verdict.REOPEN, Verdict.DISMISS]
    page.locator(f"{_PANEL} .history summary").click()
    told = page.locator(f"{_PANEL} .history li").all_inner_texts()
    assert [line.split(" an ")[0] for line in told] == ["đã xác nhận", "đã mở lại", "đã bác bỏ"]


def test_the_sign_in_hand_stays_in_hand_after_a_decision(opened: Open) -> None:
    page = opened()
    _to_first(page)
    _keys(page, "n")
    _waits(page, "discuss")
    assert page.locator(f"{_FIRST}.here").count() == 1
    assert page.evaluate("document.activeElement.closest('.finding').dataset.fingerprint") == F1


def test_proposal_and_note_are_kept_with_the_decision(opened: Open, store: Store) -> None:
    page = opened()
    page.click(f"{_PANEL} .why summary")
    page.fill(f"{_PANEL} [name=proposal]", "Bãi bỏ")
    page.fill(f"{_PANEL} [name=note]", "báo cáo trưởng phòng")
    page.click(f"{_PANEL} [value=accept]")
    _waits(page, "accept")
    with store.reading() as base:
        [kept] = history(base, F1)
    assert (kept.proposal, kept.note, kept.who) == ("Bãi bỏ", "báo cáo trưởng phòng", "an")


def test_a_dismissal_without_a_reason_is_asked_for_it(opened: Open, store: Store) -> None:
    page = opened()
    page.click(f"{_PANEL} [value=dismiss]")
    page.locator(f"{_PANEL} [role=alert]", has_text="Hãy ghi lý do").wait_for()
    assert page.evaluate("document.activeElement.name") == "reason"
    page.keyboard.type("không phải căn cứ")
    _keys(page, "Enter")
    _waits(page, "dismiss")
    assert _verdicts(store) == [Verdict.DISMISS]


def test_the_slower_of_two_reviewers_is_shown_what_the_other_decided(
    opened: Open, store: Store
) -> None:
    fast, slow = opened(), opened()
    fast.click(f"{_PANEL} [value=accept]")
    _waits(fast, "accept")
    slow.click(f"{_PANEL} .why summary")
    slow.fill(f"{_PANEL} [name=reason]", "tôi thấy không sai")
    slow.click(f"{_PANEL} [value=dismiss]")
    slow.locator(f"{_PANEL} [role=alert]", has_text="Đã có người khác quyết định").wait_for()
    assert slow.input_value(f"{_PANEL} [name=reason]") == "tôi thấy không sai"
    assert _verdicts(store) == [Verdict.ACCEPT]
    slow.click(f"{_PANEL} [value=dismiss]")
    _waits(slow, "dismiss")
    assert _verdicts(store) == [Verdict.ACCEPT, Verdict.DISMISS]


def test_the_queue_leads_to_the_first_decision_by_keys_alone(opened: Open, store: Store) -> None:
    page = opened()
    page.goto("/")
    _keys(page, "j", "Enter")
    page.wait_for_url("/documents/1")
    page.locator(_PANEL).wait_for()
    _to_first(page)
    _keys(page, "a")
    _waits(page, "accept")
    assert _verdicts(store) == [Verdict.ACCEPT]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_decisions_on_the_page(opened: Open, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - where a browser is

    page = opened()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for verdict in ("accept", "discuss", "reopen"):
        page.click(f"{_PANEL} [value={verdict}]")
        _waits(page, "open" if verdict == "reopen" else verdict)
    page.click(f"{_PANEL} .history summary")
    page.click(f"{_PANEL} .why summary")
    told = Axe().run(page)
    assert told.violations_count == 0, told.generate_report()
