"""LC216: what has already ended can no longer be amended, replaced or repealed."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, later, say, vietnamese
from lawcheck.model import Verb

_DEEDS = {
    Verb.AMENDS: later("sửa đổi, bổ sung"),
    Verb.REPLACES: later("thay thế"),
    Verb.REPEALS: later("bãi bỏ"),
    Verb.ANNULS: later("hủy bỏ"),
    Verb.SUSPENDS: later("tạm ngưng hiệu lực"),
    Verb.EXTENDS: later("kéo dài thời hạn áp dụng"),
}


# What lapsed with its parent is often listed for repeal on purpose, to publish its end.
_BELOW = frozenset({Verb.DETAILS, Verb.GUIDES})


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None:
        return
    told = set[str]()
    for claim in dossier.claims:
        citation, deed = claim.citation, _DEEDS.get(claim.verb)
        if deed is None or citation.number is None or citation.number in told or citation.quoted:
            continue
        effect = dossier.expired(citation, dossier.day)
        if effect and effect.since and not _BELOW & {r.verb for r in effect.because}:
            told.add(citation.number)
            yield Mark(
                citation.document_span or citation.span,
                say(
                    "Văn bản {deed} {name}, trong khi văn bản ấy đã {how_ended}, trước ngày ban hành ({day}).",
                    deed=say(deed),
                    name=dossier.name(citation),
                    how_ended=dossier.how_ended(effect),
                    day=vietnamese(dossier.day),
                ),
                dossier.proof(citation, effect),
            )
