"""The lists: who stands on which, in which order, and the sums that must hold."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.report import Batch
from lawcheck.report.forms import casework
from lawcheck.report.forms.figures import figures
from lawcheck.report.forms.lists import Period, listed
from lawcheck.report.forms.proposed import proposal
from lawcheck.report.forms.remedy import Remedy
from lawcheck.report.forms.systematised import systematised
from lawcheck.report.handling import Handling
from tests.report.forms.office import (
    FAULTY,
    FEE,
    KNOWLEDGE,
    LATER,
    NEW,
    OLD,
    REPEAL,
    SHORT,
    document,
    finding,
    law,
    pages,
    review,
    told,
    work,
)

_TERM = Period(date(2024, 1, 1), date(2028, 12, 31))
_YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
_HANDLED = Handling(FEE.fingerprint, "handled", "đã bãi bỏ", "Lan", date(2026, 10, 1))
_DISMISSED = Handling(REPEAL.fingerprint, "dismiss", "nhầm", "Lan", date(2026, 10, 1))


def _numbers(name: str, period: Period | None = None, *decisions: Handling) -> list[str | None]:
    return [case.document.number for case, _ in listed(name, work(*decisions), period)]


def test_a_document_that_another_of_the_batch_replaces_has_ended() -> None:
    assert _numbers("expired") == [OLD[0], SHORT[0]]


def test_the_list_of_a_year_holds_what_ended_in_it_and_tells_what_ended_before() -> None:
    assert _numbers("expired", _YEAR) == [OLD[0], SHORT[0]]
    later = Period(date(2027, 1, 1), date(2027, 12, 31))
    assert _numbers("expired", later) == []
    assert _numbers("expired_earlier", later) == [OLD[0], SHORT[0]]


def test_documents_in_force_and_not_yet_stand_by_field_force_and_day() -> None:
    assert _numbers("standing") == [FAULTY[0], NEW[0], LATER[0]]


def test_only_what_came_after_issue_stands_among_those_to_be_handled() -> None:
    assert _numbers("to_handle") == [NEW[0]]
    assert _numbers("check_documents") == [FAULTY[0]]
    assert _numbers("to_correct") == [FAULTY[0]]


def test_a_slip_of_form_is_no_unlawful_content() -> None:
    signs = [sign.finding.rule for _, (sign,) in listed("unlawful_signs", work(), None)]
    assert signs == ["LC703"]


def test_a_dismissed_sign_leaves_every_list_and_a_handled_one_its_open_list() -> None:
    assert _numbers("to_handle", None, _DISMISSED) == []
    assert _numbers("handled", None, _HANDLED) == [FAULTY[0]]
    assert _numbers("found", None, _DISMISSED) == [FAULTY[0]]


def test_the_lists_of_a_term_add_up_to_its_set() -> None:
    made = systematised(work(), _TERM)
    assert [c.document.number for c in made.ended] == [OLD[0], SHORT[0]]
    assert [c.document.number for c in made.pending_action] == [NEW[0]]
    assert len(made.whole) == 5
    assert all(check.holds for check in made.checks)


@given(st.integers(2019, 2030), st.integers(0, 8))
def test_the_sums_hold_for_every_span_of_years(first: int, more: int) -> None:
    period = Period(date(first, 1, 1), date(first + more, 12, 31))
    assert all(check.holds for check in systematised(work(), period).checks)


def test_a_document_that_ended_before_the_last_cut_off_is_outside_the_term() -> None:
    later = Period(date(2026, 2, 1), date(2028, 12, 31))
    assert SHORT[0] not in [c.document.number for c in systematised(work(), later).whole]
    earlier = Period(date(2024, 1, 1), date(2025, 12, 31))
    assert {c.document.number for c in systematised(work(), earlier).whole} == {OLD[0], SHORT[0]}


def test_figures_have_numerator_denominator_and_rate() -> None:
    rows = figures("index", work(_HANDLED), None, told().calendar)
    told_of = {row["name"]: (row["numerator"], row["denominator"], row["rate"]) for row in rows}
    assert told_of["Văn bản đã rà soát / văn bản phải rà soát trong tập"] == (5, 7, "71,4%")
    assert told_of["Dấu hiệu đã xử lý / dấu hiệu qua kiểm tra"] == (1, 2, "50,0%")
    assert told_of["Văn bản đã xử lý xong / văn bản có dấu hiệu qua rà soát"] == (0, 1, "0,0%")
    on_time = "Dấu hiệu xử lý đúng hạn / đã xử lý và có thời hạn đã đối chiếu"
    assert told_of[on_time] == (0, 0, "không có số liệu")


@pytest.mark.parametrize(
    ("where", "on", "half"),
    [
        (("Điều 1", "khoản 2 Điều 2"), date(2026, 11, 1), "dấu hiệu ở 2/2 điều"),
        (("Điều 1", "khoản 2 Điều 1"), date(2026, 11, 1), ""),
        (("Điều 1", "Điều 2"), date(2025, 3, 31), ""),
    ],
)
def test_signs_in_more_than_half_of_the_articles_ask_for_a_replacement(
    where: tuple[str, ...], on: date, half: str
) -> None:
    case = next(case for case in work().cases if case.document.number == NEW[0])
    signs = tuple(
        replace(case.signs[0], finding=finding("LC118", "x", "", at), remedies=(Remedy.AMEND,))
        for at in where
    )
    dated = replace(case, review=replace(case.review, on=on))
    words = proposal(dated, signs)
    assert words.startswith("sửa đổi, bổ sung")
    assert half in words
    assert ("quá nửa" in words) is bool(half)


def test_what_lapsed_in_part_tells_the_provision_the_deed_and_the_day() -> None:
    day = "Quyết định này có hiệu lực từ ngày"
    old = review(
        document("911/2024/QĐ-UBND", date(2024, 3, 1), "Quy định A", f"{day} 01 tháng 4 năm 2024.")
    )
    repeal = "bãi bỏ Điều 1 Quyết định số 911/2024/QĐ-UBND ngày 01 tháng 3 năm 2024"
    clause = f"1. {day} 01 tháng 6 năm 2025.\n2. Quyết định này {repeal} của Ủy ban nhân dân tỉnh Nghệ An."
    new = review(document("912/2025/QĐ-UBND", date(2025, 5, 1), "Quy định B", clause))
    made = casework(Batch((old, new), (), KNOWLEDGE), law(), pages(), told())
    (case,) = [case for case, _ in listed("partly", made, None)]
    years = [Period(date(year, 1, 1), date(year, 12, 31)) for year in (2025, 2026)]
    assert [len(listed("partly_in", made, year)) for year in years] == [1, 0]
    assert [len(listed("partly_earlier", made, year)) for year in years] == [0, 1]
    assert tuple(map(str, case.deeds)) == (
        "Điều 1: bị bãi bỏ bởi Quyết định số 912/2025/QĐ-UBND, khoản 2 Điều 2 từ 01/06/2025",
    )


def test_a_matter_handled_before_its_day_counts_as_on_time() -> None:
    done = Handling(REPEAL.fingerprint, "handled", "đã bãi bỏ", "Lan", date(2026, 9, 1))
    rows = figures("index", work(done), None, told().calendar)
    (row,) = [row for row in rows if str(row["name"]).startswith("Dấu hiệu xử lý đúng hạn")]
    assert (row["numerator"], row["denominator"], row["rate"]) == (1, 1, "100,0%")
    assert [c.document.number for c, _ in listed("on_time", work(done), None)] == [NEW[0]]


def test_a_resolution_stands_before_an_older_decision_of_one_field() -> None:
    case = work().cases[0]
    older = replace(case, rank=11, field="Y tế")
    higher = replace(case, rank=9, field="Y tế")
    other = replace(case, rank=1, field="")
    assert sorted([other, older, higher], key=lambda c: c.order) == [higher, older, other]


def test_an_administrative_document_is_no_object_of_review() -> None:
    number = ("1205/QĐ-UBND", date(2025, 5, 1), "Về việc phê duyệt kế hoạch")
    letter = review(document(*number, "Quyết định này có hiệu lực từ ngày ký."), REPEAL, FEE)
    made = casework(Batch((letter,), (), KNOWLEDGE), law(), pages(), told())
    assert [case.document.number for case in made.others] == [number[0]]
    for name in ("standing", "reviewed", "review_signs", "to_handle", "check_signs"):
        assert listed(name, made, None) == ()
