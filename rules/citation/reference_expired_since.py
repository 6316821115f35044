"""LC118: a document the rules refer to lapsed or was stopped after they were made."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, known_to, say, vietnamese
from lawcheck.model import Citation, Key, State

_GONE = frozenset({State.EXPIRED, State.SUSPENDED, State.HALTED})
_NEW = r"[^.\n]{0,160}(?:sửa đổi|thay thế)[^.\n]{0,120}(?:áp dụng|thực hiện) theo"
_FOLLOWS = re.compile(rf"dẫn chiếu{_NEW}", re.IGNORECASE)
_FOLLOWS_HERE = re.compile(rf"trường hợp[^\n]*{_NEW}", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on) or _FOLLOWS.search(dossier.text):
        return
    known, told = known_to(dossier), set[Key]()
    for reference in dossier.references:
        if not _is_exact(dossier, reference):
            continue
        now, record = dossier.effect(reference, dossier.on), dossier.record(reference)
        if record is None or record.key in told or now.state not in _GONE or now.since is None:
            continue
        if dossier.day < now.since and not any(r.subject in known for r in now.because):
            told.add(record.key)
            yield Mark(
                reference.span,
                say(
                    "Văn bản dẫn chiếu đến {name}, còn hiệu lực khi văn bản ban hành ngày {day} nhưng nay đã {how_ended}, cần rà soát quy định có dẫn chiếu.",
                    name=dossier.name(reference),
                    day=vietnamese(dossier.day),
                    how_ended=dossier.how_ended(now),
                ),
                dossier.proof(reference, now),
            )


def _is_exact(dossier: Dossier, reference: Citation) -> bool:
    """Whether a provision or a version is meant: "Luật Đầu tư" alone is the law of any day."""
    line = dossier.text.find("\n", reference.span.end)
    if _FOLLOWS_HERE.search(dossier.text, reference.span.start, max(line, reference.span.end)):
        return False
    named = reference.document_span
    return bool(reference.pins) or (
        named is not None and bool(re.search(r"\d", named.of(dossier.text)))
    )
