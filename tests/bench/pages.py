"""How a browser bears a report of many findings: `python tests/bench/pages.py [FINDINGS]`.

Prints what the page weighs, and in milliseconds how long loading, searching, filtering, a step of
`j` and a screen of scrolling take: by the clock up to the frame in which it is seen, and what the
main thread of the page worked, which other programs on the machine do not change.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from lawcheck.report.html import html_of
from tests.report.filed import RULES, Found, batch_of, filed, filed_law

_FOUND = (Found("LC102", "Luật Cầu đường số 12/2013/QH13"), Found("LC107", "Đường dẫn"))
_SEEN = "await new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)));"
_STEPS = (
    ("search", "form.elements.q.value = 'duong dan xuong'; show();", 1),
    ("clear", "form.elements.q.value = ''; show();", 1),
    ("filter", "form.elements.rule.value = 'LC107'; show();", 1),
    ("clear", "form.reset(); show();", 1),
    ("to the end", "scrollTo(0, document.body.scrollHeight);", 1),
    ("to the list", "document.getElementById('list').scrollIntoView();", 1),
    ("j", "walk(1);", 100),
    ("scroll", "scrollBy(0, 100);", 200),
    ("page down", "scrollBy(0, 900);", 100),
)


def main(findings: int) -> None:
    """Write a report of so many findings and time it."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        file = _written(Path(name), findings)
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        worked = _worked(page)
        page.goto(file.as_uri())
        timing = "performance.getEntriesByType('navigation')[0].loadEventEnd"
        print(f"load {page.evaluate(timing):.0f} ms, worked {worked():.0f} ms")
        page.wait_for_timeout(5000)
        for told, deed, times in _STEPS:
            before = worked()
            took = sorted(_timed(page, deed, times))
            each = (worked() - before) / times
            middle, last = took[times // 2], took[times * 95 // 100]
            print(f"{told} {middle:.0f} ms (95 of 100 below {last:.0f}), worked {each:.0f} ms")
        browser.close()


def _worked(page: Page) -> Callable[[], float]:
    """Return a clock that tells how many milliseconds the page's main thread has worked."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(sum(1000.0 * m["value"] for m in metrics if m["name"] == "TaskDuration"))

    return worked


def _written(folder: Path, findings: int) -> Path:
    law = filed_law(folder / "corpus")
    each = len(_FOUND)
    names = (f"hồ sơ/{number}.pdf" for number in range(findings // each))
    batch = batch_of(law, [filed(law, *_FOUND, name=name) for name in names])
    begun = time.process_time()
    content = html_of(batch, RULES, law, folder)
    took = time.process_time() - begun
    print(f"{findings} findings, {len(content) / 1e6:.1f} MB, written in {took:.1f} s")
    file = folder / "report.html"
    file.write_bytes(content)
    return file


def _timed(page: Page, deed: str, times: int) -> list[float]:
    took: list[float] = page.evaluate(
        f"""async () => {{
            const took = [];
            for (let time = 0; time < {times}; time++) {{
                const begun = performance.now();
                {deed}
                {_SEEN}
                took.push(performance.now() - begun);
            }}
            return took;
        }}"""
    )
    return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
