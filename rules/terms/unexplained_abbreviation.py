"""LC409: an abbreviation is explained where it first occurs."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span

_SHORT = (
    "UBND|HĐND|TTHC|NSNN|NSTW|NSĐP|BHXH|BHYT|BHTN|CNTT|PCCC|XDCB|GPMB|KT-XH|ATTP|CBCCVC|CBCC|QPPL"
    "|VBQPPL|MTTQ|GCNQSDĐ|QLNN|ANTT|BVMT|TTATGT|HTX|KCN|CCN"
)
_WORD = re.compile(rf"(?<![\w/.-])(?:{_SHORT})(?![\w/-])")


def check(dossier: Dossier) -> Iterator[Mark]:
    prose, parts = dossier.prose(), dossier.document.parts
    first: dict[str, Span] = {}
    for hit in _WORD.finditer(prose, parts.preamble.start, parts.body.end):
        first.setdefault(hit.group(), Span(*hit.span()))
    for short, span in first.items():
        if not _is_explained(short, dossier.text) and not _is_in_table(dossier.text, span):
            yield Mark(
                span,
                say(
                    "Chữ viết tắt “{short}” không được giải thích trong văn bản, trong khi chữ viết tắt phải được giải thích tại lần xuất hiện đầu tiên.",
                    short=short,
                ),
            )


def _is_explained(short: str, text: str) -> bool:
    word = re.escape(short)
    told = rf"\(\s*[“\"]?{word}[”\"]?\s*[);]|(?:gọi|viết|tắt|sau đây)[^\n]{{0,80}}{word}(?!\w)"
    listed = rf"^[-–+ ]*{word}\s*(?:[:=\t]|là )"
    return re.search(rf"{told}|{listed}", text, re.MULTILINE) is not None


def _is_in_table(text: str, span: Span) -> bool:
    return "\t" in text[text.rfind("\n", 0, span.start) + 1 : text.find("\n", span.end)]
