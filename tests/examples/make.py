"""Write the example documents and their truth files again: python -m tests.examples.make.

Needs python-docx, Pillow, LibreOffice (soffice), poppler (pdftoppm) and the Liberation fonts.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from tests.examples.markup import Example, read_example
from tests.examples.tcvn3 import encode_tcvn3
from tests.examples.truth import truth_of
from tests.examples.web import html_of, text_of
from tests.examples.word import write_word

_ROOT = Path(__file__).parents[2]
_EXAMPLES = _ROOT / "corpus" / "examples"
_TRUTH = _ROOT / "tests" / "gold"
_TEXTS = Path(__file__).parent / "texts"


def main() -> None:
    """Write every example, its truth, and the two files that cannot be read."""
    _EXAMPLES.mkdir(parents=True, exist_ok=True)
    _TRUTH.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for path in sorted(_TEXTS.glob("*.txt")):
            example = read_example(path)
            _write(example, Path(work))
            _write_truth(example)
        _scan(_EXAMPLES / "905-2025-TT-BNV-bao-cao.pdf", Path(work))
    _truncate(_EXAMPLES / "07-2026-QD-UBND-phan-cap.docx")


def _write(example: Example, work: Path) -> None:
    match example.head["format"]:
        case "docx":
            write_word(example, _EXAMPLES / f"{example.stem}.docx", "Times New Roman")
        case "docx-numbered":
            path = _EXAMPLES / f"{example.stem}.docx"
            write_word(example, path, "Times New Roman", numbered=True)
        case "doc":
            _convert(example, work, "Times New Roman", "doc:MS Word 97")
        case "pdf":
            _convert(example, work, "Liberation Serif", "pdf")
        case "tcvn3":
            (_EXAMPLES / f"{example.stem}.txt").write_bytes(encode_tcvn3(text_of(example)))
        case "html":
            (_EXAMPLES / f"{example.stem}.html").write_text(html_of(example), encoding="utf-8")


def _convert(example: Example, work: Path, font: str, target: str) -> None:
    source = work / f"{example.stem}.docx"
    write_word(example, source, font)
    _run("soffice", "--headless", f"-env:UserInstallation=file://{work}/profile",
         "--convert-to", target, "--outdir", str(_EXAMPLES), str(source))  # fmt: skip


def _write_truth(example: Example) -> None:
    text = json.dumps(truth_of(example), ensure_ascii=False, indent=1)
    (_TRUTH / f"{example.stem}.json").write_text(text + "\n", encoding="utf-8")


def _scan(source: Path, work: Path) -> None:
    page = work / "page"
    _run("pdftoppm", "-r", "80", "-gray", "-png", "-l", "1", "-singlefile", str(source), str(page))
    with Image.open(f"{page}.png") as image:
        askew = image.convert("L").rotate(0.4, Image.Resampling.BICUBIC, fillcolor=255)
        askew.save(_EXAMPLES / "90-ban-quet-chi-co-anh.pdf", resolution=80, quality=45)


def _truncate(source: Path) -> None:
    content = source.read_bytes()
    (_EXAMPLES / "91-tep-bi-cat.docx").write_bytes(content[: len(content) // 3])


def _run(*command: str) -> None:
    program = shutil.which(command[0])
    if program is None:
        message = f"{command[0]} is needed to write the examples"
        raise RuntimeError(message)
    subprocess.run([program, *command[1:]], check=True, capture_output=True, timeout=180)


if __name__ == "__main__":
    main()
