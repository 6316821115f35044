"""Deadlines: days that count, days that do not, and what nobody has read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.errors import ConfigError
from lawcheck.report.deadlines import (
    Calendar,
    Matter,
    Standing,
    last_day,
    read_calendar,
    yearly,
)
from lawcheck.report.handling import HANDLED, Handling

_ON = date(2026, 11, 1)
_FACTS = {fact.id: fact for fact in read_calendar(_ON).facts}
_KNOWN = Handling("f", "accept", "đúng", "Lan", date(2025, 3, 3), received=date(2025, 3, 3))


@pytest.mark.parametrize(
    ("fact", "start", "last"),
    [
        ("handle", date(2025, 3, 3), date(2025, 4, 2)),
        ("handle", date(2024, 1, 31), date(2024, 3, 1)),
        ("send_for_check", date(2024, 5, 16), date(2024, 5, 21)),  # Thursday → Tuesday
        ("send_for_check", date(2024, 5, 18), date(2024, 5, 22)),  # from a Saturday
        ("petition", date(2026, 2, 2), date(2026, 2, 23)),  # fifteen working days
        ("publish_handling", date(2026, 2, 2), date(2026, 2, 5)),
    ],
)
def test_a_deadline_ends_so_many_days_after_the_event(fact: str, start: date, last: date) -> None:
    assert last_day(start, _FACTS[fact]) == last


def test_a_holiday_the_office_tells_is_no_working_day() -> None:
    holiday = frozenset({date(2024, 5, 17)})
    assert last_day(date(2024, 5, 16), _FACTS["send_for_check"], holiday) == date(2024, 5, 22)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_working_days_end_on_a_weekday_and_never_before_calendar_days(
    start: date, days: int
) -> None:
    fact = _FACTS["send_for_check"]
    working = msgspec.structs.replace(fact, days=days)
    plain = msgspec.structs.replace(working, working=False)
    assert last_day(start, working).weekday() < 5
    assert last_day(start, working) >= last_day(start, plain)


def test_the_report_upward_is_due_fifteen_days_after_the_handling() -> None:
    dues = Calendar(tuple(_FACTS.values()), _ON).dues(Matter("LC703", None, _KNOWN))
    assert {due.deadline.id: due.last for due in dues} == {
        "handle": date(2025, 4, 2),
        "report_up": date(2025, 4, 17),
    }
    assert {due.standing(_ON) for due in dues} == {Standing.LATE}


@pytest.mark.parametrize(
    ("done", "standing"),
    [(date(2025, 4, 2), Standing.DONE), (date(2025, 4, 3), Standing.DONE_LATE)],
)
def test_what_was_handled_on_the_last_day_is_on_time(done: date, standing: Standing) -> None:
    decision = replace(_KNOWN, verdict=HANDLED, at=done)
    dues = Calendar((_FACTS["handle"],), _ON).dues(Matter("LC703", None, decision))
    assert [due.standing(_ON) for due in dues] == [standing]


def test_a_deadline_read_for_an_earlier_time_is_a_draft_since() -> None:
    assert not _FACTS["handle"].is_draft_on(date(2025, 3, 31))
    assert _FACTS["handle"].is_draft_on(date(2025, 4, 1))


def test_a_rule_with_a_day_of_its_own_needs_no_decision() -> None:
    calendar = Calendar(tuple(_FACTS.values()), _ON)
    assert [due.last for due in calendar.dues(Matter("LC903"))] == [date(2027, 2, 28)]
    term = Matter("LC207", term=date(2026, 12, 31))
    assert [due.last for due in calendar.dues(term)] == [date(2026, 12, 31)]


def test_yearly_work_is_due_in_the_year_after() -> None:
    assert yearly(_FACTS["annual_list"], 2024) == date(2025, 1, 31)
    assert yearly(_FACTS["systematise_local"], 2028) == date(2029, 3, 1)
    assert yearly(_FACTS["handle"], 2024) is None


def test_an_office_corrects_a_deadline_and_tells_its_holidays(tmp_path: Path) -> None:
    text = """holidays = [2026-02-17]
[[deadlines]]
id = "petition"
what = "trả lời phản ánh"
event = "asked"
days = 10
working = true
law = "48/2025/QĐ-TTg"
at = "Điều 11"
read = "primary"
"""
    (tmp_path / "deadlines.toml").write_text(text, encoding="utf-8")
    calendar = read_calendar(_ON, tmp_path)
    assert len(calendar.facts) == len(_FACTS)
    assert {fact.id: fact.days for fact in calendar.facts}["petition"] == 10
    assert calendar.holidays == {date(2026, 2, 17)}


def test_a_file_that_is_no_list_of_deadlines_is_named(tmp_path: Path) -> None:
    (tmp_path / "deadlines.toml").write_text('[[deadlines]]\nid = "x"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"deadlines\.toml"):
        read_calendar(_ON, tmp_path)
