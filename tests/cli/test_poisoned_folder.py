"""A folder with poisoned files: everything else is reviewed, nothing is lost."""

import io
import json
import os
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

_TEXT = (
    "Số: 31/2026/QĐ-UBND\nTrường Sơn, ngày 10 tháng 3 năm 2026\n"
    "QUYẾT ĐỊNH\nVề việc thử\nĐiều 1. Phạm vi\nQuy định về thử.\n"
)
_LOOP = """\
from collections.abc import Iterator
from lawcheck.check import Dossier, Mark

def check(dossier: Dossier) -> Iterator[Mark]:
    while "VÒNG LẶP" in dossier.text:
        pass
    yield from ()
"""
_PAGE = """\
+++
id = "ZZ901"
severity = "note"
administrative = "note"
basis = [{ law = "64/2025/QH15", at = "Điều 7", read = "primary" }]
in_force = { from = 1945-01-01 }
since = "0.1"
criteria = ["tính hợp pháp"]
+++
# Vòng lặp

Quy tắc thử: không bao giờ kết thúc.

## Sai
```vb 2026-01-02
[[VÒNG LẶP]]
```

## Đúng
```vb 2026-01-02
Không có gì.
```
"""
_BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)


_LOCKED = Path(__file__).parents[1] / "issues" / "locked-with-a-password.pdf"
_MEMORY_MB = 1024
# ru_maxrss of a process counts what its starter held before exec: VmHWM does not.
_MEASURED = """\
import re
import resource
from pathlib import Path
from lawcheck.cli import main

try:
    main()
finally:
    own = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
    print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) >> 10)
"""


def _zip(part: str, content: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        )
        archive.writestr(part, content)
    return file.getvalue()


def _docx(document: str) -> bytes:
    return _zip("word/document.xml", document)


def _bomb() -> bytes:
    return _docx(
        f"{_BODY}<w:p><w:r><w:t>{'a' * 420_000_000}</w:t></w:r></w:p></w:body></w:document>"
    )


def _aborting_pdf() -> bytes:
    """Two kilobytes that pdfium unpacks to 500 MB; where it may not have them, it aborts."""
    packer = zlib.compressobj(9)
    blanks = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(500)) + packer.flush()
    content = zlib.compress(blanks, 9)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >> stream\n%b\nendstream"
        % (len(content), content),
    )
    written = b"".join(b"%d 0 obj\n%b\nendobj\n" % each for each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + written + b"trailer << /Root 1 0 R /Size 5 >>\n%%EOF"


def _poison(folder: Path) -> dict[str, str]:
    """Write the poisoned files; return the error each must end in."""
    doctype = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>{_BODY}</w:body></w:document>'
    nested = f"{_BODY}{'<w:tbl><w:tr><w:tc>' * 5000}"
    files = {
        "p01.pdf": (b"", "EmptyFile"),
        "p02.pdf": (_aborting_pdf(), "DamagedFile"),
        "p03.docx": (_bomb(), "TooLarge"),
        "p04.docx": (_docx(_BODY)[:200], "DamagedFile"),
        "p05.docx": (_docx(doctype), "ForbiddenContent"),
        "p06.docx": (_docx(nested), "DamagedFile"),
        "p07.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "DamagedFile"),
        "p08.docx": (_zip("xl/workbook.xml", "<workbook/>"), "UnknownFormat"),
        "p09.pdf": (_LOCKED.read_bytes(), "EncryptedFile"),
        "p10.txt": ((_TEXT + "VÒNG LẶP").encode(), "TooSlow"),
    }
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    (folder / "p11.pdf").mkdir()
    (folder / "p12\n\udcff.docx").symlink_to(folder / "nowhere.docx")
    return {n: e for n, (_, e) in files.items()} | {
        "p11.pdf": "CannotOpen",
        r"p12\n\xff.docx": "CannotOpen",
    }


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    family = tmp_path / "rules" / "loops"
    family.mkdir(parents=True)
    (family / "endless.md").write_text(_PAGE, encoding="utf-8")
    (family / "endless.py").write_text(_LOOP, encoding="utf-8")
    return family.parent


def _scan(folder: Path, rules: Path, output: Path) -> tuple[int, int, str]:
    """Scan in a process of its own; return its exit code, the most memory in MB, the console."""
    (rules.parent / "lawcheck.toml").write_text(
        f"[limits]\nmemory_mb = {_MEMORY_MB}\nseconds = 15\n", encoding="utf-8"
    )
    given = ["scan", folder, "--rules", rules, "--on", "2026-11-01", "--workers", "2"]
    run = [sys.executable, "-c", _MEASURED, *given, "--format", "json", "--output", output]
    done = subprocess.run(
        [str(each) for each in run],
        cwd=rules.parent,
        env={k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, int(done.stdout.split()[-1]), done.stderr


def _tree(folder: Path) -> dict[str, tuple[int, int]]:
    found = {str(path): path.lstat() for path in folder.rglob("*")}
    return {path: (stat.st_mtime_ns, stat.st_size) for path, stat in found.items()}


@pytest.mark.skipif(sys.platform != "linux", reason="limits on memory are set there")
def test_twelve_poisoned_files_among_two_hundred_cost_only_themselves(
    tmp_path: Path, rules: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(188):
        (folder / f"{number:03}.txt").write_text(_TEXT, encoding="utf-8")
    expected = _poison(folder)
    output = tmp_path / "report.json"
    before = _tree(folder) | _tree(rules)
    code, memory, console = _scan(folder, rules, output)
    report = json.loads(output.read_text(encoding="utf-8"))
    told = {Path(u["source"]).name: u for u in report["unread"]}
    assert {name: unread["error"] for name, unread in told.items()} == expected
    assert all(": " in u["reason"] and "hãy" in u["reason"] for u in told.values())
    read = {Path(review["source"]).name for review in report["reviews"]}
    assert read == {f"{number:03}.txt" for number in range(188)}
    assert (code, console) == (2, "")
    assert memory < _MEMORY_MB
    assert _tree(folder) | _tree(rules) == before
