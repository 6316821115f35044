"""LC908: the căn cứ of a document was ended or stopped by a later document of the batch."""

from collections.abc import Iterator

from lawcheck.check import Act, Collection, Digest, Remark, say, vietnamese
from lawcheck.model import Key, State

_KNOWN = {State.EXPIRED, State.SUSPENDED, State.HALTED}


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if collection.effect(digest).state is State.EXPIRED or collection.ended_by(digest):
            continue
        for key in digest.bases:
            act = _end(collection, digest, key)
            if act and act.since:
                yield Remark(
                    digest,
                    say(
                        "Căn cứ {name} không còn áp dụng từ ngày {since} theo {doer} trong cùng tập, ban hành sau văn bản này.",
                        name=collection.name(key),
                        since=vietnamese(act.since),
                        doer=act.doer.name,
                    ),
                )
                break


def _end(collection: Collection, digest: Digest, key: Key) -> Act | None:
    """Return what in the batch ended the căn cứ; what the corpus knows is told by LC102."""
    if digest.issued is None or collection.law.effect(key, collection.on).state in _KNOWN:
        return None
    acts = (a for a in collection.done_to(key) if a.told.is_whole and a.told.stops)
    later = (a for a in acts if a.doer.issued and digest.issued and a.doer.issued > digest.issued)
    return next((act for act in later if act.doer.key != digest.key), None)
