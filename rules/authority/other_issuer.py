"""LC510: a document is amended, replaced or repealed by its own issuer or by a superior."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Dossier, Mark, later, say
from lawcheck.model import Record, Verb, fold

_DEEDS = {
    Verb.AMENDS: later("sửa đổi, bổ sung"),
    Verb.REPLACES: later("thay thế"),
    Verb.REPEALS: later("bãi bỏ"),
    Verb.SUSPENDS: later("tạm ngưng hiệu lực"),
}
_KINDS = frozenset({"Thông tư", "Quyết định", "Nghị quyết"})

# The successions that are known begin with the bodies of July 2016.
_KNOWN = date(2016, 7, 1)


def check(dossier: Dossier) -> Iterator[Mark]:
    document, own = dossier.document, {_bare(issuer) for issuer in dossier.document.issuers}
    told = set[str]()
    for claim in dossier.claims:
        record, deed = dossier.record(claim.citation), _DEEDS.get(claim.verb)
        if record is None or deed is None or record.key in told or claim.citation.quoted:
            continue
        if not own or record.kind != document.kind or record.kind not in _KINDS:
            continue
        if _bare(record.issuer) in own or not record.issuer or not _is_peer(dossier, record):
            continue
        told.add(record.key)
        yield Mark(
            claim.citation.document_span or claim.citation.span,
            say(
                "Văn bản của {issuer} {deed} {name} của {owner}, trong khi chỉ cơ quan đã ban hành hoặc cấp trên có thẩm quyền mới được làm việc đó.",
                issuer=document.issuers[0],
                deed=say(deed),
                name=dossier.name(claim.citation),
                owner=record.issuer,
            ),
        )


def _is_peer(dossier: Dossier, record: Record) -> bool:
    """Whether the other stands on the same step and lives on: a successor may act for the dead."""
    day = dossier.day
    if day is None or record.issued is None or record.issued < _KNOWN:
        return False
    if dossier.law.heirs(record):
        return False
    rank = dossier.law.rank(record.kind, record.issuer, record.issued)
    return rank is not None and rank == dossier.rank


def _bare(issuer: str) -> str:
    return re.sub(r"^(?:bo truong|thu truong|thong doc|chanh|chu tich) ", "", fold(issuer))
