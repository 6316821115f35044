"""LC910: a new document on the subject of an older one of its issuer that says nothing of it."""

import re
from collections import defaultdict
from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark, say, vietnamese
from lawcheck.model import State, fold

_CHANGES = re.compile(
    r"sua doi|bo sung|dieu chinh|bai bo|dinh chinh|thay the|keo dai|ngung hieu luc"
    r"|tiep tuc co hieu|phe duyet|chuong trinh|ke hoach"
)
_FRAME = re.compile(r"\b(?:ve viec|ve|viec|ban hanh|quy dinh|quy che|mot so|cac|cua|va)\b|[^\w ]")
_WORDS = 6


def check(collection: Collection) -> Iterator[Remark]:
    for digests in _by_subject(collection).values():
        for at, newer in enumerate(digests):
            older = next((o for o in digests[:at] if _is_untouched(collection, o, newer)), None)
            if older and older.issued:
                yield Remark(
                    newer,
                    say(
                        "Văn bản quy định cùng nội dung với {name} ngày {issued} của cùng cơ quan nhưng không sửa đổi, thay thế, bãi bỏ và cũng không nêu văn bản đó tiếp tục áp dụng ({source}).",
                        name=older.name,
                        issued=vietnamese(older.issued),
                        source=older.source,
                    ),
                )


def _by_subject(collection: Collection) -> dict[tuple[str | None, ...], list[Digest]]:
    """Return the documents of one issuer and kind whose titles say the same, the oldest first."""
    found: dict[tuple[str | None, ...], list[Digest]] = defaultdict(list)
    for digest in sorted(collection.digests, key=lambda digest: str(digest.issued)):
        title = fold(digest.title)
        words = " ".join(_FRAME.sub(" ", title).split())
        is_sure = digest.normative and digest.issued and digest.key and digest.issuer
        if is_sure and words.count(" ") >= _WORDS and not _CHANGES.search(title):
            found[digest.issuer.casefold(), digest.kind, words].append(digest)
    return found


def _is_untouched(collection: Collection, older: Digest, newer: Digest) -> bool:
    """Whether nothing shows that anybody thought of the older document."""
    is_apart = older.key != newer.key and older.issued != newer.issued
    ends_one = any(told.is_whole and told.ends for told in newer.told)
    if not is_apart or ends_one or older.key in newer.mentions:
        return False
    ended = collection.effect(older).state is State.EXPIRED or older.expires
    return not ended and not collection.ended_by(older)
