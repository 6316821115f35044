"""The lists that forms are made of: which documents, with which of their signs."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lawcheck.law.force import STOPPING
from lawcheck.law.registry import NAMED
from lawcheck.model import State, Verb
from lawcheck.report.deadlines import Standing
from lawcheck.report.forms.casework import Case, Casework, Deed, Sign
from lawcheck.report.forms.remedy import Remedy, Track

Listed = tuple[Case, tuple[Sign, ...]]


@dataclass(frozen=True, slots=True)
class Period:
    """The year, or the years, that a list is about; both days included."""

    first: date
    last: date

    def __str__(self) -> str:
        if self.first.year == self.last.year:
            return f"năm {self.first.year}"
        return f"kỳ {self.first.year} - {self.last.year}"


def listed(name: str, work: Casework, period: Period | None) -> tuple[Listed, ...]:
    """Return the rows of a list by its name in the data file."""
    return tuple(LISTS[name](work, period))


def is_expired(case: Case) -> bool:
    """Whether it has lost its effect altogether."""
    return case.state is State.EXPIRED


def stands(case: Case) -> bool:
    """Whether it is in force, in part, or not yet: list 3 of 34/2016/NĐ-CP Điều 167."""
    return case.state in {State.IN_FORCE, State.PARTLY_IN_FORCE, State.PENDING}


def is_stopped(case: Case) -> bool:
    """Whether its effect is suspended or halted."""
    return case.state in STOPPING.values()


def is_partly(case: Case) -> bool:
    """Whether a part of it has lost its effect."""
    return case.state is State.PARTLY_IN_FORCE


def is_undetermined(case: Case) -> bool:
    """Whether nothing at hand tells its effect: a person must find out before a list is published."""
    return not (is_expired(case) or stands(case) or is_stopped(case))


def reviewed(case: Case) -> tuple[Sign, ...]:
    """Return the signs for which a phiếu is made: none for what has ended, which a list names."""
    return case.of(Track.REVIEW) if case.is_object and not is_expired(case) else ()


def unlawful(case: Case) -> tuple[Sign, ...]:
    """Return the signs of a check that more than an erratum must settle (Điều 103 khoản 2)."""
    return tuple(sign for sign in checked(case) if sign.remedies != (Remedy.CORRECT,))


def to_handle(case: Case) -> tuple[Sign, ...]:
    """Return the open signs of review for which the decree names a form of handling."""
    open_signs = (sign for sign in reviewed(case) if sign.is_open)
    return tuple(sign for sign in open_signs if set(sign.remedies) - _NOT_LISTED)


_NOT_LISTED = {Remedy.LIST, Remedy.CORRECT}


def to_correct(case: Case) -> tuple[Sign, ...]:
    """Return the open signs that an erratum settles."""
    open_signs = (sign for sign in case.signs if sign.is_open)
    return tuple(sign for sign in open_signs if sign.remedies == (Remedy.CORRECT,))


def checked(case: Case) -> tuple[Sign, ...]:
    """Return the signs of a check; of văn bản hành chính only whether it may hold rules at all.

    Acts of the National Assembly are no object of it, those of the Government since 01/04/2025
    (34/2016/NĐ-CP Điều 103; 79/2025/NĐ-CP Điều 4).
    """
    signs = case.of(Track.CHECK)
    number, kind = case.document.number or "", case.document.kind
    if _PARLIAMENT.search(number) or kind in NAMED - {"Pháp lệnh"}:
        return ()
    if case.review.on < _DECREE_79 and _GOVERNMENT.search(number):
        return ()
    if case.document.normative:
        return signs
    return tuple(sign for sign in signs if sign.family == "authority")


_PARLIAMENT = re.compile(r"/QH\d|/L-CTN|HĐNN")
_GOVERNMENT = re.compile(r"-CP$|-TTg$")
_DECREE_79 = date(2025, 4, 1)


def is_read_whole(case: Case) -> bool:
    """Whether every page was read and every rule ran."""
    return not (case.document.missing or case.document.absent or case.review.failures)


def is_detailing(case: Case) -> bool:
    """Whether it details other documents, by its own words."""
    told = any(claim.verb is Verb.DETAILS for claim in case.review.claims)
    return told or "quy định chi tiết" in case.document.title.casefold()


def by_criteria(case: Case, wanted: frozenset[str]) -> tuple[Sign, ...]:
    """Return the signs that touch one of the criteria."""
    return tuple(sign for sign in case.signs if sign.stands and wanted & set(sign.criteria))


CONSISTENT = frozenset({"tính thống nhất", "tính đồng bộ"})
FEASIBLE = frozenset({"tính khả thi"})


def is_on_time(sign: Sign) -> bool:
    """Whether it was handled within every deadline that is proved for it."""
    ends = [due.standing(due.done) for due in sign.dues if due.done and not due.is_draft]
    return bool(ends) and Standing.DONE_LATE not in ends


def _ended_in(case: Case, period: Period | None) -> bool:
    since = case.effect.since
    return period is None or since is None or period.first <= since <= period.last


def _only(test: Callable[[Case], bool]) -> Callable[[Casework, Period | None], Iterator[Listed]]:
    return lambda work, _: ((case, ()) for case in work.cases if test(case))


def _with(
    pick: Callable[[Case], tuple[Sign, ...]],
) -> Callable[[Casework, Period | None], Iterator[Listed]]:
    """List the documents that have such signs, each with them."""
    return lambda work, _: ((case, signs) for case in _all(work) if (signs := pick(case)))


def _each(
    pick: Callable[[Case], Iterable[Sign]],
) -> Callable[[Casework, Period | None], Iterator[Listed]]:
    """List the signs one by one."""
    return lambda work, _: ((case, (sign,)) for case in _all(work) for sign in pick(case))


def _all(work: Casework) -> tuple[Case, ...]:
    return (*work.cases, *work.others)


def _expired(work: Casework, period: Period | None) -> Iterator[Listed]:
    return ((case, ()) for case in work.cases if is_expired(case) and _ended_in(case, period))


def lapsed_in(case: Case, period: Period | None) -> tuple[Deed, ...]:
    """Return what lapsed of a document in a period; all of it without one."""
    return tuple(
        deed
        for deed in case.deeds
        if period is None or deed.since is None or period.first <= deed.since <= period.last
    )


def _partly_in(work: Casework, period: Period | None) -> Iterator[Listed]:
    return ((case, ()) for case in work.cases if is_partly(case) and lapsed_in(case, period))


def _partly_earlier(work: Casework, period: Period | None) -> Iterator[Listed]:
    return ((case, ()) for case in work.cases if is_partly(case) and not lapsed_in(case, period))


def _expired_earlier(work: Casework, period: Period | None) -> Iterator[Listed]:
    return (
        (case, ())
        for case in work.cases
        if period and is_expired(case) and case.effect.since and case.effect.since < period.first
    )


def _reviewed(work: Casework, _: Period | None) -> Iterator[Listed]:
    return ((case, reviewed(case)) for case in work.cases)


def _standing_signs(case: Case) -> tuple[Sign, ...]:
    return tuple(sign for sign in case.signs if sign.stands)


LISTS: Mapping[str, Callable[[Casework, Period | None], Iterable[Listed]]] = {
    "all": _only(lambda _: True),
    "reviewed": _reviewed,
    "expired": _expired,
    "expired_earlier": _expired_earlier,
    "stopped": _only(is_stopped),
    "partly": _only(is_partly),
    "partly_in": _partly_in,
    "partly_earlier": _partly_earlier,
    "standing": _only(stands),
    "undetermined": _only(is_undetermined),
    "unfinished": _only(lambda case: not is_read_whole(case)),
    "to_handle": _with(to_handle),
    "to_correct": _with(to_correct),
    "found": _with(_standing_signs),
    "review_signs": _each(reviewed),
    "check_signs": _each(checked),
    "unlawful_signs": _each(unlawful),
    "check_documents": _with(checked),
    "detailing": _only(is_detailing),
    "inconsistent": _with(lambda case: by_criteria(case, CONSISTENT)),
    "infeasible": _with(lambda case: by_criteria(case, FEASIBLE)),
    "handled": _each(lambda case: (sign for sign in case.signs if sign.is_handled)),
    "on_time": _each(lambda case: filter(is_on_time, case.signs)),
    "dated": _each(lambda case: (s for s in case.signs if s.stands and s.dues)),
}
