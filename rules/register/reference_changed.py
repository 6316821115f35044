"""LC909: a provision that a document refers to was changed by a later one of the batch."""

from collections.abc import Iterator

from lawcheck.check import STOPPING, Act, Cited, Collection, Digest, Remark, vietnamese
from lawcheck.model import State, Verb


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if collection.effect(digest).state is State.EXPIRED or collection.ended_by(digest):
            continue
        for cited in digest.cited:
            act = _change(collection, digest, cited)
            if act and act.since:
                name = f"{cited.pin or 'văn bản'} số {cited.key.partition('@')[0]}"
                name = name.replace(" số ", " văn bản số ", 1) if cited.pin else name
                yield Remark(
                    digest,
                    f"Văn bản dẫn chiếu đến {name}, đã được sửa đổi hoặc hết hiệu lực từ ngày"
                    f" {vietnamese(act.since)} theo {act.doer.name} trong cùng tập.",
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
    if act.told.pin is None:
        return act.told.verb in STOPPING
    pin, is_change = cited.pin, act.told.verb in STOPPING | {Verb.AMENDS}
    return is_change and pin is not None and (act.told.pin.covers(pin) or pin.covers(act.told.pin))
