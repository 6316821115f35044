"""Deadlines of the work: facts in a file, days computed, never more than was read.

A deadline nobody has read, or that was read for another time than that of the work, is a draft: it
is told only to who asks for drafts, and bears the word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from lawcheck.check.rule import Period, Read
from lawcheck.check.wording import named_number
from lawcheck.errors import ConfigError
from lawcheck.report.handling import Handling

FACTS = Path(__file__).with_name("deadlines.toml")
DRAFT = "dự thảo, chưa đối chiếu cho thời điểm này"
WEEKENDS_ONLY = (
    "Ngày làm việc chỉ trừ thứ Bảy, Chủ nhật và ngày nghỉ do cơ quan khai; ngày nghỉ lễ, ngày làm bù "
    "không có trong dữ liệu."
)


class Deadline(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How long the law gives for what, from which event."""

    id: str
    what: str
    event: str
    days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    working: bool = False
    day: date | None = None
    month_day: str | None = None
    years: int = 0
    rules: tuple[str, ...] = ()
    """Only for findings of these rules."""
    law: str
    at: str
    kind: str | None = None
    read: Read
    first: date | None = msgspec.field(default=None, name="from")
    last: date | None = msgspec.field(default=None, name="to")

    @property
    def basis(self) -> str:
        """Return the provision, as a page names it."""
        return f"{self.at} {named_number(self.law, self.kind)}"

    def is_draft_on(self, day: date) -> bool:
        """Whether nothing that was read proves it for work that begins on `day`."""
        return self.read is Read.MEMORY or not Period(self.first, self.last).holds(day)


class Standing(StrEnum):
    """Where a matter stands against its deadline."""

    OPEN = "còn hạn"
    LATE = "quá hạn"
    DONE = "đúng hạn"
    DONE_LATE = "xong muộn"


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline of one matter: from when, until when, and when it was dealt with."""

    deadline: Deadline
    start: date
    last: date
    done: date | None = None

    @property
    def is_draft(self) -> bool:
        """Whether the deadline is not proved for this matter."""
        return self.deadline.is_draft_on(self.start)

    def standing(self, on: date) -> Standing:
        """Return where the matter stands on a day."""
        if self.done:
            return Standing.DONE if self.done <= self.last else Standing.DONE_LATE
        return Standing.OPEN if on <= self.last else Standing.LATE


class _Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    deadlines: tuple[Deadline, ...] = ()
    holidays: tuple[date, ...] = ()


def read_calendar(on: date, folder: Path | None = None) -> "Calendar":
    """Return the calendar as of a day: the shipped facts, those of an office's folder over them.

    Raises:
        ConfigError: a file does not say what a deadline needs.
    """
    own = folder / FACTS.name if folder else None
    told = _read(own) if own and own.is_file() else _Facts()
    facts = {fact.id: fact for fact in (*_read(FACTS).deadlines, *told.deadlines)}
    return Calendar(tuple(facts.values()), on, frozenset(told.holidays))


def _read(file: Path) -> _Facts:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=_Facts)
    except msgspec.MsgspecError as error:
        message = f"{file}: {error}"
        raise ConfigError(message) from error


@dataclass(frozen=True, slots=True)
class Matter:
    """What a deadline runs for: a finding of a rule, the end of its document, the decision on it."""

    rule: str
    term: date | None = None
    """The day on which the document ends by its own words."""
    decision: Handling | None = None

    @property
    def done(self) -> date | None:
        """Return the day on which it was dealt with."""
        return self.decision.done if self.decision else None

    @property
    def events(self) -> dict[str, date | None]:
        """Return the days from which deadlines run."""
        received = self.decision.received if self.decision else None
        return {"received": received, "handled": self.done}


@dataclass(frozen=True, slots=True)
class Calendar:
    """The deadlines as of a day, and the days on which an office does not work."""

    facts: tuple[Deadline, ...]
    on: date
    holidays: frozenset[date] = frozenset()

    def dues(self, matter: Matter) -> tuple[Due, ...]:
        """Return the deadlines of one matter, the first one to end first."""
        return tuple(sorted(self._dues(matter), key=lambda due: due.last))

    def _dues(self, matter: Matter) -> Iterator[Due]:
        events = matter.events
        for deadline in self.facts:
            done = None if deadline.event == "handled" else matter.done
            start = events.get(deadline.event)
            if matter.rule in deadline.rules and (last := deadline.day or matter.term):
                yield Due(deadline, self.on, last, done)
            elif start and deadline.days and not deadline.rules:
                events[deadline.id] = last = last_day(start, deadline, self.holidays)
                yield Due(deadline, start, last, done)


def last_day(start: date, deadline: Deadline, holidays: frozenset[date] = frozenset()) -> date:
    """Return the last day of a deadline of days; the day of the event itself does not count."""
    days = deadline.days or 0
    if not deadline.working:
        return start + timedelta(days=days)
    day = start
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5 and day not in holidays
    return day


def yearly(deadline: Deadline, year: int) -> date | None:
    """Return the day in the calendar of the work of a year, or of a period that ends with it."""
    if deadline.month_day is None:
        return None
    return date.fromisoformat(f"{year + deadline.years}-{deadline.month_day}")
