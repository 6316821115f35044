"""The five-year systematisation: its set, its lists, and the arithmetic that must hold.

34/2016/NĐ-CP Điều 164, 167, 168; the same since 01/04/2025 (79/2025/NĐ-CP Điều 49, 51).
"""

from dataclasses import dataclass, replace
from datetime import date

from lawcheck.report.forms.casework import Case, Casework
from lawcheck.report.forms.lists import (
    Period,
    is_expired,
    is_partly,
    is_stopped,
    is_undetermined,
    stands,
    to_handle,
)


@dataclass(frozen=True, slots=True)
class Check:
    """A sum that must hold: what is counted, both sides."""

    name: str
    left: int
    right: int

    @property
    def holds(self) -> bool:
        """Whether both sides are equal."""
        return self.left == self.right


@dataclass(frozen=True, slots=True)
class Systematised:
    """The documents of a period, as the four lists part them."""

    ended: tuple[Case, ...]
    """List 1: hết hiệu lực, ngưng hiệu lực toàn bộ."""
    partly: tuple[Case, ...]
    """List 2: hết hiệu lực, ngưng hiệu lực một phần."""
    standing: tuple[Case, ...]
    """List 3: còn hiệu lực."""
    pending_action: tuple[Case, ...]
    """List 4: cần đình chỉ, sửa đổi, bổ sung, thay thế, bãi bỏ."""
    undetermined: tuple[Case, ...]
    """On no list until a person has found out."""
    whole: tuple[Case, ...]
    """The set."""

    @property
    def checks(self) -> tuple[Check, ...]:
        """Return the sums: lists 1 and 3 make the set, 2 and 4 are parts of 3."""
        first, third = _keys(self.ended), _keys(self.standing)
        return (
            Check(
                "Danh mục 1 + Danh mục 3 + chưa xác định = tập hợp văn bản của kỳ",
                len(self.ended) + len(self.standing) + len(self.undetermined),
                len(self.whole),
            ),
            Check("Văn bản ở cả Danh mục 1 và Danh mục 3", len(first & third), 0),
            Check("Danh mục 2 ngoài Danh mục 3", len(_keys(self.partly) - third), 0),
            Check("Danh mục 4 ngoài Danh mục 3", len(_keys(self.pending_action) - third), 0),
        )


def in_period(work: Casework, period: Period) -> Casework:
    """Return the casework with the documents of the period only.

    Those that stood at the last cut-off, and those issued since, in force or not yet.
    """
    return replace(work, cases=tuple(c for c in work.cases if _belongs(c, period)))


def issued_by(work: Casework, last: date) -> Casework:
    """Return the casework without the documents issued after a day."""
    return replace(work, cases=tuple(c for c in work.cases if _issued(c) <= last))


def systematised(work: Casework, period: Period) -> Systematised:
    """Return the four lists of a period."""
    cases = in_period(work, period).cases
    standing = tuple(filter(stands, cases))
    return Systematised(
        ended=tuple(case for case in cases if is_expired(case) or is_stopped(case)),
        partly=tuple(filter(is_partly, cases)),
        standing=standing,
        pending_action=tuple(filter(to_handle, standing)),
        undetermined=tuple(filter(is_undetermined, cases)),
        whole=cases,
    )


def _belongs(case: Case, period: Period) -> bool:
    since = case.effect.since
    ended_before = is_expired(case) and since is not None and since < period.first
    return _issued(case) <= period.last and not ended_before


def _issued(case: Case) -> date:
    return case.document.issued or date.max


def _keys(cases: tuple[Case, ...]) -> set[object]:
    return {case.document.key for case in cases}
