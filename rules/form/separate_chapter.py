"""LC316: no chapter of its own for inspection, complaints, rewards without new rules."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Span

_SUBJECT = re.compile(
    r"\W*(?:thanh tra|khiếu nại|tố cáo|khen thưởng|xử lý vi phạm)\b", re.IGNORECASE
)
_GENERAL = re.compile(
    r"theo (?:các )?quy định (?:của|tại) (?:các )?(?:pháp luật|luật)", re.IGNORECASE
)
_SHORT = 700


def check(dossier: Dossier) -> Iterator[Mark]:
    for node in dossier.document.walk():
        if node.level is not Level.CHAPTER or not _SUBJECT.match(node.title):
            continue
        articles = [child for child in node.walk() if child.level is Level.ARTICLE]
        words = [article.span.of(dossier.text) for article in articles]
        if words and all(len(text) < _SHORT and _GENERAL.search(text) for text in words):
            start = node.span.start
            head = dossier.text[start : articles[0].span.start].rstrip()
            yield Mark(
                Span(start, start + len(head)),
                say(
                    "Chương “{title}” chỉ dẫn lại quy định chung của pháp luật, trong khi không quy định chương riêng về nội dung này nếu không có nội dung mới.",
                    title=node.title,
                ),
            )
