"""Characters a second of `cite` beside eyecite, refex and one naive union, and its growth.

    python tests/bench/citing.py [FILE|FOLDER]      # default: the shipped examples, repeated

FILE is text, or JSON lines with a "text" (plain or .gz); a FOLDER is read by `read`. What is not
installed is left out: `pip install eyecite hyperscan legal-reference-extraction` (refex).

eyecite gets English of the same size, refex German, both generated: cases, volumes and pages vary
(seed 0). What eyecite costs hangs on how much there is to cite, so it is measured twice. `opinion`
is as dense as an opinion of the Supreme Court: 44 citations stand in 16,000 characters of
Carpenter v. United States, 585 U.S. 296 (part II), 2.75 in 1,000. `thin` has about as many as our
statutes, which cite no cases. Times are CPU seconds of one run, each after a warm-up.
"""

import gzip
import importlib.util
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sized
from pathlib import Path

from lawcheck.cite import cite
from lawcheck.model import Source
from lawcheck.read import read
from lawcheck.shipped import corpus_folder

SIZE = 1_000_000
NAMES = ("Bush", "Gore", "Katz", "Miller", "Jones", "Riley", "Boyd", "Carroll", "Soldal", "Kyllo")
CASE = (
    "The court relied on {a} v. {b}, {v} U.S. {p}, {q} ({y}), and on {t} U.S.C. § {p}; see also"
    " {b} v. City of {a}, {v} F.3d {p} ({y}). Id. at {q}. "
)
FACTS = (
    "The rest of this opinion deals with the facts that the parties brought before the court below"
    " and with its reasons. "
)
PARAGRAPH = (
    "Nach § {p} Abs. 1 BGB und §§ 3, {t} VwGO ist der Verkäufer verpflichtet; vgl. BVerwG, Urteil"
    " vom 1. Januar {y} - 1 C {t}.09. "
)
GRUENDE = (
    "Die übrigen Gründe betreffen den Sachverhalt, wie ihn die Beteiligten vorgetragen haben, und"
    " die Kosten. "
)
NAIVE = re.compile(
    r"(?:điểm|khoản|Điều|Chương|Mục)\s+\w{1,5}"
    r"|(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư|Quyết định|Nghị quyết)(?:\s+\w+){0,12}?"
    r"\s+(?:số\s+)?\d+/\d{4}/[A-ZĐ][\w-]+"
    r"|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d{4}"
)
Contender = Callable[[str], Sized]


def ours(text: str) -> Sized:
    return cite(text)


def naive(text: str) -> Sized:
    return NAIVE.findall(text)


def eyecite() -> Contender | None:
    try:
        from eyecite import get_citations
        from eyecite.tokenizers import AhocorasickTokenizer, HyperscanTokenizer
    except ImportError:
        return None
    fast = importlib.util.find_spec("hyperscan")
    tokenizer = HyperscanTokenizer(cache_dir=None) if fast else AhocorasickTokenizer()
    return lambda text: get_citations(text, tokenizer=tokenizer)


def refex() -> Contender | None:
    try:
        from refex.extractor import RefExtractor
    except ImportError:
        return None
    extractor = RefExtractor()
    return lambda text: extractor.extract(text)[1]


def texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file or folder."""
    if path.is_dir():
        for file in sorted(p for p in path.iterdir() if p.is_file()):
            for document in read(Source.of(file.name, file.read_bytes())):
                yield document.text
        return
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        if ".jsonl" in path.name:
            yield from (json.loads(line)["text"] for line in lines)
        else:
            yield str(lines.read())


def gather(path: Path) -> list[str]:
    """Return all texts of a file, those of less than SIZE together repeated up to it."""
    found = list(texts(path))
    return found * max(1, SIZE // sum(map(len, found)))


def written(lead: str, filler: str, count: int, sizes: list[int]) -> list[str]:
    """Return texts of these sizes: a sentence that cites, `count` that do not, and so on."""
    chance = random.Random(0)
    made = []
    for size in sizes:
        text = ""
        while len(text) < size:
            a, b = chance.sample(NAMES, 2)
            v, p, y = (
                chance.randrange(2, 580),
                chance.randrange(1, 999),
                chance.randrange(1900, 2024),
            )
            said = lead.format(a=a, b=b, v=v, p=p, q=p + 3, y=y, t=chance.randrange(2, 50))
            text += said + filler * count
        made.append(text[:size])
    return made


def within(chunks: list[str]) -> list[str]:
    """Return the first chunks, up to SIZE characters together: the contenders are slow."""
    found: list[str] = []
    for chunk in chunks:
        room = SIZE - sum(map(len, found))
        found += [chunk[:room]] if room > 0 else []
    return found


def measure(contender: Contender, chunks: list[str]) -> tuple[float, float]:
    """Return a million characters a second, once warm, and citations in 1,000 characters."""
    contender(chunks[0][:2000])
    start = time.process_time()
    found = sum(len(contender(chunk)) for chunk in chunks)
    seconds = time.process_time() - start
    size = sum(map(len, chunks))
    return size / seconds / 1e6, found / size * 1e3


def main(path: Path) -> None:
    chunks = gather(path)
    sizes = [len(chunk) for chunk in within(chunks)]
    print(f"{sum(map(len, chunks)):,} characters in {len(chunks)} texts")
    rows: list[tuple[str, Callable[[], Contender | None], list[str]]] = [
        ("naive union", lambda: naive, within(chunks)),
        ("eyecite, opinion", eyecite, written(CASE, FACTS, 11, sizes)),
        ("eyecite, thin", eyecite, written(CASE, FACTS, 30, sizes)),
        ("refex", refex, written(PARAGRAPH, GRUENDE, 12, sizes)),
    ]
    first, found = measure(ours, chunks)
    print(f"  {'cite':17} {first:8.2f} Mchar/s; {found:5.2f} found in 1,000")
    for name, make, own in rows:
        contender = make()
        if contender is None:
            print(f"  {name:17} not installed")
            continue
        fast, found = measure(contender, own)
        ratio = f"cite is {first / fast:.1f} × as fast"
        print(f"  {name:17} {fast:8.2f} Mchar/s; {found:5.2f} found in 1,000; {ratio}")
    grow("\n".join(chunks)[: SIZE // 8])


def grow(base: str) -> None:
    """Print what texts two, four and eight times as long cost."""
    for times in (1, 2, 4, 8):
        text = base * times
        start = time.process_time()
        cite(text)
        seconds = time.process_time() - start
        print(f"  x{times}: {seconds:6.2f} s, {len(text) / seconds / 1e6:.2f} Mchar/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else corpus_folder() / "examples")
