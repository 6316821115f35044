"""LC303: điều, khoản run 1, 2, 3; điểm runs through the Vietnamese alphabet."""

from collections.abc import Iterator
from itertools import pairwise

from lawcheck.check import Dossier, Mark
from lawcheck.model import How, LegalDocument, Level, Provision, Span

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_TOO_NOISY = frozenset({How.SCANNED})


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    if document.how in _TOO_NOISY or document.kind == "Văn bản hợp nhất":
        return
    for siblings in _runs(document):
        for before, after in pairwise(siblings):
            expected = _next(before)
            between = Span(before.span.start, after.span.start)
            if expected is None or after.number in expected or _is_quoted(document, between):
                continue
            name = after.level.value
            yield Mark(
                Span(after.span.start, min(after.span.end, _heading_end(dossier.text, after))),
                f"Sau {before.level.value} {before.number} là {name} {after.number} thay vì"
                f" {name} {expected[0]}, trong khi số thứ tự điều, khoản, điểm phải liên tục.",
            )


def _runs(document: LegalDocument) -> Iterator[tuple[Provision, ...]]:
    """Yield the sets of siblings that must count on: articles of one text, children of one node."""
    yield document.articles()
    for top in document.outline:
        if top.level is Level.ATTACHMENT:
            yield tuple(p for p in top.walk() if p.level is Level.ARTICLE)
        if top.level is not Level.ANNEX:
            for node in top.walk():
                for level in (Level.CLAUSE, Level.POINT):
                    yield tuple(child for child in node.children if child.level is level)


def _next(provision: Provision) -> tuple[str, ...] | None:
    number = provision.number
    if number.isdigit():
        return str(int(number) + 1), f"{number}a"
    place = _ALPHABET.find(number) if provision.level is Level.POINT and len(number) == 1 else -1
    if 0 <= place < len(_ALPHABET) - 1:
        return _ALPHABET[place + 1], f"{number}1"
    return None


def _is_quoted(document: LegalDocument, between: Span) -> bool:
    return any(quoted.overlaps(between) for quoted in document.quoted)


def _heading_end(text: str, provision: Provision) -> int:
    end = text.find("\n", provision.span.start)
    return end if end >= 0 else len(text)
