"""The provision of a document that a pinpoint names, and its text."""

from collections.abc import Iterable, Iterator, Sequence

from lawcheck.model import LegalDocument, Level, Pinpoint, Provision, Step

_BELOW = frozenset({Level.CLAUSE, Level.POINT, Level.ITEM})


def provision_of(document: LegalDocument, pin: Pinpoint, near: int = 0) -> Provision | None:
    """Return what `pin` names, seen from the provision at `near`; None where it is not there.

    Articles issued with a document bear the same numbers as its own: those around `near` come first.
    """
    steps = tuple(reversed(pin.steps))
    own = (*document.path_at(near)[:1], *document.outline)
    return next(_down(own, steps), None)


def text_of(document: LegalDocument, provision: Provision) -> tuple[str, ...]:
    """Return the paragraphs of a provision."""
    return tuple(filter(None, provision.span.of(document.text).split("\n")))


def _down(within: Iterable[Provision], steps: Sequence[Step]) -> Iterator[Provision]:
    """Yield what the steps lead to; what groups provisions may be passed over."""
    for provision in within:
        if _is(provision, steps[0]):
            yield from _down(provision.children, steps[1:]) if steps[1:] else (provision,)
        elif provision.level not in _BELOW:
            yield from _down(provision.children, steps)


def _is(provision: Provision, step: Step) -> bool:
    return provision.level is step.level and provision.number.casefold() == step.number.casefold()
