"""LC609: a short form is used before the place that says what it stands for."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_DEFINED = re.compile(
    r"(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết) (?:tắt )?là:? ?[“\"]?(?P<short>[A-ZĐ][A-ZĐ&-]{1,9})[”\"]?\)"
)


def check(dossier: Dossier) -> Iterator[Mark]:
    body, prose = dossier.document.parts.body, dossier.prose()
    seen = set[str]()
    for defined in _DEFINED.finditer(dossier.text, body.start, body.end):
        short = defined["short"]
        if short in seen:
            continue
        seen.add(short)
        used = re.compile(rf"(?<![\w/-]){re.escape(short)}(?![\w/-])")
        early = used.search(prose, body.start, defined.start())
        if early:
            yield Mark(
                Span(*early.span()),
                say(
                    "Chữ viết tắt “{short}” được dùng trước chỗ giải thích nó, trong khi chữ viết tắt phải được giải thích khi xuất hiện lần đầu.",
                    short=short,
                ),
            )
