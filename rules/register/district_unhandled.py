"""LC903: the documents of the district level end with February 2027 unless somebody acts."""

import re
from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark
from lawcheck.model import State

_DISTRICT = re.compile(r"(?:Hội đồng|Ủy ban) nhân dân (?:huyện|quận|thị xã) ")


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        if _is_district(digest) and not _is_handled(collection, digest):
            yield Remark(
                digest,
                f"Văn bản của {digest.issuers[0]} chưa được sửa đổi, thay thế hoặc bãi bỏ, và chỉ"
                " tiếp tục được áp dụng đến hết ngày 28/02/2027.",
            )


def _is_district(digest: Digest) -> bool:
    return bool(digest.issuers) and _DISTRICT.match(digest.issuers[0]) is not None


def _is_handled(collection: Collection, digest: Digest) -> bool:
    ended = collection.effect(digest).state is State.EXPIRED
    return ended or collection.ended_by(digest) is not None
