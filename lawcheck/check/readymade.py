"""The closed set of ready-made checks that a page may use instead of a module beside it.

phrases, pattern, required_part, required_parts, overdue, order, citation_effect. What they cannot say is said in Python.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from lawcheck.check.dossier import Dossier
from lawcheck.check.masks import ALL, Mask
from lawcheck.check.pattern import Pattern, pattern
from lawcheck.check.rule import Check
from lawcheck.check.wording import vietnamese
from lawcheck.errors import RuleError
from lawcheck.language import say
from lawcheck.model import Citation, Mark, Role, Span, State

Options = Mapping[str, Any]


def ready_made(page: str, uses: Options) -> Check:
    """Return the check that `uses` of a page describes.

    Raises:
        RuleError: the name or an option means nothing; says which.
    """
    name = str(uses.get("check"))
    if name not in _CHECKS:
        message = say(
            "{page}: uses.check = {name!r} không có; chọn một trong: {checks}",
            page=page,
            name=name,
            checks=", ".join(_CHECKS),
        )
        raise RuleError(message)
    make, needed = _CHECKS[name]
    missing = needed - uses.keys()
    if missing:
        message = say(
            "{page}: uses thiếu {missing} cho check {name!r}",
            page=page,
            missing=", ".join(sorted(missing)),
            name=name,
        )
        raise RuleError(message)
    try:
        uses["message"].format(quote="", better="", ended="", day="", missing="")
        if uses.get("part") not in _PARTS:
            message = say(
                "{page}: uses.part = {part!r} không phải là phần của văn bản",
                page=page,
                part=uses["part"],
            )
            raise RuleError(message)
        return _concerned(make(uses), uses)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        message = say(
            "{page}: uses của check {name!r} không dùng được: {error}",
            page=page,
            name=name,
            error=error,
        )
        raise RuleError(message) from error


def _phrases(uses: Options) -> Check:
    better = {entry["says"]: entry.get("better", "") for entry in uses["phrases"]}
    longest_first = sorted(better, key=len, reverse=True)
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    masks = _masks(uses)

    def check(dossier: Dossier) -> Iterator[Mark]:
        for hit in wanted.finditer(dossier.prose(masks)):
            instead = better[hit.group()]
            message = say(uses["message"], quote=hit.group(), better=instead)
            yield Mark(Span(*hit.span()), message)

    return check


def _pattern(uses: Options) -> Check:
    wanted, masks = _looked_for(uses, "pattern"), _masks(uses)

    def check(dossier: Dossier) -> Iterator[Mark]:
        prose = dossier.prose(masks)
        for span in wanted.spans(prose, _part(dossier, uses.get("part"))):
            message = say(uses["message"], quote=" ".join(span.of(prose).split()))
            yield Mark(span, message)

    return check


def _required_part(uses: Options) -> Check:
    """Mark what `at` finds, the title without it, where the part lacks the pattern."""
    wanted = pattern(uses["pattern"])
    at = _looked_for(uses, "at") if "at" in uses else None

    def check(dossier: Dossier) -> Iterator[Mark]:
        part = _part(dossier, uses.get("part"))
        if dossier.document.missing or wanted.is_in(dossier.text, part):
            return
        span = next(at.spans(dossier.text, part), None) if at else dossier.document.title_span
        if span:
            yield Mark(span, say(uses["message"]))

    return check


def _required_parts(uses: Options) -> Check:
    """Mark the title where parts are lacking; where most are, they stand in another file."""
    wanted = {part["name"]: pattern(part["pattern"]) for part in uses["parts"]}

    def check(dossier: Dossier) -> Iterator[Mark]:
        document = dossier.document
        body = _part(dossier, uses.get("part"))
        missing = [name for name, part in wanted.items() if not part.is_in(dossier.text, body)]
        is_partial = document.missing or document.absent or len(missing) * 2 > len(wanted)
        if missing and document.title_span and not is_partial:
            yield Mark(
                document.title_span, say(uses["message"], missing=", ".join(map(say, missing)))
            )

    return check


def _overdue(uses: Options) -> Check:
    """Mark the title of what was issued after the day `last`, in the year that its title tells."""
    year, last, later = pattern(uses["year"]), uses["last"], uses["later"]

    def check(dossier: Dossier) -> Iterator[Mark]:
        document, title = dossier.document, dossier.document.title
        told = next(year.spans(title, Span(0, len(title))), None)
        if told and document.issued and document.title_span:
            day = date.fromisoformat(f"{int(told.of(title)) + later}-{last}")
            message = say(uses["message"], day=vietnamese(day))
            if document.issued > day:
                yield Mark(document.title_span, message)

    return check


def _order(uses: Options) -> Check:
    wanted = [pattern(written) for written in uses["patterns"]]

    def check(dossier: Dossier) -> Iterator[Mark]:
        part = _part(dossier, uses.get("part"))
        firsts = (next(each.spans(dossier.text, part), None) for each in wanted)
        furthest = part.start
        for span in filter(None, firsts):
            if span.start < furthest:
                yield Mark(span, say(uses["message"], quote=span.of(dossier.text)))
            furthest = max(furthest, span.start)

    return check


def _citation_effect(uses: Options) -> Check:
    roles = {Role(role) for role in uses["roles"]}
    states = {State(state) for state in uses["states"]}

    def check(dossier: Dossier) -> Iterator[Mark]:
        day = dossier.on if uses.get("on") == "today" else dossier.day
        if day is None:
            return
        for citation in _cited(dossier, roles):
            effect = dossier.effect(citation, day)
            if effect.state in states and not dossier.did(effect):
                span = citation.document_span or citation.span
                message = say(
                    uses["message"],
                    quote=" ".join(span.of(dossier.text).split()),
                    ended=dossier.how_ended(effect),
                    day=vietnamese(day),
                )
                yield Mark(span, message, dossier.proof(citation, effect))

    return check


def _concerned(check: Check, uses: Options) -> Check:
    """Keep the check to documents whose number and title hold the patterns of those names.

    Where number and day of issue name different years, the law of which day governs is not known.
    """
    number, title = pattern(uses.get("number", "")), pattern(uses.get("title", ""))

    def concerned(dossier: Dossier) -> Iterator[Mark]:
        document = dossier.document
        fits = number.is_in(document.number or "") and title.is_in(document.title)
        if fits and not dossier.is_misdated:
            yield from check(dossier)

    return concerned


def _cited(dossier: Dossier, roles: set[Role]) -> Iterator[Citation]:
    others = (c for c in dossier.citations if c.role is not Role.BASIS and not c.quoted)
    return (c for c in (*dossier.bases, *others) if c.role in roles)


def _looked_for(uses: Options, key: str) -> Pattern:
    return pattern(uses[key], uses.get("then"), uses.get("unless"))


def _masks(uses: Options) -> frozenset[Mask]:
    return frozenset(Mask(name) for name in uses["mask"]) if "mask" in uses else ALL


def _part(dossier: Dossier, name: str | None) -> Span:
    parts = dossier.document.parts
    named = {
        "heading": parts.heading,
        "preamble": parts.preamble,
        "body": parts.body,
        "closing": parts.closing,
    }
    return named[name] if name else Span(0, len(dossier.text))


_PARTS = frozenset({"heading", "preamble", "body", "closing", None})
_CHECKS: Mapping[str, tuple[Callable[[Options], Check], frozenset[str]]] = {
    "phrases": (_phrases, frozenset({"phrases", "message"})),
    "pattern": (_pattern, frozenset({"pattern", "message"})),
    "required_part": (_required_part, frozenset({"pattern", "message"})),
    "required_parts": (_required_parts, frozenset({"parts", "message"})),
    "overdue": (_overdue, frozenset({"year", "last", "later", "message"})),
    "order": (_order, frozenset({"patterns", "message"})),
    "citation_effect": (_citation_effect, frozenset({"roles", "states", "message"})),
}
