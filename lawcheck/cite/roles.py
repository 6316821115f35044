"""What each mention does there: the verb of its own sentence decides, and only this document's.

Basis goes by position: what a line that begins with "Căn cứ" names. A verb counts where this
document is its subject: at the start of a sentence, behind "Nghị định này", in the document's own
title and enacting words, or behind another such verb. It governs the mention behind it and those
joined to it; a document named inside the title of another is only cited.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lawcheck.cite.bind import is_wording
from lawcheck.cite.draft import Draft, Points
from lawcheck.cite.engine import Places, finder
from lawcheck.cite.kinds import CONSOLIDATED
from lawcheck.cite.listed import WHOLE, roles_of_row
from lawcheck.cite.page import Page
from lawcheck.cite.sentences import Region, Sentence
from lawcheck.cite.subject import is_own
from lawcheck.cite.verbs import CHANGES, EXPLAINS, Act, Verbs, Voice
from lawcheck.model import Role

_JOINED = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:[,;]|[,;]?\s*(?:va|hoac|cung voi))\s*"
    r"(?:(?:tai|cua|va|mot so|cac|nhung|ten|tieu de|noi dung|quy dinh|doan dan|doan mo dau|doan|"
    r"kho dau|phan dau|mu|dieu|khoan|diem|cot|dong)\s+)*"
)
_NEW_ITEM = re.compile(r"(?:[,;]|(?<!\w)va)\s*(?:cac\s+)?(?:[a-z\d]{1,2}[.)]\s*)?\Z")
_ANCHOR = re.compile(r"(?:vao\s+)?(?:phia\s+)?(?:ngay\s+)?(?:sau|truoc)\s+\Z")
_STORY_OVER = re.compile(r"[;)]")
_GOES_ON = re.compile(r"(?<!\w)(?:duoc|thi|van) tiep tuc(?!\w)")
_BEGAN = re.compile(r"(?<!\w)(?:da|truoc ngay|truoc thoi diem|dang)(?!\w)")
_APPLIES = re.compile(r"\s*(?:cac\s+)?(?:quy dinh\s+)?(?:(?:cua|tai|doi voi)\s+)?(?:cac\s+)?")
_ALONG = re.compile(r"(?<!\w)theo [^,;]{0,150}\Z")
_DONE_UNDER = re.compile(r"(?<!\w)(?<!kem )theo\s+(?:(?:cac\s+)?quy dinh\s+(?:cua|tai)\s+)?\Z")
_AGAINST = re.compile(
    r"(?<!\w)(?:trai|khong phu hop)(?: voi)?\s+(?:(?:cac\s+)?quy dinh\s+(?:cua|tai)\s+)?(?:cac\s+)?\Z"
)
"""What is halted or repealed here goes against what is named: "bãi bỏ quy định trái với Luật"."""
_BEFORE_THIS = re.compile(
    r"(?<!\w)truoc (?:ngay|thoi diem) [^.;]{0,40}\b(?:nay|luat) co hieu luc(?!\w)"
)
_TRANSITION = finder(rf"{_GOES_ON.pattern}|{_BEFORE_THIS.pattern}")
_APPLIED = re.compile(
    r"(?<!\w)(?:thi|van|duoc) (?:tiep tuc )?(?:duoc )?(?:ap dung|thuc hien|xu ly|giai quyet) "
    r"(?:theo )?(?:cac )?(?:quy dinh )?(?:(?:cua|tai) )?(?:cac )?\Z"
)
_SOME = re.compile(
    r"(?<!\w)(?:(?:mot so|cac|nhung)\s+(?:dieu|khoan|diem|noi dung|quy dinh|tu|cum tu|muc|phu luc)|"
    r"so thu tu|phu luc|noi dung|dong|cot|(?<!danh )muc|mau|bieu mau)(?!\w)"
)
_AS_FOLLOWS = re.compile(r"(?<!\w)nhu sau(?!\w)")
_QUOTED = re.compile(r"[“\"][^”\"“]*[”\"]")
_ASIDE = re.compile(
    r"(?<!\w)(?:(?<!kem )theo|cho phu hop|can cu|de bao dam|thuc hien|kinh phi|nguon von|ho so)(?!\w)"
)
_HEADS_ITEM = re.compile(
    r"\s*(?:dieu\s+\d+[a-z]?\s*[.:]|\d{1,3}(?:\.\d+)*[a-z]?\s*[.)/]|[a-z]\d?\s*\)|[-+*•])?"
    r"(?:(?!\b(?:theo|da|can cu|thuc hien|thi)\b)[^.;:]){0,60}"
)


@dataclass(frozen=True, slots=True)
class _State:
    """What governs the next mention of a sentence."""

    role: Role | None = None
    fresh: bool = False
    """Whether the governing verb still waits for its first mention."""
    led: bool = False
    """Whether the verb stands in the line that leads the list in."""
    nested: bool = False
    """Whether the title of the document just named has begun."""
    told: bool = False
    """Whether the story of another act has begun: "được sửa đổi, bổ sung bởi …"."""
    head: Draft | None = None
    last: Role = Role.REFERENCE
    end: int = 0


def with_roles(page: Page, drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts with their roles; those outside every sentence stay references."""
    roles: dict[int, Role] = {}
    governing: list[Role | None] = []
    starts = [draft.span.start for draft in drafts]
    leading = {sentence.lead for sentence in sentences}
    verbs, transition = Verbs(page), Places(_TRANSITION, page)
    for index, sentence in enumerate(sentences):
        first, last = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
        lead = governing[sentence.lead] if sentence.lead is not None else None
        indexes = range(first, last)
        if sentence.region is Region.BASIS:
            roles |= dict.fromkeys(indexes, Role.BASIS)
        if sentence.region is Region.BASIS or not (indexes or index in leading):
            governing.append(None)
            continue
        if sentence.region is Region.ROW and sentence.lead is not None:
            heading = sentences[sentence.lead].span
            listed = roles_of_row(page, heading, drafts[first:last], lead)
            roles |= dict(zip(indexes, listed, strict=True))
            governing.append(None)
            continue
        acts = verbs.within(sentence.span)
        if not acts and lead is None and transition.first(*_ends(sentence)) is None:
            governing.append(None)
            continue
        found, role = _govern(page, acts, sentence, drafts[first:last], lead)
        roles |= dict(zip(indexes, found, strict=True))
        governing.append(role if role in CHANGES else lead)
    told = list(drafts)
    for index, role in roles.items():
        if role is not Role.REFERENCE:
            told[index] = replace(drafts[index], role=role)
    return told


