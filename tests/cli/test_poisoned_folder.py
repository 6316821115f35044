"""A folder with poisoned files: everything else is reviewed, nothing is lost."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawcheck.cli import lawcheck

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


def _poison(folder: Path) -> dict[str, str]:
    """Write the poisoned files; return the error each must end in."""
    doctype = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>{_BODY}</w:body></w:document>'
    nested = f"{_BODY}{'<w:tbl><w:tr><w:tc>' * 5000}"
    files = {
        "p01.pdf": (b"", "EmptyFile"),
        "p02.pdf": (b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >>\n%%EOF", "DamagedFile"),
        "p03.docx": (_bomb(), "TooLarge"),
        "p04.docx": (_docx(_BODY)[:200], "DamagedFile"),
        "p05.docx": (_docx(doctype), "ForbiddenContent"),
        "p06.docx": (_docx(nested), "DamagedFile"),
        "p07.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "DamagedFile"),
        "p08.docx": (_zip("xl/workbook.xml", "<workbook/>"), "UnknownFormat"),
        "p09.zip": (_docx("")[:4] + b"\0" * 100, "DamagedFile"),
        "p10.txt": ((_TEXT + "VÒNG LẶP").encode(), "TooSlow"),
    }
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    (folder / "p11.pdf").mkdir()
    (folder / "p12.docx").symlink_to(folder / "nowhere.docx")
    return {n: e for n, (_, e) in files.items()} | {
        "p11.pdf": "CannotOpen",
        "p12.docx": "CannotOpen",
    }


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    family = tmp_path / "rules" / "loops"
    family.mkdir(parents=True)
    (family / "endless.md").write_text(_PAGE, encoding="utf-8")
    (family / "endless.py").write_text(_LOOP, encoding="utf-8")
    return family.parent


def test_twelve_poisoned_files_among_two_hundred_cost_only_themselves(
    tmp_path: Path, rules: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(188):
        (folder / f"{number:03}.txt").write_text(_TEXT, encoding="utf-8")
    expected = _poison(folder)
    output = tmp_path / "report.json"
    arguments = ["scan", folder, "--rules", rules, "--timeout", "10", "--on", "2026-11-01"]
    arguments += ["--workers", "2", "--format", "json", "--output", output]
    result = CliRunner().invoke(lawcheck, [str(argument) for argument in arguments])
    report = json.loads(output.read_text(encoding="utf-8"))
    told = {Path(u["source"]).name: u for u in report["unread"]}
    assert {name: unread["error"] for name, unread in told.items()} == expected
    assert all(len(unread["reason"]) > 20 for unread in told.values())
    assert len(report["reviews"]) == 188
    assert result.exit_code == 2
