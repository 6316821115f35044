"""Audit many documents again and again: `PYTHONPATH=. python tests/bench/auditing.py COMMAND …`.

make DOCUMENTS FOLDER COUNT    the documents, then copies with another number and day, up to COUNT
again CONFIG                   first, again: what each took and did
later CONFIG DOCUMENTS         a year on, and after one file has changed
kill CONFIG TIMES SECONDS      kill -9 at TIMES random moments of a run of SECONDS, then resume
same URL URL                   compare what two stores hold
"""

import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from datetime import date
from itertools import cycle
from pathlib import Path

DAY, LATER = "2026-03-20", "2027-03-20"
_MADE = ("docx", "html", "txt", "docx", "html", "pdf")
_DATELINE = re.compile(r"ngày\s+\d{1,2}\s+tháng")


def make(documents: Path, folder: Path, count: int) -> None:
    """Write the documents and copies of them as DOCX, HTML, text and PDF."""
    import shutil

    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(f for f in documents.iterdir() if f.suffix in {".doc", ".docx", ".pdf"})
    for file in files:
        shutil.copy(file, folder / file.name)
    texts = [text for file in files if (text := _text(file))]
    lapsed, kinds = _lapsed(), cycle(_MADE)
    for number, text in zip(range(len(files), count), cycle(texts), strict=False):
        _write(folder / f"{number:05}", _varied(text, number, lapsed), next(kinds))
    _print_pdf(folder)


def _text(file: Path) -> str | None:
    """Return a document with the mark {number} where its number stands; None for a scan."""
    from lawcheck.errors import SourceError
    from lawcheck.model import How, Source
    from lawcheck.read import read

    try:
        document = read(Source.of(file.name, file.read_bytes()))[0]
    except SourceError:
        return None
    span = document.number_span
    if document.how is How.SCANNED or span is None or len(document.text) > 60_000:
        return None
    text = document.text
    written = re.sub(r"\d+", "{number}", span.of(text), count=1)
    return text[: span.start] + written + text[span.end :]


def _lapsed() -> list[str]:
    """Return documents of the corpus that have ended, as other documents cite them."""
    from lawcheck.law import load_law
    from lawcheck.model import State
    from lawcheck.shipped import corpus_folder

    law = load_law([corpus_folder()])
    on = date.fromisoformat(DAY)
    return [
        f"{record.kind} số {record.number} ngày {record.issued:%d/%m/%Y}"
        for key, record in sorted(law.registry.records.items())
        if record.issued and record.kind in {"Nghị định", "Thông tư"} and "@" not in key
        if law.effect(key, on).state is State.EXPIRED
    ]


def _varied(text: str, number: int, lapsed: list[str]) -> str:
    """Give a text another number and day, and references to documents that have ended."""
    chosen = random.Random(number)
    text = text.replace("{number}", f"{number % 9000 + 1:02}", 1)
    text = _DATELINE.sub(f"ngày {chosen.randint(1, 28):02} tháng", text, count=1)
    lines = text.split("\n")
    clauses = [at for at, line in enumerate(lines) if re.match(r"\d{1,2}\. |[a-zđ]\) ", line)]
    for at in chosen.sample(clauses, min(len(clauses), 10)):
        lines[at] += f" Việc thực hiện theo quy định tại {chosen.choice(lapsed)}."
    return "\n".join(lines)


def _write(stem: Path, text: str, kind: str) -> None:
    from html import escape

    if kind == "txt":
        stem.with_suffix(".txt").write_text(text, "utf-8")
    elif kind == "html":
        body = "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines())
        page = f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>"
        stem.with_suffix(".html").write_text(page, "utf-8")
    else:
        from docx import Document

        file = Document()
        for line in text.splitlines():
            file.add_paragraph(re.sub(r"[\x00-\x08\x0b-\x1f]", " ", line))
        file.save(str(stem.with_suffix(f".{kind}.docx" if kind == "pdf" else ".docx")))


def _print_pdf(folder: Path) -> None:
    waiting = sorted(folder.glob("*.pdf.docx"))
    convert = ("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder))
    for start in range(0, len(waiting), 50):
        subprocess.run([*convert, *waiting[start : start + 50]], check=True, capture_output=True)
    for file in waiting:
        file.unlink()


def again(config: Path) -> None:
    """Tell what the first audit takes and does, and one right after it."""
    first = _told("first", config, DAY)
    second = _told("again", config, DAY)
    print(f"again / first: {second / first:.1%} of the CPU time")


def later(config: Path, documents: Path) -> None:
    """Tell what an audit a year on takes and does, and one after a file has changed."""
    _told("a year on", config, LATER)
    _touch(documents)
    _told("one file changed", config, LATER)


def _touch(documents: Path) -> None:
    file = min(documents.glob("*.txt"))
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")


def _told(name: str, config: Path, day: str) -> float:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(_command(config, day), capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if not done.stdout.startswith("{"):
        raise SystemExit(done.stderr)
    summary = json.loads(done.stdout)
    counts = {k: v["count"] for k, v in summary.items() if isinstance(v, dict) and "count" in v}
    print(f"{name}: {spent:.1f} s CPU, {time.perf_counter() - began:.1f} s, exit {done.returncode}")
    print(f"    {counts} untouched {summary['untouched']} found {summary['found']}", flush=True)
    return spent


def _command(config: Path, day: str) -> list[str]:
    program = "from lawcheck.cli import main; main()"
    arguments = ("audit", "run", str(config), "--on", day, "--format", "json")
    return [sys.executable, "-c", program, *arguments]


def kill(config: Path, times: int, seconds: float) -> None:
    """Kill an audit of CONFIG at random moments of `seconds`, then let it come to its end."""
    chosen = random.Random(7)
    killed = 0
    while killed < times:
        with subprocess.Popen(_command(config, DAY), start_new_session=True, stdout=-3) as audit:
            try:
                audit.wait(chosen.uniform(1, 2 * seconds / times))
                print(f"came to its end after {killed} kills", flush=True)
                break
            except subprocess.TimeoutExpired:
                alone = killed % 2
                (os.kill if alone else os.killpg)(audit.pid, signal.SIGKILL)
                killed += 1
                print(f"killed {killed} ({'the program' if alone else 'with its workers'})", flush=True)  # fmt: skip
    _told("resumed", config, DAY)


def same(one: str, other: str) -> None:
    """Compare what two stores hold, but for moments and the numbers of rows."""
    from tests.audit.holding import held_in

    ours, theirs = held_in(one), held_in(other)
    for table, rows in ours.items():
        unlike = rows ^ theirs[table]
        print(f"{table}: {len(rows)} rows, {len(unlike)} unlike")
        for row in list(unlike)[:4]:
            print("   ", str(row)[:300])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", documents, folder, count]:
            make(Path(documents), Path(folder), int(count))
        case ["again", config]:
            again(Path(config))
        case ["later", config, documents]:
            later(Path(config), Path(documents))
        case ["kill", config, times, seconds]:
            kill(Path(config), int(times), float(seconds))
        case ["same", one, other]:
            same(one, other)
        case _:
            print(__doc__)
