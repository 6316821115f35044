"""LC904: documents of merged provinces on which the new province has not decided."""

from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark, say, vietnamese
from lawcheck.model import State, fold

_MERGED = {"merged", "continued"}
"""What places.csv calls a province that went into another, and one that took in another."""


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if not (collection.level(digest) or "").endswith("cấp tỉnh"):
            continue
        merged = (step for step in collection.heirs(digest) if step.change in _MERGED)
        step = next(merged, None)
        if step and not _is_decided(collection, digest, step.new):
            yield Remark(
                digest,
                say(
                    "Văn bản của {issuer} chỉ tiếp tục có hiệu lực trong địa giới trước ngày {since} cho đến khi {inside} quyết định áp dụng, bãi bỏ hoặc ban hành văn bản mới, và trong tập chưa có văn bản nào như vậy.",
                    issuer=digest.issuer,
                    since=vietnamese(step.since),
                    inside=_inside(step.new),
                ),
            )


def _is_decided(collection: Collection, digest: Digest, new: str) -> bool:
    if collection.effect(digest).state is State.EXPIRED or collection.ended_by(digest):
        return True
    later = (d for d in collection.digests if fold(d.issuer).endswith(fold(new)))
    return any(
        digest.key in d.mentions and d.issued and digest.issued and d.issued > digest.issued
        for d in later
    )


def _inside(place: str) -> str:
    return place[:1].lower() + place[1:]
