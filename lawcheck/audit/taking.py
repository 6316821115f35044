"""What a worker does with one file: read it, or judge anew what is kept of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from lawcheck.audit.kept import Kept, packed, unpacked
from lawcheck.audit.plan import Plan
from lawcheck.check import Collection, digest_of
from lawcheck.language import speaking
from lawcheck.model import LegalDocument, Unread
from lawcheck.read import Files, name_of
from lawcheck.scan import each_document, judge, prepare
from lawcheck.store import Judged, Refused, Store, kept_texts, open_store


@dataclass(frozen=True, slots=True)
class Come:
    """What came of files read at once, or of a part of them."""

    files: Files
    judged: tuple[Judged, ...]
    refused: tuple[Refused, ...] = ()


def read_anew(plan: Plan, files: Files) -> tuple[Come, ...]:
    """Read files and judge the documents in them."""
    names = {name_of(path): plan.name_in(path) for path in files}

    def kept(document: LegalDocument) -> Kept:
        return Kept.of(_named(document, names))

    with speaking(plan.setup.language):
        outcomes = each_document(kept, files, plan.setup.file_bytes)
        found = [_judged(plan, k, packed(k)) for k in outcomes if isinstance(k, Kept)]
    refused = tuple(Refused(o.error, o.reason) for o in outcomes if isinstance(o, Unread))
    return (Come(files, tuple(found), refused),)


def judge_anew(plan: Plan, files: Files) -> tuple[Come, ...]:
    """Judge what is kept of files, without opening them."""
    with opened(plan.store).reading() as base:
        texts = kept_texts(base, plan.name, plan.name_of(files))
    with speaking(plan.setup.language):
        return (Come(files, tuple(_judged(plan, unpacked(text), None) for text in texts)),)


def numbered(come: Iterable[Come]) -> tuple[tuple[Judged, ...], tuple[Refused, ...]]:
    """Put what came of the files of one document together, its documents counted from 1."""
    pieces = tuple(come)
    judged = [each for piece in pieces for each in piece.judged]
    counted = tuple(replace(each, part=part) for part, each in enumerate(judged, 1))
    return counted, tuple(each for piece in pieces for each in piece.refused)


def not_come(outcome: Unread) -> Come:
    """Return what came of a file that its worker did not survive."""
    return Come((Path(outcome.source.name),), (), (Refused(outcome.error, outcome.reason),))


def _judged(plan: Plan, kept: Kept, wire: bytes | None) -> Judged:
    law, rules = prepare(plan.setup)
    review = judge(kept.dossier(law, plan.setup), rules)
    digest = digest_of(review)
    return Judged(
        part=1,
        digest=digest,
        own=Collection((digest,), law, plan.setup.on).effect(digest),
        findings=review.findings,
        failures=review.failures,
        is_complete=not (review.failures or kept.document.missing),
        wire=wire,
    )


def _named(document: LegalDocument, names: dict[str, str]) -> LegalDocument:
    """Name the source as the plan does, so that moving the folder changes nothing."""
    source = replace(document.source, name=names.get(document.source.name, document.source.name))
    pieces = (replace(piece, name=names.get(piece.name, piece.name)) for piece in document.pieces)
    return replace(document, source=source, pieces=tuple(pieces))


@lru_cache(maxsize=1)
def opened(url: str) -> Store:
    """Return the store of a worker, opened once."""
    return open_store(url)
