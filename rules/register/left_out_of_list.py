"""LC912: a document of the kỳ that the announced lists of hệ thống hóa do not name."""

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.check import Collection, Digest, Remark, say, vietnamese
from lawcheck.model import fold

_ANNOUNCED = re.compile(
    r"cong bo .*ket qua .*he thong hoa .*\b((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)"
)
_LISTED = 10


def check(collection: Collection) -> Iterator[Remark]:
    for announcing in collection.digests:
        span = _ANNOUNCED.search(fold(announcing.title))
        owned = [d for d in collection.digests if _place(d) == _place(announcing)] if span else []
        if span is None or len(announcing.mentions) < _LISTED:
            continue
        first, last = date(int(span[1]), 1, 1), date(int(span[2]), 12, 31)
        for digest in owned:
            is_of_it = digest.normative and digest.issued and first <= digest.issued <= last
            if is_of_it and digest.key not in announcing.mentions:
                yield Remark(
                    digest,
                    say(
                        "Văn bản được ban hành trong kỳ hệ thống hóa đến ngày {last} nhưng không có trong các danh mục công bố kèm theo {name} ({source}).",
                        last=vietnamese(last),
                        name=announcing.name,
                        source=announcing.source,
                    ),
                )


def _place(digest: Digest) -> str:
    """Return whose documents they are: council and committee of one unit are reviewed as one."""
    body = r"^(?:chu tich )?(?:uy ban nhan dan|hoi dong nhan dan|bo truong) "
    return re.sub(body, "", fold(digest.issuer))
