"""LC207: a document with a term that runs out within a year."""

from collections.abc import Iterator
from datetime import timedelta

from lawcheck.check import Dossier, Mark, say, vietnamese

_YEAR = timedelta(days=365)


def check(dossier: Dossier) -> Iterator[Mark]:
    expires = dossier.document.expires
    span = dossier.document.effective.span or dossier.document.number_span
    if expires and span and dossier.on < expires <= dossier.on + _YEAR:
        left = (expires - dossier.on).days
        yield Mark(
            span,
            say(
                "Văn bản hết thời hạn có hiệu lực vào ngày {expires}, còn {left} ngày; cần chuẩn bị văn bản thay thế hoặc kéo dài thời hạn áp dụng.",
                expires=vietnamese(expires),
                left=left,
            ),
        )
