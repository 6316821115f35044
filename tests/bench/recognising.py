"""Letters misread on pictures made of typed pages: `recognising.py FOLDER [PAGES] [SEED]`.

Pages are drawn by lot from the PDFs of a folder, one a file: pages of running text.
Each is printed at 200 dpi, turned by 0.7°, given grain and specks, packed as JPEG, and read again.
Every letter that differs from what is read of the page itself counts (CER), blanks as one blank.
"""

import io
import os
import random
import re
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from lawcheck.errors import SourceError
from lawcheck.model import How, Source
from lawcheck.read import extract
from lawcheck.read.legible import is_legible

DPI, SKEW = 200, 0.7
GRAIN, SPECKS = 14.0, 0.001
"""Standard deviation of each pixel of 256 shades, and the share of pixels turned black or white."""
FEWEST_LETTERS = 1000
LEAST_BODY = 0.98
"""Of the letters of a page; the rest are headers and footnotes, which stand outside its text."""
APART = re.compile(r"\t|\.{5}|…{2}")
"""Cells of a table, blanks of a form."""


def main(folder: Path, wanted: int = 30, seed: int = 1) -> None:
    wrong = letters = 0
    began = time.process_time()
    for count, (name, number, page) in enumerate(drawn(folder, seed), start=1):
        truth = level(extract(Source.of(name, page)).text)
        seen = extract(Source.of(name, scan(page, random.Random(f"{seed} {name}"))))
        distance = edits(truth, level(seen.text))
        wrong, letters = wrong + distance, letters + len(truth)
        print(
            f"{distance / len(truth):.4f} {len(truth):5} letters  {name} page {number}", flush=True
        )
        if count == wanted:
            break
    spent = (time.process_time() - began) / max(count, 1)
    print(f"CER {wrong / letters:.4f} ({wrong}/{letters}) on {count} pages, {spent:.1f} s a page")


def drawn(folder: Path, seed: int) -> Iterator[tuple[str, int, bytes]]:
    """Yield name, number and content of one fitting page a file, files and pages by lot."""
    lot = random.Random(seed)
    files = sorted(folder.rglob("*.pdf"))
    for file in lot.sample(files, len(files)):
        try:
            pdf = pypdfium2.PdfDocument(file)
        except pypdfium2.PdfiumError:
            continue
        for index in lot.sample(range(len(pdf)), min(len(pdf), 5)):
            page = alone(pdf, index)
            if is_running_text(page):
                yield file.name, index + 1, page
                break


def alone(pdf: pypdfium2.PdfDocument, index: int) -> bytes:
    single = pypdfium2.PdfDocument.new()
    single.import_pages(pdf, [index])
    target = io.BytesIO()
    single.save(target)
    return target.getvalue()


def is_running_text(page: bytes) -> bool:
    """Whether a page has its own text, in Vietnamese, all of it body: no table, form or footnote."""
    try:
        read = extract(Source.of("page.pdf", page))
    except SourceError:
        return False
    letters = sum(map(str.isalpha, read.text))
    whole = pypdfium2.PdfDocument(page)[0].get_textpage().get_text_range()
    return (
        letters >= FEWEST_LETTERS
        and read.how is How.PDF
        and not APART.search(read.text)
        and letters >= LEAST_BODY * sum(map(str.isalpha, whole))
        and is_legible(read.text)
    )


def scan(page: bytes, lot: random.Random) -> bytes:
    """Return the page as a scanner of a busy office gives it."""
    drawn_page = pypdfium2.PdfDocument(page)[0].render(scale=DPI / 72).to_pil().convert("L")
    turned = drawn_page.rotate(-SKEW, Image.Resampling.BICUBIC, fillcolor=255)
    chance = np.random.default_rng(lot.getrandbits(64))
    pixels = np.asarray(turned) + chance.normal(0, GRAIN, turned.size[::-1])
    speck = chance.random(pixels.shape)
    pixels[speck < SPECKS] = 0
    pixels[speck > 1 - SPECKS] = 255
    target = io.BytesIO()
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(target, "PDF", resolution=DPI)
    return target.getvalue()


def edits(truth: str, seen: str) -> int:
    """Return how many letters must be put in, taken out or changed (Levenshtein)."""
    letters = np.array([ord(letter) for letter in seen])
    steps = np.arange(len(seen) + 1)
    row = steps
    for count, letter in enumerate(truth, start=1):
        changed = np.minimum(row[1:] + 1, row[:-1] + (letters != ord(letter)))
        row = np.minimum.accumulate(np.concatenate(([count], changed)) - steps) + steps
    return int(row[-1])


def level(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
