"""LC516: a document without the form of a normative one lays down rules for the public."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Number, Span

_TITLE = re.compile(
    r"\W*(?:về việc )?(?:ban hành )?(?:quy định|quy chế)\s+(?:về |một số |cụ thể )?(?:mức|chính sách|định mức"
    r"|đơn giá|giá|chế độ|điều kiện|tiêu chí|hạn mức|bảng giá|quản lý|đối tượng)",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"(?:mọi |các )?(?:tổ chức,? (?:và )?(?:hộ gia đình, )?cá nhân|hộ gia đình,? (?:và )?cá nhân|người dân"
    r"|doanh nghiệp|công dân)",
    re.IGNORECASE,
)
_WHOM = re.compile(r"^.*đối tượng áp dụng.*$(?:\n.*){0,6}", re.IGNORECASE | re.MULTILINE)


def check(dossier: Dossier) -> Iterator[Mark]:
    document, own = dossier.document, Number.parse(dossier.document.number or "")
    span = document.title_span
    if document.normative or own is None or own.year is not None or span is None:
        return
    whom = _WHOM.search(dossier.text, document.parts.body.start)
    public = _PUBLIC.search(whom.group()) if whom else None
    if _TITLE.match(document.title) and public:
        yield Mark(
            Span(span.start, span.end),
            say(
                "Văn bản hành chính số {own} quy định cho “{quote}”, có dấu hiệu chứa quy phạm pháp luật trong khi hình thức không phải là văn bản quy phạm pháp luật.",
                own=own,
                quote=" ".join(public.group().split()),
            ),
        )
