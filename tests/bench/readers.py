"""Pages a second and peak memory of our readers beside the libraries', on the same files.

    python tests/bench/readers.py [FOLDER]      # default: the shipped examples

Each contender runs in a process of its own and is given the time of the processor it takes, so
that other work on the machine weighs on none; files that are scans or do not open are left out.
"""

import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lawcheck.errors import SourceError
from lawcheck.model import Source
from lawcheck.read import extract
from lawcheck.shipped import corpus_folder

Contender = Callable[[Path], object]


def ours(path: Path) -> object:
    return extract(Source.of(path.name, path.read_bytes()))


def pdfplumber_text(path: Path) -> object:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return [page.extract_text() for page in pdf.pages]


def pdfium_text(path: Path) -> object:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_bounded() for page in pdf]


def python_docx_text(path: Path) -> object:
    """Paragraphs and tables in order, nested ones too; it has no automatic numbers nor boxes."""
    import docx

    return list(_docx_texts(docx.Document(str(path))))


def _docx_texts(container: Any) -> Iterator[str]:
    from docx.table import Table

    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _docx_texts(cell)
        else:
            yield block.text


CONTENDERS: dict[str, tuple[Contender, ...]] = {
    ".pdf": (ours, pdfplumber_text, pdfium_text),
    ".docx": (ours, python_docx_text),
}


def readable(folder: Path, suffix: str) -> list[Path]:
    """Return the files that our reader reads from their text layer."""
    return [path for path in sorted(folder.glob(f"*{suffix}")) if _opens(path)]


def _opens(path: Path) -> bool:
    try:
        return extract(Source.of(path.name, path.read_bytes())).how in {"pdf", "docx"}
    except SourceError:
        return False


def measure(contender: Contender, paths: list[Path], told: "multiprocessing.Queue[str]") -> None:
    contender(paths[0])
    start = time.process_time()
    for path in paths:
        contender(path)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told.put(json.dumps({"seconds": seconds, "peak_mb": peak}))


def run(contender: Contender, paths: list[Path]) -> dict[str, float]:
    context = multiprocessing.get_context("spawn")
    told: multiprocessing.Queue[str] = context.Queue()
    process = context.Process(target=measure, args=(contender, paths, told))
    process.start()
    figures: dict[str, float] = json.loads(told.get())
    process.join()
    return figures


def pages_in(paths: list[Path]) -> int:
    import pypdfium2

    return sum(len(pypdfium2.PdfDocument(path)) for path in paths if path.suffix == ".pdf")


def main(folder: Path) -> None:
    for suffix, contenders in CONTENDERS.items():
        paths = readable(folder, suffix)
        if not paths:
            continue
        units = pages_in(paths) or len(paths)
        unit = "pages" if suffix == ".pdf" else "files"
        print(f"{suffix}: {len(paths)} files, {units} {unit}")
        base = 0.0
        for contender in contenders:
            figures = run(contender, paths)
            base = base or figures["seconds"]
            print(
                f"  {contender.__name__:18} {units / figures['seconds']:9.1f} {unit}/s"
                f" {figures['peak_mb']:7.0f} MB  time × {figures['seconds'] / base:.2f}"
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else corpus_folder() / "examples")
