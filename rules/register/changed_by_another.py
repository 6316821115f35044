"""LC907: a document that another of the batch ends, stops or amends is one to be reviewed."""

from collections.abc import Iterator

from lawcheck.check import Collection, Remark, in_words, later, say, vietnamese
from lawcheck.model import State, Verb

_WORDS = {
    Verb.REPLACES: later("thay thế"),
    Verb.REPEALS: later("bãi bỏ"),
    Verb.ANNULS: later("hủy bỏ"),
    Verb.SUSPENDS: later("tạm ngưng hiệu lực"),
    Verb.HALTS: later("đình chỉ việc thi hành"),
    Verb.AMENDS: later("sửa đổi, bổ sung"),
}


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if collection.effect(digest).state is State.EXPIRED:
            continue
        for act in collection.done_to(digest.key):
            is_later = digest.issued and act.doer.issued and digest.issued < act.doer.issued
            if is_later and act.since and act.told.alters:
                pin = say(" {pin} của", pin=in_words(act.told.pin)) if act.told.pin else ""
                yield Remark(
                    digest,
                    say(
                        "{name} trong cùng tập {deed}{pin} văn bản này từ ngày {since}, nên văn bản này thuộc diện rà soát.",
                        name=act.doer.name,
                        deed=say(_WORDS[act.told.verb]),
                        pin=pin,
                        since=vietnamese(act.since),
                    ),
                )
                break
