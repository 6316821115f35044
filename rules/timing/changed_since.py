"""LC211: the document itself was amended, ended in part or stopped after it was issued."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, changes_since, said, say


def check(dossier: Dossier) -> Iterator[Mark]:
    span, key = dossier.document.number_span, dossier.key
    if span is None or key is None or dossier.has_ended(dossier.on):
        return
    changes = changes_since(dossier, key)
    if changes:
        yield Mark(
            span,
            say(
                "Theo dữ liệu, văn bản này đã có thay đổi sau khi ban hành: {said}; khi áp dụng phải đọc cùng văn bản ấy và rà soát phần còn lại.",
                said=said(dossier, changes),
            ),
        )
