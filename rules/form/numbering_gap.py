"""LC303: điều, khoản run 1, 2, 3; điểm runs through the Vietnamese alphabet."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, gaps, in_words, say
from lawcheck.model import How, Span


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    if document.how is How.SCANNED or document.missing:
        return
    for gap in gaps(document):
        after, name = gap.after, gap.after.level.value
        line_end = dossier.text.find("\n", after.span.start)
        end = min(after.span.end, line_end) if line_end >= 0 else after.span.end
        yield Mark(
            Span(after.span.start, end),
            say(
                "Sau {before} là {after} thay vì {expected}, trong khi số thứ tự điều, khoản, điểm phải liên tục.",
                before=in_words(f"{name} {gap.before.number}"),
                after=in_words(f"{name} {after.number}"),
                expected=in_words(f"{name} {gap.expected}"),
            ),
        )
