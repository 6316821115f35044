"""LC322: amendments follow the order of the text they amend."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Provision, Span

_AMENDS = re.compile(
    r"\d+[a-zđ]?\.\s+(?:Sửa đổi|Bổ sung)(?![^\n]*(?:cụm từ|Phụ lục|phụ lục|Mẫu|mẫu số|\d/\d{4}"
    r"|Luật|Nghị định|Thông tư|Quy chế|Quy định|tên))[^\n]{0,90}?Điều (?P<number>\d+)(?!\d)"
)


def check(dossier: Dossier) -> Iterator[Mark]:
    if "sửa đổi" not in dossier.document.title.lower():
        return
    for article in dossier.document.articles():
        yield from _out_of_order(article, dossier.text)


def _out_of_order(article: Provision, text: str) -> Iterator[Mark]:
    before = 0
    for clause in article.children:
        hit = _AMENDS.match(text, clause.span.start)
        if clause.level is not Level.CLAUSE or hit is None:
            before = 0
            continue
        number = int(hit["number"])
        if number < before:
            end = text.find("\n", clause.span.start)
            yield Mark(
                Span(clause.span.start, end if end > 0 else clause.span.end),
                say(
                    "Khoản này sửa đổi, bổ sung Điều {number} sau khi khoản trước đã sửa đổi Điều {before}, trong khi nội dung sửa đổi phải xếp theo thứ tự của văn bản được sửa.",
                    number=number,
                    before=before,
                ),
            )
        before = number
