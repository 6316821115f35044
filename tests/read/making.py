"""Little files made in code: DOCX, DOC and PDF as small as their formats allow."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps"'
)


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(body: str, numbering: str = "", styles: str = "") -> bytes:
    parts = {"word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"}
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {_NAMES}>{numbering}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {_NAMES}>{styles}</w:styles>"
    return archive(parts)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return packed.getvalue()


def list_of(levels: Sequence[tuple[str, str]], number: int = 1) -> str:
    """Levels as (format, text) of one list."""
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{written}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def in_list(depth: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


Drawn = (
    tuple[float, float, str]
    | tuple[float, float, str, float]
    | tuple[float, float, str, float, str]
)
"""Left, base, text, font size and font of a line on a PDF page; 12 points and "Some" by default."""


def pdf(
    *pages: Sequence[Drawn],
    rules: Iterable[tuple[float, float, float, float]] = (),
    extra: str = "",
) -> bytes:
    """A PDF of pages of 600 × 800 points whose every character is half its size wide."""
    letters = sorted({c for page in pages for line in page for c in line[2]})
    codes = {letter: code for code, letter in enumerate(letters, start=1)}
    fonts = dict.fromkeys(_font_of(line) for page in pages for line in page)
    numbers = {font: number for number, font in enumerate(fonts, start=4 + 2 * len(pages))}
    named = " ".join(f"/F{number} {number} 0 R" for number in numbers.values())
    ruled = "".join(f"{x} {y} m {right} {top} l S\n" for x, y, right, top in rules)
    contents = [ruled + "".join(_shown(line, codes, numbers) for line in page) for page in pages]
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _stream(_to_unicode(codes)),
    ]
    for index, content in enumerate(contents):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font << {named} >> >> /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(_stream(content))
    return pdf_of([*objects, *map(_composite, fonts)], extra)


def _composite(name: str) -> str:
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/ToUnicode 3 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
        "/DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )


def _font_of(line: Drawn) -> str:
    return line[4] if len(line) > 4 else "Some"


def _shown(line: Drawn, codes: Mapping[str, int], fonts: Mapping[str, int]) -> str:
    size = line[3] if len(line) > 3 else 12
    hexed = "".join(f"{codes[letter]:04x}" for letter in line[2])
    return f"BT /F{fonts[_font_of(line)]} {size} Tf {line[0]} {line[1]} Td <{hexed}> Tj ET\n"


def _to_unicode(codes: Mapping[str, int]) -> str:
    pairs = "".join(f"<{code:04x}> <{ord(letter):04x}>\n" for letter, code in codes.items())
    return (
        "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}endbfchar endcmap"
    )


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def pdf_of(objects: Sequence[str], extra: str = "") -> bytes:
    """A PDF of these objects, numbered from 1, the first its catalog."""
    written = "%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    table_at = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    written += "".join(f"{place:010} 00000 n \n" for place in places)
    written += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {extra} >>\n"
    return (written + f"startxref\n{table_at}\n%%EOF").encode("latin-1")


_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file (OLE) with up to three streams at its root: FAT, directory, streams."""
    entries = [_entry("Root Entry", 5, _END, 0, child=1)]
    fat = [0xFFFFFFFD, _END]
    body = b""
    for index, (name, content) in enumerate(streams.items(), start=1):
        padded = content.ljust(max(4096, len(content) + -len(content) % 512), b"\0")
        right = index + 1 if index < len(streams) else _FREE
        entries.append(_entry(name, 2, len(fat), len(padded), right=right))
        fat += [*range(len(fat) + 1, len(fat) + len(padded) // 512), _END]
        body += padded
    allocation = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    return _head() + allocation + b"".join(entries).ljust(512, b"\0") + body


def _head() -> bytes:
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    sizes = struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<10I", 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0)
    return (signature + b"\0" * 16 + sizes + places).ljust(512, b"\xff")


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = _FREE, right: int = _FREE
) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    head = struct.pack("<64sHBB3I", encoded, len(encoded), kind, 1, _FREE, right, child)
    return (head + b"\0" * 36 + struct.pack("<III", start, size, 0)).ljust(128, b"\0")


Runs = Sequence[tuple[int, bytes]]
"""First character of a run and its properties."""


def doc(
    text: str,
    runs: Runs = (),
    paragraphs: Runs = (),
    fonts: Sequence[str] = (),
    levels: Sequence[tuple[int, str]] = (),
    stories: Sequence[int] = (),
    extra: Mapping[int, bytes] = MappingProxyType({}),
) -> bytes:
    """A Word 97 file whose text is one piece; `levels` of its one list are (format, text).

    `stories` are the lengths of the body, footnotes, headers and so on where there is more than one;
    `extra` are further tables by where the head of the file names them.
    """
    start = 0x800
    body = text.encode("utf-16-le")
    pages_at = start + len(body) + -len(body) % 512
    word = bytearray(start)
    struct.pack_into("<HH", word, 0, 0xA5EC, 0xC1)
    lengths = stories or [len(text)]
    struct.pack_into(f"<{len(lengths)}I", word, 0x4C, *lengths)
    word += body.ljust(pages_at - start, b"\0")
    word += _run_page(runs, start, len(text), _characters)
    word += _run_page(paragraphs, start, len(text), _paragraph)
    bounds = (start, start + len(body))
    heads = struct.pack("<HI22x", 1, 7) if levels else b""
    tables = [
        *extra.items(),
        (0x1A2, struct.pack("<BIIIHIH", 2, 16, 0, len(text), 0, start, 0)),
        (0xFA, struct.pack("<III", *bounds, pages_at // 512)),
        (0x102, struct.pack("<III", *bounds, pages_at // 512 + 1)),
        (0x112, struct.pack("<HH", len(fonts), 0) + b"".join(map(_font, fonts))),
        (0x2EA, struct.pack("<II12xI", 1, 7, 0xFFFFFFFF) if levels else b""),
        (0x2E2, heads + bytes(2 * bool(levels))),
    ]
    offset = 0
    for place, part in tables:
        struct.pack_into("<II", word, place, offset, len(part))
        offset += len(part)
    written = [*levels, *[(0, "")] * (9 - len(levels))] if levels else []
    table = b"".join(part for _, part in tables) + b"".join(_level(*level) for level in written)
    return compound({"WordDocument": bytes(word), "0Table": table})


def _level(form: int, text: str) -> bytes:
    head = struct.pack("<IB23x", 1, form)
    return head + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def _run_page(
    runs: Runs, start: int, length: int, written: Callable[[bytes], tuple[int, bytes]]
) -> bytes:
    """A page of runs: offsets, then where the properties of each stand on the page."""
    page = bytearray(512)
    bounds = [start + 2 * first for first, _ in runs] + [start + 2 * length]
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    page[-1] = len(runs)
    at = 256
    for index, (_, properties) in enumerate(runs):
        width, content = written(properties)
        page[4 * len(bounds) + width * index] = at // 2
        page[at : at + len(content)] = content
        at += len(content) + len(content) % 2
    return bytes(page)


def _characters(properties: bytes) -> tuple[int, bytes]:
    return 1, bytes([len(properties)]) + properties


def _paragraph(properties: bytes) -> tuple[int, bytes]:
    padded = b"\0\0" + properties
    padded += b"\0" * (1 - len(padded) % 2)
    return 13, bytes([(len(padded) + 1) // 2]) + padded


def _font(name: str) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    return bytes([39 + len(encoded)]) + b"\0" * 39 + encoded


def word6(text: bytes, properties: bytes = b"") -> bytes:
    """A Word 6 file of plain text, one byte a character; its paragraphs all have these properties."""
    word = bytearray(0x400)
    struct.pack_into("<HH", word, 0, 0xA5DC, 101)
    struct.pack_into("<II", word, 0x18, len(word), len(word) + len(text))
    struct.pack_into("<I", word, 0x34, len(text))
    page = bytearray(512)
    struct.pack_into("<II", page, 0, len(word), len(word) + len(text))
    padded = b"\0" + properties + b"\0" * (1 - len(properties) % 2)
    page[8], page[-1] = 128, 1
    page[256 : 257 + len(padded)] = bytes([len(padded) // 2]) + padded
    text += b"\0" * (-len(text) % 512)
    bounds = struct.pack("<IIH", len(word), len(word) + len(text), (len(word) + len(text)) // 512)
    struct.pack_into("<II", word, 0xC0, len(word) + len(text) + 512, len(bounds))
    return compound({"WordDocument": bytes(word) + text + page + bounds})
