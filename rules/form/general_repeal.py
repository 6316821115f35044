"""LC304: "what is contrary is repealed", with no document named."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Span

_CONTRARY = re.compile(
    r"(?:quy định|văn bản)(?: (?!số)[^.;,\s]+){0,9} trái (?:với|quy định)"
    r"(?:(?!\b(?:thì|để)\b)[^.;\n]){0,80}?(?:bãi bỏ|hết hiệu lực|không còn hiệu lực)",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    prose = dossier.prose(frozenset({Mask.QUOTED}))
    for hit in _CONTRARY.finditer(prose):
        said = " ".join(hit.group().split())
        yield Mark(
            Span(*hit.span()),
            say(
                "Điều khoản “{said}” bãi bỏ chung chung, không nêu tên văn bản, điều, khoản, điểm bị bãi bỏ như luật yêu cầu.",
                said=said,
            ),
        )
