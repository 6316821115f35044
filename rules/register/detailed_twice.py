"""LC911: two living documents of one issuer that detail the same provision."""

from collections.abc import Iterator

from lawcheck.check import Act, Collection, Remark, in_words, say
from lawcheck.model import Level, State, Verb


def check(collection: Collection) -> Iterator[Remark]:
    for key in dict.fromkeys(told.key for digest in collection.digests for told in digest.told):
        acts = [act for act in collection.acts_on(key) if _details(collection, act)]
        acts.sort(key=lambda act: str(act.doer.issued))
        seen: dict[tuple[str, str], Act] = {}
        for act in acts:
            first = seen.setdefault((act.doer.issuer.casefold(), str(act.told.pin)), act)
            if first.doer.key != act.doer.key and first.doer.key not in act.doer.mentions:
                yield Remark(
                    act.doer,
                    say(
                        "Văn bản quy định chi tiết {pin} {name}, là nội dung mà cùng cơ quan đã quy định chi tiết tại {other} ({source}).",
                        pin=in_words(act.told.pin),
                        name=collection.name(key),
                        other=first.doer.name,
                        source=first.doer.source,
                    ),
                )


def _details(collection: Collection, act: Act) -> bool:
    """Whether a living document details one khoản or điểm."""
    pin = act.told.pin
    if act.told.verb is not Verb.DETAILS or pin is None or not act.doer.normative:
        return False
    ended = collection.effect(act.doer).state is State.EXPIRED or collection.ended_by(act.doer)
    return pin.at(Level.CLAUSE) is not None and not ended
