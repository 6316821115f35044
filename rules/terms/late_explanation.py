"""LC412: an abbreviation is explained no later than it is used."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask
from lawcheck.model import Span

_EXPLAINED = re.compile(
    r"sau đây (?:được )?(?:gọi|viết)(?: chung)?(?: tắt)? là:? [“\"]?(?P<short>[A-ZĐ][A-ZĐ-]+)(?!\w)"
)
_LISTED = re.compile(r"(?:từ|chữ) viết tắt", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    parts = dossier.document.parts
    if any(_LISTED.search(node.title) for node in dossier.document.walk()):
        return
    prose = dossier.prose({Mask.QUOTED, Mask.ANNEX})
    seen: set[str] = set()
    for told in _EXPLAINED.finditer(prose, parts.preamble.start, parts.body.end):
        short = told["short"]
        word = re.compile(rf"(?<![\w/.-]){re.escape(short)}(?![\w/-]| \d)")
        used = word.search(prose, parts.preamble.start, told.start())
        if used and short not in seen:
            yield Mark(
                Span(*used.span()),
                f"Chữ viết tắt “{short}” được dùng trước chỗ giải thích, trong khi phải giải thích"
                " tại lần xuất hiện đầu tiên.",
            )
        seen.add(short)
