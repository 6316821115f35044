"""Characters a second of `cite` beside eyecite, refex and one naive union, and its growth.

    python tests/bench/citing.py [FILE|FOLDER]      # default: the shipped examples, repeated

FILE is text, or JSON lines with a "text" (plain or .gz); a FOLDER is read by `read`. eyecite gets
English text of the same size, refex German; what is not installed is left out.
"""

import gzip
import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from lawcheck.cite import cite
from lawcheck.model import Source
from lawcheck.read import read
from lawcheck.shipped import corpus_folder

SIZE = 1_000_000
ENGLISH = (
    "The court relied on Bush v. Gore, 531 U.S. 98, 99-100 (2000), and on 42 U.S.C. § 1983; see"
    " also Brown v. Board of Education, 347 U.S. 483 (1954). Id. at 495. "
) + 12 * (
    "The rest of this opinion"
    " deals with the facts that the parties brought before the court below and with its reasons. "
)
GERMAN = (
    "Nach § 433 Abs. 1 BGB und §§ 3, 4 VwGO ist der Verkäufer verpflichtet; vgl. BVerwG, Urteil vom"
    " 1. Januar 2010 - 1 C 2.09. "
) + 12 * (
    "Die übrigen Gründe betreffen den Sachverhalt, wie ihn die"
    " Beteiligten vorgetragen haben, und die Kosten. "
)
NAIVE = re.compile(
    r"(?:điểm|khoản|Điều|Chương|Mục)\s+\w{1,5}"
    r"|(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư|Quyết định|Nghị quyết)(?:\s+\w+){0,12}?"
    r"\s+(?:số\s+)?\d+/\d{4}/[A-ZĐ][\w-]+"
    r"|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d{4}"
)
Contender = Callable[[str], object]


def ours(text: str) -> object:
    return cite(text)


def naive(text: str) -> object:
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
    found: Contender = RefExtractor().extract
    return found


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
    """Return texts of about SIZE characters together."""
    found: list[str] = []
    size = 0
    for text in texts(path):
        if size >= SIZE:
            break
        found.append(text[: SIZE - size])
        size += len(found[-1])
    return found * max(1, SIZE // max(size, 1))


def speed(contender: Contender, chunks: list[str]) -> float:
    """Return a million characters a second, once warm."""
    contender(chunks[0][:2000])
    start = time.perf_counter()
    for chunk in chunks:
        contender(chunk)
    return sum(map(len, chunks)) / (time.perf_counter() - start) / 1e6


def cut(text: str, chunks: list[str]) -> list[str]:
    """Return `text` repeated in pieces as long as the chunks, a tenth of them: they are slow."""
    few = islice(chunks, max(1, len(chunks) // 10))
    return [(text * (len(chunk) // len(text) + 1))[: len(chunk)] for chunk in few]


def main(path: Path) -> None:
    chunks = gather(path)
    print(f"{sum(map(len, chunks)):,} characters in {len(chunks)} texts")
    rows: list[tuple[str, Contender | None, list[str]]] = [
        ("cite", ours, chunks),
        ("naive union", naive, chunks),
        ("eyecite", eyecite(), cut(ENGLISH, chunks)),
        ("refex", refex(), cut(GERMAN, chunks)),
    ]
    for name, contender, own in rows:
        told = f"{speed(contender, own):8.2f} Mchar/s" if contender else "not installed"
        print(f"  {name:12} {told}")
    base = "\n".join(chunks)[: SIZE // 8]
    for times in (1, 2, 4, 8):
        text = base * times
        start = time.perf_counter()
        cite(text)
        seconds = time.perf_counter() - start
        print(f"  x{times}: {seconds:6.2f} s, {len(text) / seconds / 1e6:.2f} Mchar/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else corpus_folder() / "examples")
