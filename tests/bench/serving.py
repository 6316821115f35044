"""Reviewers at work: `python tests/bench/serving.py [SECONDS]`, on SQLite and on PostgreSQL.

Twenty of them look at the queue, search, open documents and decide, on an audit of 2,000 documents
with 20,000 findings, with pauses as people make them. Told: the slowest twentieth of each page,
errors, conflicts, and whether every decision that was answered with success is in the store.
"""

import http.client
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from lawcheck.audit import Kept
from lawcheck.audit.kept import packed
from lawcheck.errors import SourceError
from lawcheck.read import open_source, read
from lawcheck.store import Role, open_store
from tests.postgres import binaries_found, started
from tests.web.filling import fill

_ROOT = Path(__file__).parents[2]
_REVIEWERS, _DOCUMENTS, _SIGNS = 20, 2000, 10
_PAUSE = (0.5, 1.5)
_QUEUES = (
    "/",
    "/?words=de+dieu",
    "/?severity=error",
    "/?year=2024&order=newest",
    "/?left=any&page=7",
    "/?rule=LC107",
)


@dataclass
class Told:
    """What one reviewer met with."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    answers: Counter[str] = field(default_factory=Counter)
    kept: int = 0


@dataclass
class Reviewer:
    """Somebody with a browser that keeps its cookie and its token."""

    line: http.client.HTTPConnection
    dice: random.Random
    told: Told = field(default_factory=Told)
    cookie: str = ""
    token: str = ""

    def work(self, until: float) -> Told:
        """Look at the queue, open a document, decide about a sign of it, and so on."""
        time.sleep(self.dice.uniform(0, 1))
        while time.monotonic() < until:
            rows = re.findall(
                r'href="/documents/(\d+)"', self.ask("queue", self.dice.choice(_QUEUES))
            )
            self.pause()
            if rows:
                page = self.ask("document", f"/documents/{self.dice.choice(rows)}")
                self.pause()
                self.decide(page)
                self.pause()
        self.line.close()
        return self.told

    def pause(self) -> None:
        time.sleep(self.dice.uniform(*_PAUSE))

    def decide(self, page: str) -> None:
        """Decide about a sign of a page, having seen what the page showed."""
        seen = re.findall(r'id="d-(\w+)".*?name="seen" value="(\d+)"', page, re.DOTALL)
        if not seen:
            self.told.answers["page without a sign"] += 1
            return
        name, last = self.dice.choice(seen)
        fields = {"verdict": "dismiss", "reason": "điều khoản chuyển tiếp", "seen": last}
        self.ask("decide", f"/findings/{name}/decisions", urlencode(fields))

    def ask(self, what: str, path: str, body: str | None = None) -> str:
        """Ask for a page as htmx would, and note how long it took."""
        headers = {"cookie": self.cookie, "x-csrf-token": self.token, "hx-request": "true"}
        if body:
            headers["content-type"] = "application/x-www-form-urlencoded"
        begun = time.perf_counter()
        self.line.request("POST" if body else "GET", path, body, headers)
        answer = self.line.getresponse()
        page = answer.read().decode()
        self.told.times[what].append(time.perf_counter() - begun)
        self.told.answers[f"{what} {answer.status}"] += 1
        self.told.kept += what == "decide" and answer.status == 200
        self.cookie = (answer.getheader("set-cookie") or self.cookie).partition(";")[0]
        self.token = page.partition('"X-CSRF-Token": "')[2].partition('"')[0] or self.token
        return page


def main() -> None:
    seconds, binaries = int(sys.argv[1]) if sys.argv[1:] else 60, binaries_found()
    with tempfile.TemporaryDirectory() as folder:
        measure(f"sqlite:///{folder}/lawcheck.db", seconds)
    if binaries:
        with started(binaries) as url:
            measure(url, seconds)


def measure(url: str, seconds: int) -> None:
    """Fill a store, serve it in a process of its own, let the reviewers work."""
    store = open_store(url)
    fill(store, _DOCUMENTS, _SIGNS, wires=tuple(texts()))
    with served(url) as (port, server):
        before = cpu_of(server)
        until = time.monotonic() + seconds
        lines = (
            http.client.HTTPConnection("127.0.0.1", port, timeout=60) for _ in range(_REVIEWERS)
        )
        people = [Reviewer(line, random.Random(number)) for number, line in enumerate(lines)]
        with ThreadPoolExecutor(_REVIEWERS) as pool:
            told = list(pool.map(partial(Reviewer.work, until=until), people))
        spent = cpu_of(server) - before
    with store.reading() as base:
        kept = base.exec_driver_sql("SELECT count(*) FROM decisions").scalar_one()
    print(
        f"{store.engine.dialect.name}: {_REVIEWERS} reviewers, {seconds} s; server {spent:.0f} s of CPU"
    )
    report(told, kept)
    store.close()


def report(told: list[Told], kept: int) -> None:
    for page in ("queue", "document", "decide"):
        times = [1000 * t for each in told for t in each.times[page]]
        parts = quantiles(times, n=100)
        print(
            f"  {page:8} {len(times):5} asked, p50 {parts[49]:4.0f} ms, p95 {parts[94]:4.0f} ms,"
            f" worst {max(times):4.0f} ms"
        )
    answers = sum((each.answers for each in told), Counter[str]())
    print(f"  answers: {dict(answers)}")
    print(
        f"  decisions answered with success {sum(each.kept for each in told)}, in the store {kept}"
    )


def texts() -> Iterator[bytes]:
    """Yield the shipped examples as a store keeps them, in as many copies as there are documents."""
    kept = []
    for file in sorted((_ROOT / "corpus/examples").iterdir()):
        try:
            kept += [Kept.of(document) for document in read(open_source(file))]
        except SourceError:
            continue
    for number in range(_DOCUMENTS):
        each = kept[number % len(kept)]
        yield packed(replace(each, document=replace(each.document, title=f"Văn bản thứ {number}")))


@contextmanager
def served(url: str) -> Iterator[tuple[int, int]]:
    """Serve a store in a process of its own; give its port and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen([sys.executable, __file__, "serve", url, str(port)]) as server:
        try:
            wait_for(port)
            yield port, server.pid
        finally:
            server.terminate()


def wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


def cpu_of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def serve_alone(url: str, port: int) -> None:
    from lawcheck.scan import Setup
    from lawcheck.shipped import corpus_folder, rules_folder
    from lawcheck.web.desk import Desk, Door, Person
    from lawcheck.web.serving import serve

    setup = Setup((rules_folder(),), (corpus_folder(),), date(2026, 11, 1))
    door = Door(("127.0.0.1",), Person("an", "An", Role.ADMIN), is_secure=False)
    serve(Desk(open_store(url), "tinh", setup, door, lambda: datetime.now(UTC)), "127.0.0.1", port)


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve_alone(sys.argv[2], int(sys.argv[3]))
    else:
        main()
