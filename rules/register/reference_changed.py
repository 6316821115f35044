"""LC909: a provision that a document refers to was changed by a later one of the batch."""

from collections.abc import Iterator

from lawcheck.check import Act, Cited, Collection, Digest, Remark, in_words, say, vietnamese
from lawcheck.model import State


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if collection.effect(digest).state is State.EXPIRED or collection.ended_by(digest):
            continue
        for cited in digest.cited:
            act = _change(collection, digest, cited)
            if act and act.since:
                name, pin = collection.name(cited.key), cited.pin
                what = say("{what} {whom}", what=in_words(pin), whom=name) if pin else name
                yield Remark(
                    digest,
                    say(
                        "Văn bản dẫn chiếu đến {what}, đã được sửa đổi hoặc hết hiệu lực từ ngày {since} theo {doer} trong cùng tập.",
                        what=what,
                        since=vietnamese(act.since),
                        doer=act.doer.name,
                    ),
                )
                break


def _change(collection: Collection, digest: Digest, cited: Cited) -> Act | None:
    for act in collection.done_to(cited.key):
        issued, later = digest.issued, act.doer.issued
        if issued and later and issued < later and act.doer.key != digest.key and _hits(act, cited):
            return act
    return None


def _hits(act: Act, cited: Cited) -> bool:
    """Whether the very provision was touched, or the whole document ended."""
    done, pin = act.told.pin, cited.pin
    if done is None or pin is None:
        return done is None and act.told.stops
    return act.told.alters and (done.covers(pin) or pin.covers(done))
