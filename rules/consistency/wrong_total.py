"""LC613: the row of totals of a table is the sum of the rows above it."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say, wrong_totals


def check(dossier: Dossier) -> Iterator[Mark]:
    for wrong in wrong_totals(dossier.text):
        added = f"{wrong.added:,}".replace(",", ".")
        yield Mark(
            wrong.span,
            say(
                "Dòng tổng của bảng ghi {quote}, trong khi các dòng trên cộng lại là {added}.",
                quote=wrong.span.of(dossier.text),
                added=added,
            ),
        )
