"""LC327: running text is set in 13 or 14 points."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say


def check(dossier: Dossier) -> Iterator[Mark]:
    layout, title = dossier.layout, dossier.document.title_span
    size = layout.body.size if layout else None
    if title and size is not None and not 13 <= size <= 14:
        yield Mark(
            title,
            say(
                "Nội dung văn bản trình bày cỡ chữ {size:g}, trong khi quy định cỡ chữ từ 13 đến 14.",
                size=size,
            ),
        )
