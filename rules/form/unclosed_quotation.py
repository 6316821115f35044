"""LC350: a quoted amendment is closed before the next instruction of the amender."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import How, Span

_INSTRUCTION = re.compile(
    r"^[ \t]*(?P<level>Điều )?(?P<number>\d+)[.)][ \t]*"
    r"(?:(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay)[^\n]{0,60}?"
    r"\b(?:khoản|điểm|Điều|cụm từ|tên|đoạn|mục|chương|phụ lục)\b"
    r"|Hiệu lực thi hành|(?:Điều khoản|Tổ chức|Trách nhiệm) (?:thi hành|chuyển tiếp|thực hiện)"
    r"|(?:Khoản|Điểm|Điều|Đoạn|Mục) [^\n]{0,60}được (?:sửa đổi|bổ sung))",
    re.MULTILINE | re.IGNORECASE,
)
_OPENING = re.compile(r"^[ \t]*(“[^\n]*)", re.MULTILINE)
_INNER = re.compile(r"(?<!\n)“")


def check(dossier: Dossier) -> Iterator[Mark]:
    document, text = dossier.document, dossier.text
    if document.how is How.SCANNED or document.missing:
        return
    body = document.parts.body
    steps = list(_INSTRUCTION.finditer(text, body.start, body.end))
    for before, after in pairwise(steps):
        same = (
            before["level"] == after["level"] and int(after["number"]) == int(before["number"]) + 1
        )
        openings = list(_OPENING.finditer(text, before.end(), after.start()))
        if same and len(openings) == 1 and _is_open(text[openings[0].start(1) : after.start()]):
            yield Mark(
                Span(*openings[0].span(1)),
                say(
                    "Đoạn sửa đổi, bổ sung mở ngoặc kép mà không đóng trước điều, khoản sửa đổi tiếp theo, nên không rõ nội dung mới kết thúc ở đâu."
                ),
            )


def _is_open(words: str) -> bool:
    inner = len(_INNER.findall(words, 1))
    return words.count("”") + words.count('"') + words.count("''") + words.count("’’") <= inner
