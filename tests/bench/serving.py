"""Reviewers at work: `python tests/bench/serving.py [SECONDS]`, on SQLite and on PostgreSQL.

Twenty of them look at the queue, search, open documents and decide, on an audit of 2,000 documents
with 20,000 findings, with a pause as people make it. Told: slowest twentieth of each page, errors,
conflicts, and whether every decision that was answered with success is in the store.
"""

import http.client
import random
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import quantiles
from urllib.parse import urlencode

from lawcheck.store import open_store, standing

REVIEWERS, DOCUMENTS, SIGNS = 20, 2000, 10
PAUSE = (0.5, 1.5)
_SEARCHES = ("", "?words=de+dieu", "?severity=error", "?year=2024&order=newest", "?left=any&page=7", "?rule=LC107")


@dataclass
class Told:
    """What one reviewer met with."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    answers: Counter[str] = field(default_factory=Counter)
    kept: int = 0


def main() -> None:
    seconds = int(sys.argv[1]) if sys.argv[1:] else 60
    with tempfile.TemporaryDirectory() as folder:
        measure(f"sqlite:///{folder}/lawcheck.db", seconds)
    with postgres() as url:
        measure(url, seconds)


def measure(url: str, seconds: int) -> None:
    """Fill a store, serve it in a process of its own, let the reviewers work, tell what they met."""
    from tests.bench.filling import fill_with_texts

    store = open_store(url)
    fill_with_texts(store, DOCUMENTS, SIGNS)
    with served(url) as (port, server):
        begun = cpu_of(server)
        with ThreadPoolExecutor(REVIEWERS) as pool:
            told = list(pool.map(lambda number: review(port, number, seconds), range(REVIEWERS)))
        spent = cpu_of(server) - begun
    with store.reading() as base:
        kept = len(standing(base))
    store.close()
    print(f"\n{store.engine.dialect.name}: {REVIEWERS} reviewers, {seconds} s, server {spent:.0f} s of CPU")
    report(told, kept)


def report(told: list[Told], kept: int) -> None:
    for page in ("queue", "document", "decide"):
        times = sorted(t for each in told for t in each.times[page])
        p50, p95 = quantiles(times, n=100)[49], quantiles(times, n=100)[94]
        print(f"{page:>9}: {len(times):5} asked, p50 {p50 * 1000:4.0f} ms, p95 {p95 * 1000:4.0f} ms, worst {times[-1] * 1000:4.0f} ms")
    answers = sum((each.answers for each in told), Counter[str]())
    said = sum(each.kept for each in told)
    print(f"  answers: {dict(answers)}; decisions answered with success {said}, in the store {kept}")


def review(port: int, number: int, seconds: int) -> Told:
    """Work like a reviewer for a while: queue, a document, a decision, and so on."""
    dice, told = random.Random(number), Told()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    end = time.monotonic() + seconds
    time.sleep(dice.uniform(0, 1))
    while time.monotonic() < end:
        page = ask(line, told, "queue", "/" + dice.choice(_SEARCHES))
        rows = re.findall(r'href="/documents/(\d+)"', page)
        time.sleep(dice.uniform(*PAUSE))
        if rows:
            page = ask(line, told, "document", f"/documents/{dice.choice(rows)}")
            time.sleep(dice.uniform(*PAUSE))
            decide(line, told, page, dice)
            time.sleep(dice.uniform(*PAUSE))
    line.close()
    return told


def decide(line: http.client.HTTPConnection, told: Told, page: str, dice: random.Random) -> None:
    """Decide about one finding of a page; one in five without having seen the last decision."""
    names = re.findall(r'id="d-(\w+)"', page) or re.findall(r'data-fingerprint="(\w+)"', page)
    token = re.findall(r'"X-CSRF-Token": "(\w+)"', page)
    if not names:
        told.answers["no finding on the page"] += 1
        return
    name = dice.choice(names)
    panel = ask(line, told, "panel", f"/findings/{name}/decisions")
    seen = re.findall(r'name="seen" value="(\d+)"', panel)[0]
    fields = {"verdict": "dismiss", "reason": "điều khoản chuyển tiếp", "seen": seen}
    headers = {"x-csrf-token": token[0], "cookie": told.cookie, "hx-request": "true"}  # type: ignore[attr-defined]
    ask(line, told, "decide", f"/findings/{name}/decisions", urlencode(fields), headers)


