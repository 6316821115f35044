"""LC910: a new document on the subject of an older one of its issuer that says nothing of it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from lawcheck.check import Collection, Digest, Remark, vietnamese
from lawcheck.model import State, fold

_CHANGES = re.compile(
    r"sua doi|bo sung|dieu chinh|bai bo|dinh chinh|thay the|keo dai|ngung hieu luc|tiep tuc co hieu"
)
_FRAME = re.compile(r"^(?:ve viec |ban hanh |quy dinh |quy che |ve )+|[^\w ]")
_LIKE = 0.93
_WORDS = 6


def check(collection: Collection) -> Iterator[Remark]:
    for digests in _by_issuer(collection).values():
        for at, newer in enumerate(digests):
            older = next((o for o in digests[:at] if _is_untouched(collection, o, newer)), None)
            if older and older.issued:
                yield Remark(
                    newer,
                    f"Văn bản quy định cùng nội dung với {older.name} ngày"
                    f" {vietnamese(older.issued)} của cùng cơ quan nhưng không sửa đổi, thay thế,"
                    f" bãi bỏ và cũng không nêu văn bản đó tiếp tục áp dụng ({older.source}).",
                )


def _by_issuer(collection: Collection) -> dict[tuple[str, str], list[Digest]]:
    found: dict[tuple[str, str], list[Digest]] = defaultdict(list)
    for digest in sorted(collection.digests, key=lambda digest: str(digest.issued)):
        if digest.normative and digest.issued and digest.key and digest.issuer:
            found[digest.issuer.casefold(), digest.kind or ""].append(digest)
    return found


def _is_untouched(collection: Collection, older: Digest, newer: Digest) -> bool:
    is_apart = older.key != newer.key and older.issued != newer.issued
    ends_one = any(told.is_whole and told.ends for told in newer.told)
    if not is_apart or ends_one or older.key in newer.mentions or not _same_subject(older, newer):
        return False
    ended = collection.law.effect(older.key, collection.on).state if older.key else None
    return ended is not State.EXPIRED and not older.expires and not collection.ended_by(older)


def _same_subject(older: Digest, newer: Digest) -> bool:
    """Whether the titles say the same, in the same numbers: those of two years are two subjects."""
    first, second = (_FRAME.sub("", fold(d.title)).split() for d in (older, newer))
    if min(len(first), len(second)) < _WORDS or _CHANGES.search(fold(newer.title)):
        return False
    numbers = ({w for w in words if w[0].isdigit()} for words in (first, second))
    return next(numbers) == next(numbers) and SequenceMatcher(None, first, second).ratio() >= _LIKE
