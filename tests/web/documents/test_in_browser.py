"""A document in a real browser: from a finding to its words and back, originals, citations, days."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from lawcheck.read.recognise import missing
from tests.read.printing import scanned
from tests.web.documents.conftest import (
    CIRCULAR,
    DECISION,
    EXAMPLES,
    HOSTILE,
    SCANNED,
    Shelf,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

needs_ocr = pytest.mark.skipif(bool(missing()), reason=f"needs {', '.join(missing())}")


@pytest.fixture
def page(chromium: "Browser", served: str) -> Iterator["Page"]:
    """Open a window; nothing may go wrong in it, and nothing be asked of another host."""
    wrong: list[str] = []
    context = chromium.new_context(base_url=served, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30000)
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    opened.on(
        "request",
        lambda r: None if r.url.startswith((served, "blob:", "data:")) else wrong.append(r.url),
    )
    yield opened
    context.close()
    assert [told for told in wrong if "410 (Gone)" not in told] == []


def show(page: "Page", shelf: Shelf, name: str, query: str = "") -> None:
    page.goto(f"/documents/{shelf.number(name)}{query}")
    page.locator("[data-document][data-lit]").wait_for(state="attached")


def in_sight(place: "Locator", room: "Locator") -> bool:
    box, around = place.bounding_box(), room.bounding_box()
    assert box is not None
    assert around is not None
    return around["y"] <= box["y"] and box["y"] + box["height"] <= around["y"] + around["height"]


@pytest.mark.parametrize(
    "name", [CIRCULAR, pytest.param(SCANNED, marks=needs_ocr)], ids=["text", "scanned"]
)
def test_a_finding_leads_to_its_words_on_the_page_and_these_lead_back(
    page: "Page", shelf: Shelf, name: str
) -> None:
    show(page, shelf, name)
    last = page.locator(".finding").last
    last.locator("p").first.click()
    lit = page.locator(".box.chosen")
    lit.first.wait_for()
    assert in_sight(lit.first, page.locator("#pages"))
    assert lit.first.get_attribute("data-of") == last.get_attribute("id")
    other = page.locator(".finding").first
    page.locator("#pages").evaluate("room => { room.scrollTop = 0; }")
    page.locator(f'.box[data-of="{other.get_attribute("id")}"]').first.click()
    assert other.evaluate("card => card.classList.contains('chosen')")
    assert other.evaluate("card => card === document.activeElement")


def test_the_lit_box_lies_over_the_very_words(page: "Page", shelf: Shelf) -> None:
    show(page, shelf, CIRCULAR)
    card = page.locator(".finding", has_text="Bộ Kế hoạch và Đầu tư").last
    card.locator("p").first.click()
    page.locator(".box.chosen").wait_for()
    box = page.locator(".box.chosen").bounding_box()
    words = page.locator(
        ".textLayer span", has_text="Bộ Kế hoạch và Đầu tư cung cấp"
    ).bounding_box()
    assert box is not None
    assert words is not None
    assert abs(box["y"] - words["y"]) < box["height"]
    assert words["x"] - 5 <= box["x"] <= words["x"] + words["width"]


def test_words_of_a_text_lead_to_their_finding_and_back(page: "Page", shelf: Shelf) -> None:
    show(page, shelf, DECISION)
    page.locator("mark", has_text="Ủy ban nhân dân huyện").click()
    card = page.locator(".finding.chosen")
    card.wait_for()
    assert "LC401" in card.inner_text()
    page.locator("#text").evaluate("text => { text.scrollTop = 0; }")
    card.locator("p").first.click()
    assert in_sight(page.locator("mark.chosen").first, page.locator("#text"))


def test_the_whole_way_is_gone_by_keys(page: "Page", shelf: Shelf) -> None:
    show(page, shelf, DECISION)
    page.locator(".finding .decide").last.wait_for()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert "80/2015/QH13" in page.locator("mark.chosen").first.inner_text()
    page.locator("mark[tabindex]").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".finding.chosen").evaluate("card => card === document.activeElement")
    link = page.locator("a.cite", has_text="Luật Thủy lợi số 08/2017/QH14")
    link.focus()
    page.keyboard.press("Enter")
    page.locator("#drawer h2").wait_for()
    assert page.locator("#drawer h2").evaluate("head => head === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator("#drawer").is_hidden()
    assert link.evaluate("link => link === document.activeElement")


def test_a_citation_shows_state_proof_and_diagram_without_leaving(
    page: "Page", shelf: Shelf
) -> None:
    show(page, shelf, DECISION)
    page.locator("a.cite", has_text="số 80/2015/QH13").click()
    assert "80/2015/QH13" in page.locator(".finding.chosen").inner_text()
    assert page.locator("#drawer").is_hidden()
    page.locator("a.cite", has_text="số 80/2015/QH13").click()
    drawer = page.locator("#drawer")
    drawer.locator("h2").wait_for()
    assert "hết hiệu lực từ 01/04/2025" in drawer.inner_text()
    assert "Luật 64/2025/QH15 thay thế toàn bộ" in drawer.inner_text()
    drawer.locator("svg").wait_for()
    drawer.locator(".search [name=on]").fill("2025-03-31")
    drawer.locator(".answer", has_text="hết hiệu lực một phần").wait_for()
    assert f"/documents/{shelf.number(DECISION)}" in page.url


def test_another_day_asks_the_law_again(page: "Page", shelf: Shelf) -> None:
    show(page, shelf, DECISION)
    link = page.locator("a.cite", has_text="số 80/2015/QH13")
    assert "expired" in (link.get_attribute("class") or "")
    page.fill("#day", "2025-03-31")
    page.wait_for_url("**on=2025-03-31*")
    assert "partly_in_force" in (link.get_attribute("class") or "")
    assert page.get_by_text("Về ngày rà soát 01/11/2026").is_visible()


def test_the_text_as_read_stands_beside_the_original(page: "Page", shelf: Shelf) -> None:
    show(page, shelf, CIRCULAR)
    page.locator("[data-view=text]").click()
    assert page.locator("#text h4", has_text="Điều 5. Loại báo cáo và thời hạn").is_visible()
    page.locator("[data-view=pages]").click()
    assert page.locator(".sheet").first.is_visible()
    wide = page.locator(".sheet").first.bounding_box()
    page.locator('.original [data-zoom="1.25"]').click()
    wider = page.locator(".sheet").first.bounding_box()
    assert wide is not None
    assert wider is not None
    assert wider["width"] > wide["width"]


def test_a_file_changed_since_is_told_and_the_text_is_shown(
    page: "Page", shelf: Shelf, tmp_path: Path
) -> None:
    from lawcheck.store import keep_folders  # noqa: PLC0415

    (tmp_path / CIRCULAR).write_bytes(b"%PDF-1.7 other")
    with shelf.store.writing() as base:
        keep_folders(base, "tinh", {"van-ban": tmp_path})
    page.goto(f"/documents/{shelf.number(CIRCULAR)}")
    page.locator("#lost", has_text="Tệp đã thay đổi từ lần rà soát").wait_for()
    assert page.locator("#text").is_visible()


def test_nothing_in_a_document_is_run(page: "Page", shelf: Shelf) -> None:
    show(page, shelf, HOSTILE)
    page.locator(".finding p").first.click()
    page.locator(".citations a").first.click()
    page.locator("#drawer h2").wait_for()
    assert page.evaluate("window.evil") is None


def test_a_document_of_the_corpus_is_looked_up_and_drawn(page: "Page") -> None:
    page.goto("/corpus")
    page.fill("[name=q]", "luat dat dai")
    page.keyboard.press("Enter")
    page.locator("a", has_text="Luật 45/2013/QH13").click()
    page.locator("svg [role=listitem]").first.wait_for()
    assert "hết hiệu lực từ 01/08/2024" in page.locator(".timeline > li").last.inner_text()
    drawn = page.locator(".drawing svg")
    before = drawn.bounding_box()
    page.locator('.diagram [data-zoom="1.25"]').click()
    after = drawn.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > before["width"]
    page.select_option(".diagram [name=depth]", "2")
    page.locator(".diagram option[selected]", has_text="2").wait_for(state="attached")
    page.locator('g[data-key="31/2024/QH15"]').first.click()
    page.wait_for_url("**key=31%2F2024%2FQH15*")
    assert page.locator("h1").inner_text() == "Luật 31/2024/QH15"


def test_a_correction_is_proposed_and_rows_learned_are_settled(page: "Page") -> None:
    page.goto("/corpus/document?key=45/2013/QH13")
    page.get_by_text("Đề nghị sửa dữ liệu về văn bản này").click()
    page.locator("[name=title]").fill("Luật Đất đai năm 2013")
    page.locator("[name=why]").first.fill("Công báo ghi như vậy")
    page.get_by_role("button", name="Gửi đề nghị").first.click()
    page.locator("ins", has_text="Luật Đất đai năm 2013").wait_for()
    page.get_by_role("button", name="Học từ").click()
    page.get_by_text("Xem các dòng").click()
    row = page.locator(".proposal", has_text="905/2025/TT-BNV").first
    row.locator("blockquote").wait_for()
    row.locator("[name=reason]").fill("Văn bản giả định")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        row.get_by_role("button", name="Từ chối").click()
    page.goto("/corpus/proposals?show=refused")
    page.locator(".proposal", has_text="Văn bản giả định").first.wait_for()


@needs_ocr
def test_a_scan_handed_in_is_read_lit_and_deleted(
    page: "Page", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    source = pypdfium2.PdfDocument(EXAMPLES / "18-2025-NQ-HDND-phuong.pdf")
    picture = source[0].render(scale=150 / 72).to_pil().convert("L")
    file = tmp_path / "bản quét.pdf"
    file.write_bytes(scanned(picture))
    page.set_default_timeout(60000)
    page.goto("/upload")
    page.set_input_files("[name=file]", file)
    page.locator("#upload button.main").click()
    page.locator("[data-document][data-lit]").wait_for(state="attached")
    page.locator(".finding", has_text="LC302").locator("p").first.click()
    page.locator(".box.chosen").first.wait_for()
    assert in_sight(page.locator(".box.chosen").first, page.locator("#pages"))
    page.get_by_role("button", name="Xóa ngay").click()
    page.wait_for_url("**/upload")
    assert page.locator(".list").count() == 0


@pytest.mark.parametrize(
    "path",
    [
        DECISION,
        CIRCULAR,
        "citation",
        "/corpus?q=dat+dai",
        "/corpus/document?key=45/2013/QH13",
        "/corpus/correct?key=45/2013/QH13",
        "/upload",
    ],
)
def test_axe_finds_nothing(page: "Page", shelf: Shelf, path: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - where a browser is

    if path.startswith("/"):
        page.goto(path)
    else:
        show(page, shelf, path if path != "citation" else DECISION)
        page.locator(".decide").last.wait_for()
    if path == "citation":
        page.locator(".citations a", has_text="80/2015/QH13").first.click()
        page.locator("#drawer svg").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        told = Axe().run(page)
        assert told.violations_count == 0, told.generate_report()
