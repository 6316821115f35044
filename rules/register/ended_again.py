"""LC906: two documents of the batch end a third, the second when it was already dead."""

from collections.abc import Iterator
from itertools import pairwise

from lawcheck.check import Act, Collection, Remark, say, vietnamese
from lawcheck.model import State


def check(collection: Collection) -> Iterator[Remark]:
    for key in dict.fromkeys(told.key for digest in collection.digests for told in digest.told):
        ends = [a for a in collection.acts_on(key) if a.told.is_whole and a.told.ends]
        ends.sort(key=lambda act: str(act.doer.issued))
        for first, again in pairwise(ends):
            if _was_dead(collection, first, again) and first.since:
                yield Remark(
                    again.doer,
                    say(
                        "Văn bản thay thế hoặc bãi bỏ {name}, trong khi văn bản đó đã hết hiệu lực từ ngày {since} theo {doer}.",
                        name=collection.name(key),
                        since=vietnamese(first.since),
                        doer=first.doer.name,
                    ),
                )


def _was_dead(collection: Collection, first: Act, again: Act) -> bool:
    """Whether it had ended before the second was issued; what the corpus knows is LC216's."""
    issued, since = again.doer.issued, first.since
    if issued is None or since is None or since > issued:
        return False
    return collection.law.effect(first.told.key, issued).state is not State.EXPIRED
