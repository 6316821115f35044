"""Verbs by which one document acts on another, as tables; `roles` says whose act it is."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from lawcheck.cite.engine import Places, finder
from lawcheck.cite.page import Page
from lawcheck.model import Role, Span


class Voice(Enum):
    """Whether the verb stands before the documents it acts on, or behind them."""

    ACTIVE = auto()
    PASSIVE = auto()
    TOLD = auto()
    """Tells of another's act ("được sửa đổi, bổ sung bởi …"): what it names is only cited."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb in a sentence."""

    span: Span
    voice: Voice
    role: Role


_PHRASE = (
    r"(?:mot so |cac |nhung )?(?:cum tu(?: ngu)?|tu(?: ngu)?(?=\s?[“\"‘«])|"
    r"tu, cum tu|tu ngu|cum cac tu)"
)
_PASSIVE = (
    (Role.REPEALS, r"(?:se )?(?:duoc |bi )?het hieu(?: luc)?|cham dut hieu luc|khong con hieu luc"),
    (Role.REPEALS, r"(?:bi|duoc) bai bo(?! (?:boi|tai|theo))|khong con gia tri"),
    (Role.ANNULS, r"(?:bi|duoc) huy bo(?! (?:boi|tai|theo))"),
    (Role.AMENDS, r"duoc (?:sua doi|bo sung|thay the|thay)[^.;:]{0,60}?(?:nhu sau|thanh)\b"),
    (Role.REPLACES, r"(?:bi|duoc) thay the (?:boi|bang) [^.;:]{0,30}?\bnay\b"),
    (Role.CONTINUES, r"(?:van )?tiep tuc (?:co hieu luc|duoc ap dung|con hieu luc)"),
    (Role.SUSPENDS, r"(?:bi |duoc )?(?:tam )?ngung hieu luc(?= (?:thi hanh )?(?:tu|ke tu|den))"),
    (Role.HALTS, r"bi dinh chi(?: viec)?(?: thi hanh)?"),
)
_TOLD = (
    r"(?:da |vua )?(?:duoc|bi) (?:sua doi|bo sung|thay the|bai bo|huy bo|dinh chinh|hop nhat)"
    r"(?:, (?:va )?(?:bo sung|thay the|bai bo))*|(?:da|truoc ngay) het hieu luc"
)
_ACTIVE = (
    (Role.AMENDS, rf"(?:sua doi|bo sung|thay|thay the|bai bo|bo|huy bo) {_PHRASE}"),
    (
        Role.AMENDS,
        r"sua doi(?:,? (?:va )?(?:bo sung|thay the|bai bo))*|bo sung(?:,? (?:va )?(?:sua doi|thay the))?|doi ten",
    ),
    (Role.REPLACES, r"thay the(?: cho| toan bo)?"),
    (Role.REPEALS, r"bai bo(?: toan bo| mot phan)?"),
    (Role.ANNULS, r"huy bo"),
    (Role.CORRECTS, r"dinh chinh"),
    (Role.HALTS, r"dinh chi(?: viec)?(?: thi hanh| thuc hien| hieu luc)?"),
    (Role.SUSPENDS, r"(?:tam )?ngung hieu luc(?: thi hanh)?(?: mot phan| toan bo)?"),
    (
        Role.EXTENDS,
        r"(?:gia han|keo dai) (?:thoi (?:gian|han)|hieu luc)(?: (?:thuc hien|ap dung|thi hanh|hieu luc))?",
    ),
    (
        Role.CONTINUES,
        r"tiep tuc (?:duoc )?(?:thuc hien|ap dung|thi hanh|giai quyet|xu ly|quan ly)",
    ),
    (Role.DETAILS, r"quy dinh chi tiet(?: va (?:huong dan|bien phap)(?: thi hanh)?)?"),
    (Role.GUIDES, r"huong dan"),
)
CHANGES = frozenset(
    {
        Role.REPLACES, Role.REPEALS, Role.ANNULS, Role.AMENDS, Role.SUSPENDS, Role.HALTS,
        Role.CORRECTS, Role.EXTENDS,
    }
)  # fmt: skip
"""What a document may only do to one that does not outrank it."""
EXPLAINS = frozenset({Role.DETAILS, Role.GUIDES})


def _table(entries: tuple[tuple[Role, str], ...], voice: Voice) -> list[tuple[Voice, Role, str]]:
    return [(voice, role, pattern) for role, pattern in entries]


_ENTRIES = (
    *_table(_PASSIVE, Voice.PASSIVE),
    (Voice.TOLD, Role.REFERENCE, _TOLD),
    *_table(_ACTIVE, Voice.ACTIVE),
)
_PATTERNS = [pattern.replace(" ", r"\s+") for _, _, pattern in _ENTRIES]
_FIND = finder(rf"\b(?:{'|'.join(_PATTERNS)})\b")
_VERB = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'(?P<v{index}>{p})' for index, p in enumerate(_PATTERNS))})(?!\w)"
)


class Verbs:
    """The verbs of a page, looked for once and read sentence by sentence."""

    def __init__(self, page: Page) -> None:
        self._bare = page.bare
        self._places = Places(_FIND, page)

    def within(self, span: Span) -> list[Act]:
        """Return the verbs of a sentence in order."""
        found: list[Act] = []
        reached = span.start
        while (hit := self._next(reached, span.end)) is not None:
            voice, role, _ = _ENTRIES[int(str(hit.lastgroup)[1:])]
            found.append(Act(Span(*hit.span()), voice, role))
            reached = hit.end()
        return found

    def _next(self, start: int, end: int) -> re.Match[str] | None:
        at = self._places.first(start, end)
        if at is None:
            return None
        return _VERB.match(self._bare, at, end) or _VERB.search(self._bare, at + 1, end)
