"""LC208: who suspends a document says until when."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Verb

_TERM = re.compile(
    r"(?:đến|tới) (?:hết )?(?:ngày|khi|năm|thời điểm)|cho đến|trong (?:thời hạn|thời gian|vòng)"
    r"|kéo dài|thời hạn tạm ngưng|tiếp tục có hiệu lực",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Mark]:
    body = dossier.document.parts.body
    suspended = {c.citation.number for c in dossier.claims if c.verb is Verb.SUSPENDS}
    if _TERM.search(dossier.text, body.start, body.end):
        return
    for citation in dossier.citations:
        if citation.number and citation.number in suspended and body.covers(citation.span):
            suspended.remove(citation.number)
            yield Mark(
                citation.document_span or citation.span,
                say(
                    "Văn bản tạm ngưng hiệu lực {name} nhưng không nêu thời điểm tiếp tục có hiệu lực, trong khi thời hạn tạm ngưng phải được quy định rõ.",
                    name=dossier.name(citation),
                ),
            )
