"""What the fuzzers start from: a small file of each format, and how to mutate it."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable

from tests.read.making import (
    archive,
    doc,
    docx,
    in_list,
    list_of,
    paragraph,
    pdf,
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
    "text": "Điều 1. Phạm vi\n| a | b |\n**Số:** 1/2026\n".encode(),
}
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


MUTATIONS: dict[str, tuple[Mutate, ...]] = {
    name: (mutated, mutated_parts) if name == "docx" else (mutated,) for name in SAMPLES
}
