"""Where mentions point and which provisions they mean, once their roles and setting are known."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lawcheck.cite.above import said_before
from lawcheck.cite.detailed import lists_details
from lawcheck.cite.draft import Draft, Points
from lawcheck.cite.headings import PAPERS, is_pointed_at
from lawcheck.cite.kinds import rank
from lawcheck.cite.ladder import RANK, THIS
from lawcheck.cite.mention import Mention
from lawcheck.cite.own import names_itself
from lawcheck.cite.setting import Inner, Setting, read_inner
from lawcheck.cite.verbs import CHANGES, EXPLAINS
from lawcheck.model import (
    Citation,
    LegalDocument,
    Level,
    Pinpoint,
    Role,
    Span,
    Step,
    Target,
)

_SAY_NOTHING = frozenset({THIS, ""})
"""Numbers of "Điều này" and of "Phụ lục kèm theo", which alone name no provision."""
_SAY_THIS = frozenset({Level.ARTICLE, Level.CLAUSE, Level.POINT})
_AS_FOLLOWS = re.compile(r"(?<!\w)nhu sau(?!\w)")
_EXCEPT = re.compile(r"\s*,?\s*tru\s+")
_ANCHORED = re.compile(r"[^\n.;:]{0,60}?(?:sau|truoc|vao)\s+")


_Path = tuple[str | None, str | None]


@dataclass(slots=True)
class _Thread:
    """What the text has said so far that later words lean on."""

    bases: dict[_Path, Pinpoint] = field(default_factory=dict)
    """The provision of the amended document last named as changed, by own Điều and khoản."""
    inner: dict[int, Inner] = field(default_factory=dict)
    last: Citation | None = None
    """The citation before, where it names provisions."""
    detailed: Citation | None = None
    """The law last said to be detailed, where its provisions may follow."""


def give_meaning(setting: Setting, drafts: Sequence[Draft]) -> Iterator[Citation]:
    """Yield the citations of a document in text order."""
    thread = _Thread()
    for index, draft in enumerate(drafts):
        if draft.points is Points.NAMED:
            citation = _named(setting, draft)
        elif draft.points is Points.THIS:
            citation = _this(setting, thread, draft)
        else:
            citation = _open(setting, thread, draft, drafts[index + 1 : index + 12])
        if citation is not None:
            _remember(setting, thread, citation)
            thread.last = citation if citation.pins else None
            thread.detailed = _detailed(thread, citation)
            yield citation


def _named(setting: Setting, draft: Draft) -> Citation | None:
    mention = draft.mention
    if mention is None:
        return None
    if names_itself(mention, setting.document):
        if _heads_paper(setting, draft):
            return None
        return _cited(setting, draft, Target.SELF, draft.pins)
    return Citation(
        span=draft.span,
        document_span=mention.named,
        role=_allowed(draft.role, setting.document, mention),
        target=Target.OTHER,
        kind=mention.kind,
        number=mention.number,
        name=mention.name,
        dated=mention.dated,
        year=mention.year,
        issuer=mention.issuer,
        pins=draft.pins,
        quoted=setting.document.is_quoted(draft.span.start),
    )


def _this(setting: Setting, thread: _Thread, draft: Draft) -> Citation:
    quotation = setting.quotation(draft.span.start)
    amended = setting.amended(quotation.start) if quotation else None
    place = _place(setting, thread, draft, quotation)
    pins = tuple(_resolved(pin, place) for pin in draft.pins)
    if thread.last and _EXCEPT.fullmatch(setting.page.bare, thread.last.span.end, draft.span.start):
        pins = tuple(_with_upper(pin, thread.last.pins[-1]) for pin in pins)
    if amended:
        return _of_amended(draft, amended, pins, Role.REFERENCE, quoted=True)
    return _cited(setting, draft, Target.SELF, pins)


def _open(
    setting: Setting, thread: _Thread, draft: Draft, ahead: Sequence[Draft]
) -> Citation | None:
    if all(_says_nothing(pin) for pin in draft.pins):
        return None
    offset = draft.span.start
    if quotation := setting.quotation(offset):
        return _in_quotation(setting, thread, draft, quotation)
    amended = _amended_ahead(setting, draft, ahead) or setting.amended(offset)
    if amended is None and draft.role in CHANGES:
        amended = setting.only_amended()
    if amended and (draft.role in CHANGES or _follows_change(setting, thread, draft)):
        base = _base(setting, thread, offset)
        base = _named_ahead(setting, draft, ahead, base) or base
        return _of_amended(draft, amended, _completed(draft.pins, base), draft.role, quoted=False)
    if thread.detailed and lists_details(setting.page, thread.detailed, offset):
        return _of_detailed(draft, thread.detailed)
    own = setting.own(offset)
    said = tuple(filter(None, (said_before(pin, thread.last, own) for pin in draft.pins)))
    in_front = offset < setting.document.parts.preamble.end and setting.document.outline
    pins = tuple(pin for pin in _completed(said, own) if pin.steps)
    if in_front or not pins or not is_pointed_at(setting.page, draft):
        return None
    return _cited(setting, draft, Target.SELF, pins)


def _detailed(thread: _Thread, citation: Citation) -> Citation | None:
    if citation.target is Target.OTHER and citation.role in EXPLAINS:
        return citation if not citation.pins else thread.detailed
    return thread.detailed if citation.document_span is None else None


def _of_detailed(draft: Draft, law: Citation) -> Citation:
    return replace(law, span=draft.span, document_span=None, pins=draft.pins, issuer=None)


def _in_quotation(
    setting: Setting, thread: _Thread, draft: Draft, quotation: Span
) -> Citation | None:
    amended = setting.amended(quotation.start)
    pins = _completed(draft.pins, _place(setting, thread, draft, quotation))
    pins = tuple(pin for pin in pins if pin.steps)
    if not amended or not pins:
        return None
    return _of_amended(draft, amended, pins, Role.REFERENCE, quoted=True)


def _heads_paper(setting: Setting, draft: Draft) -> bool:
    """Whether the words head a form or annex: "Mẫu số 02 ban hành kèm theo Thông tư số …"."""
    levels = {pin.steps[-1].level for pin in draft.pins}
    opens = setting.page.line(draft.span.start)[0] == draft.span.start
    return opens and bool(levels) and levels <= PAPERS


def _says_nothing(pin: Pinpoint) -> bool:
    step = pin.steps[-1]
    lone = len(pin.steps) == 1 and step.number in _SAY_NOTHING
    return lone and step.level not in _SAY_THIS


def _remember(setting: Setting, thread: _Thread, citation: Citation) -> None:
    if citation.role in CHANGES and citation.pins and not citation.quoted:
        path = _own_clause(setting, citation.span.start)
        if path[0] not in {article for article, _ in thread.bases}:
            thread.bases.clear()
        thread.bases[path] = citation.pins[-1]


def _own_clause(setting: Setting, offset: int) -> _Path:
    own = setting.own(offset)
    return (own.at(Level.ARTICLE), own.at(Level.CLAUSE)) if own else (None, None)


def _base(setting: Setting, thread: _Thread, offset: int) -> Pinpoint | None:
    article, clause = _own_clause(setting, offset)
    return thread.bases.get((article, clause)) or thread.bases.get((article, None))


def _follows_change(setting: Setting, thread: _Thread, draft: Draft) -> bool:
    """Whether the words only say where a change goes: "bổ sung khoản 5 vào sau khoản 4"."""
    line = setting.page.line(draft.span.start)[0]
    return bool(
        _base(setting, thread, draft.span.start)
        and _ANCHORED.search(setting.page.bare, max(line, draft.span.start - 20), draft.span.start)
    )


def _amended_ahead(setting: Setting, draft: Draft, ahead: Sequence[Draft]) -> Mention | None:
    """Return the document at the end of a list of changes: "khoản 1; tên Điều 5 của Luật Giá"."""
    if draft.role not in CHANGES:
        return None
    stop = setting.page.line(draft.span.start)[1]
    listed = (later for later in ahead if later.span.start < stop)
    end = next((later for later in listed if later.points is not Points.OPEN), None)
    closes = end and end.pins and draft.role in CHANGES and end.role is draft.role
    return end.mention if end and closes else None


def _named_ahead(
    setting: Setting, draft: Draft, ahead: Sequence[Draft], base: Pinpoint | None
) -> Pinpoint | None:
    """Return the Điều that the same sentence names later on: "khoản 5a vào sau khoản 5 Điều 8"."""
    stop = setting.page.line(draft.span.start)[1]
    for later in ahead:
        gap = setting.page.bare[draft.span.end : later.span.start]
        if later.span.start > stop or later.points is not Points.OPEN or _AS_FOLLOWS.search(gap):
            return None
        if later.pins[-1].at(Level.ARTICLE):
            return later.pins[-1]
        if _ANCHORED.fullmatch(gap) and base:
            return _with_upper(later.pins[-1], base)
    return None


def _place(
    setting: Setting, thread: _Thread, draft: Draft, quotation: Span | None
) -> Pinpoint | None:
    if quotation is None:
        return setting.own(draft.span.start)
    if quotation.start not in thread.inner:
        base = _base(setting, thread, quotation.start)
        thread.inner[quotation.start] = read_inner(setting.page, quotation, base)
    return thread.inner[quotation.start].at(draft.span.start)


def _completed(pins: Sequence[Pinpoint], place: Pinpoint | None) -> tuple[Pinpoint, ...]:
    return tuple(_with_upper(_resolved(pin, place), place) for pin in pins)


def _resolved(pin: Pinpoint, place: Pinpoint | None) -> Pinpoint:
    """Put numbers for "này", those of the place where the words stand."""
    if all(step.number != THIS for step in pin.steps):
        return pin
    steps = []
    for step in pin.steps:
        number = step.number if step.number != THIS else (place.at(step.level) if place else None)
        if number is not None:
            steps.append(Step(step.level, number))
    return _with_upper(Pinpoint(tuple(steps)), place)


def _with_upper(pin: Pinpoint, place: Pinpoint | None) -> Pinpoint:
    """Add the levels above the pin that only the place tells: khoản 1 → khoản 1 Điều 5."""
    if place is None:
        return pin
    top = max((RANK[step.level] for step in pin.steps), default=len(RANK))
    if top >= RANK[Level.ARTICLE]:
        return pin
    above = (step for step in place.steps if RANK.get(step.level, 0) > top)
    return Pinpoint((*pin.steps, *above))


def _of_amended(
    draft: Draft, amended: Mention, pins: tuple[Pinpoint, ...], role: Role, *, quoted: bool
) -> Citation:
    return Citation(
        span=draft.span,
        document_span=None,
        role=role,
        target=Target.OTHER,
        kind=amended.kind,
        number=amended.number,
        name=None if amended.number else amended.name,
        year=amended.year,
        pins=pins,
        quoted=quoted,
    )


def _cited(setting: Setting, draft: Draft, target: Target, pins: tuple[Pinpoint, ...]) -> Citation:
    role = draft.role if draft.role is Role.BASIS else Role.REFERENCE
    quoted = setting.document.is_quoted(draft.span.start)
    return Citation(draft.span, None, role, target, pins=pins, quoted=quoted)


def _allowed(role: Role, document: LegalDocument, mention: Mention) -> Role:
    """Refuse what the order of ranks forbids: no document changes one that outranks it."""
    own = rank(document.kind, document.number)
    cited = rank(mention.kind, mention.number)
    if own is None or cited is None:
        return role
    forbidden = (role in CHANGES and cited < own) or (role in EXPLAINS and cited > own)
    return Role.REFERENCE if forbidden else role
