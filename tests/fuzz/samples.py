"""What the fuzzers start from: a small file of each format, and how to mutate it."""

import importlib
import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import olefile

from lawcheck.model import Source
from lawcheck.read import extract, find_files, open_source
from tests.read.making import (
    archive,
    compound,
    doc,
    docx,
    in_list,
    list_of,
    paragraph,
    pdf,
    pdf_of,
    table,
    word6,
)

Mutate = Callable[[bytes, random.Random], bytes]

_BODY = paragraph("Điều 1. Phạm vi", in_list(0)) + table([paragraph("Ô một"), paragraph("Ô hai")])
_RTF = (
    b"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset163 Times;}{\\f1 .VnTime;}}\\pard\\f0 \\u272?i\\'eau 1"
    b"\\par\\trowd\\intbl {\\f1 \\'ae}\\cell\\row\\pard{\\*\\x y}\\par}"
)
_HTML = (
    '<html><head><meta charset="utf-8"></head><body><div id="fulltext"><p>Điều 1<sup>1</sup></p>'
    "<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr></table>"
    '<ol type="a" start="3"><li>x</li></ol><font face="VNI-Times">Ñieàu</font></div></body></html>'
)
SAMPLES: dict[str, bytes] = {
    "pdf": pdf(
        [(60, 700, "Điều 1. Phạm vi"), (60, 680, "2"), (66, 684, "1", 7)],
        rules=[(50, y, 500, y) for y in (100, 120, 140)] + [(x, 100, x, 140) for x in (50, 300)],
    ),
    "docx": docx(_BODY, list_of([("decimal", "Điều %1.")]), "<w:style/>"),
    "doc": doc(
        "Điều 1\rmột\x07\x07hai\r",
        [(0, b""), (3, b"\x4f\x4a\x00\x00")],
        [(0, b"\x16\x24\x01\x0b\x46\x01\x00"), (11, b"\x17\x24\x01"), (12, b"")],
        ["Arial", ".VnTime"],
        [(0, "Điều \x00.")],
    ),
    "doc6": word6(b"Article 1\r\x07a\x07\x07"),
    "rtf": _RTF,
    "html": _HTML.encode(),
    "odt": archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": '<o:document-content xmlns:o="urn:o"><o:body/></o:document-content>',
            "META-INF/manifest.xml": "<manifest/>",
        }
    ),
    "zip": archive({"a.txt": "Điều 1. Phạm vi", "b/c.txt": "Điều 2", "d.zip": archive({})}),
    "text": "Điều 1. Phạm vi\n| a | b |\n**Số:** 1/2026\n".encode(),
}
_OBJECT = re.compile(r"\d+ 0 obj\n(.*?)\nendobj", re.DOTALL)
_TELLING = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x80",
    b"-1",
    b"99999999999",
    b"<",
    b"{",
    b"((",
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Change a few places: flip, cut, repeat, insert what parsers stumble over."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((1, 2, 4, 30)))
        match chance.randrange(5):
            case 0:
                changed[at:end] = chance.randbytes(end - at)
            case 1:
                del changed[at:end]
            case 2:
                changed[at:at] = changed[at:end] * chance.choice((1, 2, 50))
            case 3:
                changed[at : at + 4] = chance.choice(_TELLING)
            case _:
                del changed[at + chance.randrange(200) :]
    return bytes(changed)


def mutated_parts(content: bytes, chance: random.Random) -> bytes:
    """Change what the parts of an archive hold; the archive itself stays whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError):
        return mutated(content, chance)
    if not parts:
        return content
    name = chance.choice(sorted(parts))
    parts[name] = mutated(parts[name], chance)
    return archive(parts)


def mutated_objects(content: bytes, chance: random.Random) -> bytes:
    """Change one object of a PDF, or what its packed stream holds; the table of objects is right."""
    objects = [found[1] for found in _OBJECT.finditer(content.decode("latin-1"))]
    if not objects:
        return mutated(content, chance)
    index = chance.randrange(len(objects))
    before, mark, stream = objects[index].partition("stream\n")
    if mark and chance.random() < 0.7:
        held = mutated(stream.encode("latin-1"), chance)
        packed = zlib.compress(held) if chance.random() < 0.5 else held
        kind = "" if packed is held else "/Filter /FlateDecode "
        objects[index] = (
            f"<< {kind}/Length {len(packed)} >>\nstream\n{packed.decode('latin-1')}\nendstream"
        )
    else:
        changed = mutated(before.encode("latin-1"), chance).decode("latin-1")
        objects[index] = changed + mark + stream
    return pdf_of(objects)


def mutated_streams(content: bytes, chance: random.Random) -> bytes:
    """Change what one stream of a compound file holds; the file around it stays whole."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as opened:
            names = ["/".join(path) for path in opened.listdir()]
            streams = {name: opened.openstream(name).read() for name in names}
    except (
        OSError,
        ValueError,
        IndexError,
        struct.error,
        TypeError,
        AttributeError,
        RecursionError,
    ):
        return mutated(content, chance)
    if not 1 <= len(streams) <= 3:
        return mutated(content, chance)
    name = chance.choice(sorted(streams))
    streams[name] = mutated(streams[name], chance)
    return compound(streams)


_INSIDE: dict[str, Mutate] = {
    "pdf": mutated_objects,
    "docx": mutated_parts,
    "odt": mutated_parts,
    "zip": mutated_parts,
    "doc": mutated_streams,
    "doc6": mutated_streams,
}
MUTATIONS: dict[str, tuple[Mutate, ...]] = {
    name: (mutated, _INSIDE[name]) if name in _INSIDE else (mutated,) for name in SAMPLES
}


def take(name: str, content: bytes, file: Path) -> None:
    """Read a file of a format as the line does: an archive through what lies in it.

    Raises:
        SourceError: it is refused.
    """
    if name != "zip":
        extract(Source.of(name, content))
        return
    file.write_bytes(content)
    for found in find_files([file]):
        extract(open_source(found))


def without_helpers(set_to: Callable[[Any, str, Any], None]) -> None:
    """Leave out recognition and LibreOffice: each takes as long as reading a hundred files."""
    pdf = importlib.import_module("lawcheck.read.pdf")
    set_to(pdf, "missing", lambda: ("left out",))
    set_to(pdf, "_is_blank", lambda *_: True)
    set_to(importlib.import_module("lawcheck.read.office"), "_PROGRAMS", ())
