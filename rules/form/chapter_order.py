"""LC332: the general stands before the particular, rights and duties before sanctions."""

import re
from collections.abc import Iterator, Sequence

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Level, Provision, Span

_GENERAL = re.compile(r"(?:những )?quy định chung")
_FINAL = re.compile(r"điều khoản thi hành|hiệu lực thi hành")
_SANCTIONS = re.compile(r"xử lý vi phạm|xử phạt|chế tài")
_RIGHTS = re.compile(r"quyền.*(?:nghĩa vụ|trách nhiệm)")


def check(dossier: Dossier) -> Iterator[Mark]:
    if "sửa đổi" in dossier.document.title.lower():
        return
    outline = dossier.document.outline
    attached = [top.children for top in outline if top.level is Level.ATTACHMENT]
    for run in (outline, *attached):
        chapters = [node for node in run if node.level is Level.CHAPTER]
        for index, wrong in _misplaced([chapter.title.lower() for chapter in chapters]):
            yield Mark(
                _number(dossier.text, chapters[index]),
                say("{wrong}, không đúng trật tự.", wrong=wrong),
            )


def _misplaced(titles: Sequence[str]) -> Iterator[tuple[int, str]]:
    last = len(titles) - 1
    for index, title in enumerate(titles):
        if index and _GENERAL.fullmatch(title):
            yield index, say("Chương quy định chung đứng sau chương quy định cụ thể")
        if index < last and _FINAL.fullmatch(title):
            yield index, say("Chương điều khoản thi hành không đứng cuối văn bản")
        if _SANCTIONS.search(title) and any(map(_RIGHTS.search, titles[index + 1 :])):
            yield index, say("Chương xử lý vi phạm đứng trước chương quyền và nghĩa vụ")


def _number(text: str, chapter: Provision) -> Span:
    end = text.find("\n", chapter.span.start)
    return Span(chapter.span.start, end if end > 0 else chapter.span.end)
