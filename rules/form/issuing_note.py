"""LC321: below the name of an attached text stands what it is issued with."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Span

_NAME = re.compile(r"(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|QUY TRÌNH|HƯỚNG DẪN)(?! CHUNG)")
_BODY = re.compile(r"^(?:Điều|Chương|Phần|Mục)\s+[\dIVX]", re.MULTILINE | re.IGNORECASE)
_ATTACHING = re.compile(r"ban hành kèm theo", re.IGNORECASE)
_NEAR = 300


def check(dossier: Dossier) -> Iterator[Mark]:
    document, text = dossier.document, dossier.text
    if not _ATTACHING.search(document.parts.body.of(text)):
        return
    for top in document.outline:
        name = _NAME.match(text, top.span.start)
        first = _BODY.search(text, top.span.start, top.span.end)
        if top.level is not Level.ATTACHMENT or name is None or first is None:
            continue
        above = text[max(document.parts.closing.end, top.span.start - _NEAR) : top.span.start]
        if not re.search(r"\(|kèm", above + text[name.start() : first.start()], re.IGNORECASE):
            yield Mark(
                Span(*name.span()),
                say(
                    "Dưới tên “{quote}” không có chú thích ban hành kèm theo văn bản nào, số, ngày nào, trong khi văn bản được ban hành kèm theo phải có chú thích này.",
                    quote=name.group(),
                ),
            )
