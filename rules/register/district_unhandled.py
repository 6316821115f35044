"""LC903: the documents of the district level end with February 2027 unless somebody acts."""

from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark, say
from lawcheck.model import State


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        is_district = (collection.level(digest) or "").endswith("cấp huyện")
        if is_district and not _is_handled(collection, digest):
            yield Remark(
                digest,
                say(
                    "Văn bản của {issuer} chưa được sửa đổi, thay thế hoặc bãi bỏ, và chỉ tiếp tục được áp dụng đến hết ngày 28/02/2027.",
                    issuer=digest.issuer,
                ),
            )


def _is_handled(collection: Collection, digest: Digest) -> bool:
    ended = collection.effect(digest).state is State.EXPIRED
    return ended or collection.ended_by(digest) is not None
