"""LC907: a document that another of the batch ends, stops or amends is one to be reviewed."""

from collections.abc import Iterator

from lawcheck.check import Collection, Remark, vietnamese
from lawcheck.model import State, Verb

_WORDS = {
    Verb.REPLACES: "thay thế",
    Verb.REPEALS: "bãi bỏ",
    Verb.ANNULS: "hủy bỏ",
    Verb.SUSPENDS: "tạm ngưng hiệu lực",
    Verb.HALTS: "đình chỉ việc thi hành",
    Verb.AMENDS: "sửa đổi, bổ sung",
}


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if collection.effect(digest).state is State.EXPIRED:
            continue
        for act in collection.done_to(digest.key):
            is_later = digest.issued and act.doer.issued and digest.issued < act.doer.issued
            if is_later and act.since and act.told.alters:
                pin = f" {act.told.pin} của" if act.told.pin else ""
                yield Remark(
                    digest,
                    f"{act.doer.name} trong cùng tập {_WORDS[act.told.verb]}{pin} văn bản này từ"
                    f" ngày {vietnamese(act.since)}, nên văn bản này thuộc diện rà soát.",
                )
                break