def with_consolidated(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of a consolidated text: the first document it names is consolidated."""
    first = next((i for i, d in enumerate(drafts) if _may_be_consolidated(d)), None)
    if first is None:
        return list(drafts)
    return [*drafts[:first], replace(drafts[first], role=Role.CONSOLIDATES), *drafts[first + 1 :]]


def _may_be_consolidated(draft: Draft) -> bool:
    kind = draft.mention.kind if draft.mention else None
    return kind not in {None, CONSOLIDATED} and draft.role is Role.REFERENCE


def _govern(
    page: Page, acts: Sequence[Act], sentence: Sentence, drafts: Sequence[Draft], lead: Role | None
) -> tuple[list[Role], Role | None]:
    """Return the role of each draft of a sentence, and the role that governs at its end."""
    state = _State(lead, fresh=lead is not None, led=lead is not None, end=sentence.span.start)
    roles: list[Role] = []
    subjects: list[int] = []
    for event in _events(acts, drafts):
        if isinstance(event, Draft) and is_wording(page, event.span.start):
            roles.append(Role.REFERENCE)
        elif isinstance(event, Draft):
            state = _meet(page, state, event)
            subjects += [] if state.told else [len(roles)]
            roles.append(state.last)
        elif event.voice is Voice.PASSIVE:
            acted_on = _acted_on(page, drafts, subjects)
            roles = _turned(roles, event.role, acted_on, led=state.led)
            state = _heard(state, event, is_own=not roles)
        elif event.voice is Voice.TOLD:
            state = replace(state, told=True, fresh=False)
        else:
            met, governing = drafts[: len(roles)], None if state.led else state.role
            own = is_own(page, sentence, event, met, governing)
            state = _heard(state, event, is_own=own)
    if Role.CONTINUES not in roles and _lets_go_on(page, sentence):
        roles = _continued(page, drafts, roles)
    if sentence.region is Region.BODY and _BEFORE_THIS.search(page.bare, *_ends(sentence)):
        roles = _under_old(page, drafts, roles)
    return roles, state.role


def _lets_go_on(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence lets what began under older law go on."""
    span = (sentence.span.start, sentence.span.end)
    began = _BEGAN.search(page.bare, *span)
    return bool(sentence.region is Region.BODY and began and _GOES_ON.search(page.bare, *span))


def _continued(page: Page, drafts: Sequence[Draft], roles: Sequence[Role]) -> list[Role]:
    """Let "việc đã làm theo A thì được tiếp tục" continue A, where nothing stands behind it."""
    for index, role in enumerate(roles):
        start = drafts[index].span.start
        if role is Role.REFERENCE and _DONE_UNDER.search(page.bare, max(0, start - 40), start):
            return [*roles[:index], Role.CONTINUES, *roles[index + 1 :]]
    return list(roles)


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end


def _under_old(page: Page, drafts: Sequence[Draft], roles: Sequence[Role]) -> list[Role]:
    """Let "việc trước ngày này thì áp dụng quy định của A; B" continue A and B."""
    turned, joined = list(roles), False
    for index, draft in enumerate(drafts):
        gap = page.bare[drafts[index - 1].span.end : draft.span.start] if index else ""
        start = draft.span.start
        applied = _APPLIED.search(page.bare, max(0, start - 60), start)
        goes_on = joined and _NEW_ITEM.search(gap) and _alike(drafts[index - 1], draft)
        joined = draft.points is Points.NAMED and bool(applied or goes_on)
        if joined and turned[index] is Role.REFERENCE:
            turned[index] = Role.CONTINUES
    return turned


def _events(acts: Sequence[Act], drafts: Sequence[Draft]) -> Iterator[Draft | Act]:
    starts = [draft.span.start for draft in drafts]
    events: list[Draft | Act] = [*drafts]
    for act in acts:
        before = drafts[max(0, bisect_right(starts, act.span.start) - 3) :][:3]
        if not any(draft.span.holds(act.span.start) for draft in before):
            events.append(act)
    yield from sorted(events, key=lambda event: event.span.start)


def _heard(state: _State, act: Act, *, is_own: bool) -> _State:
    if is_own:
        return _State(act.role, fresh=True, end=act.span.end)
    return replace(state, nested=state.head is not None)


def _meet(page: Page, state: _State, draft: Draft) -> _State:
    gap = _QUOTED.sub("", page.bare[state.end : draft.span.start])
    told = state.told and not _story_is_over(page, state, draft, gap)
    state = replace(state, end=draft.span.end, told=told, nested=state.nested or state.told)
    if told:
        return replace(state, last=Role.REFERENCE)
    if state.role is None or (not state.fresh and state.head is None):
        return replace(state, last=Role.REFERENCE)
    if state.fresh:
        if not _reaches(state, gap):
            return replace(state, role=None, fresh=False, last=Role.REFERENCE)
        role = _in_part(state.role, draft, gap)
        return replace(state, role=role, fresh=False, head=draft, last=role)
    if _AS_FOLLOWS.search(gap):
        return replace(state, role=None, last=Role.REFERENCE)
    return _meet_next(state, draft, gap)


def _story_is_over(page: Page, state: _State, draft: Draft, gap: str) -> bool:
    """Whether "được sửa đổi bởi A; B" is told to its end.

    In brackets it goes on to the bracket, in an item of a list to the end of the item.
    """
    over = _STORY_OVER.search(gap)
    line = page.line(draft.span.start)[0]
    opened, closed = (page.bare.count(mark, line, draft.span.start) for mark in "()")
    inside = state.led or opened > closed
    return bool(over) and (not inside or ")" in gap)


def _in_part(role: Role, draft: Draft, gap: str) -> Role:
    """Take "bãi bỏ một số điều của Nghị định …" for what it is, an amendment."""
    if role in WHOLE and not draft.pins and _SOME.search(gap):
        return Role.AMENDS
    return role


def _meet_next(state: _State, draft: Draft, gap: str) -> _State:
    if _ANCHOR.search(gap):
        return replace(state, last=Role.REFERENCE)
    if not state.nested and _JOINED.fullmatch(gap):
        return state
    if _NEW_ITEM.search(gap) and _alike(state.head, draft):
        return replace(state, nested=False, last=state.role or Role.REFERENCE)
    return replace(state, last=Role.REFERENCE)


def _reaches(state: _State, gap: str) -> bool:
    """Whether a verb reaches over the words between it and the first mention behind it."""
    if _AGAINST.search(gap):
        return False
    if state.led:
        return bool(_HEADS_ITEM.fullmatch(gap))
    if state.role is Role.CONTINUES:
        return bool(_APPLIES.fullmatch(gap)) or bool(_ALONG.search(gap))
    if state.role is Role.AMENDS:
        return not _ASIDE.search(gap)
    return state.role in EXPLAINS or not _DONE_UNDER.search(gap)


def _alike(head: Draft | None, draft: Draft) -> bool:
    """Whether two mentions may stand in one list: documents of one kind, or bare provisions."""
    if head is None or head.mention is None or draft.mention is None:
        return head is not None and head.mention is draft.mention
    return head.mention.kind == draft.mention.kind


def _acted_on(page: Page, drafts: Sequence[Draft], subjects: Sequence[int]) -> Iterator[int]:
    """Yield the subject of a passive verb: the first mention and those joined to it."""
    for index in subjects:
        gap = page.bare[drafts[index - 1].span.end : drafts[index].span.start] if index else ""
        joined = _JOINED.fullmatch(gap) or _NEW_ITEM.search(gap)
        if index == subjects[0] or (joined and _alike(drafts[subjects[0]], drafts[index])):
            yield index


def _turned(roles: Sequence[Role], role: Role, acted_on: Iterable[int], *, led: bool) -> list[Role]:
    """Give the role of a passive verb to what it acts on; it tells more than "Sửa đổi …:" above."""
    weaker = {Role.REFERENCE, Role.AMENDS} if led else {Role.REFERENCE}
    turned = list(roles)
    for index in acted_on:
        if roles[index] in weaker:
            turned[index] = role
    return turned
