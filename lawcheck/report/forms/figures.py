"""Figures with their numerator, their denominator and the list behind each."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from lawcheck.check.rule import Read
from lawcheck.report.deadlines import DRAFT, Calendar, yearly
from lawcheck.report.forms.casework import Case, Casework, Sign
from lawcheck.report.forms.fields import FOR_REVIEWER
from lawcheck.report.forms.lists import (
    CONSISTENT,
    FEASIBLE,
    Period,
    by_criteria,
    checked,
    is_detailing,
    is_on_time,
    is_read_whole,
    reviewed,
)
from lawcheck.report.forms.remedy import Track
from lawcheck.report.forms.systematised import systematised
from lawcheck.report.table import Cell

Figures = Mapping[str, Cell]
KEYS = frozenset({"name", "numerator", "denominator", "rate", "basis", "behind", "day", "standing"})


def figures(
    name: str, work: Casework, period: Period | None, calendar: Calendar
) -> tuple[Figures, ...]:
    """Return the rows of a table of figures by its name in the data file."""
    return tuple(TABLES[name](work, period, calendar))


def _rate(over: int, under: int) -> Cell:
    return f"{over / under:.1%}".replace(".", ",") if under else "không có số liệu"


def _figure(name: str, over: int, under: int, basis: str, behind: str) -> Figures:
    return {
        "name": name,
        "numerator": over,
        "denominator": under,
        "rate": _rate(over, under),
        "basis": basis,
        "behind": behind,
    }


_CHECK_YEARLY = "điểm a khoản 3 Điều 135 Nghị định 34/2016/NĐ-CP"
_REVIEW_YEARLY = "điểm a khoản 3 Điều 170 Nghị định 34/2016/NĐ-CP"


def _index(work: Casework, _: Period | None, __: Calendar) -> Iterator[Figures]:
    cases = work.cases
    whole = [case for case in cases if is_read_whole(case)]
    lost = len(work.left_out) + len(work.unread)
    yield _figure(
        "Văn bản đã rà soát / văn bản phải rà soát trong tập",
        len(whole), len(cases) + lost, _REVIEW_YEARLY, "Danh mục I; phần còn lại: Danh mục II",
    )  # fmt: skip
    for track, basis, behind in _TRACKS:
        yield from _of_track(cases, track, basis, behind)
    handled = [sign for case in cases for sign in case.signs if sign.is_handled and sign.stands]
    timed = [s for s in handled if any(d.done and not d.is_draft for d in s.dues)]
    yield _figure(
        "Dấu hiệu xử lý đúng hạn / đã xử lý và có thời hạn đã đối chiếu",
        sum(map(is_on_time, timed)), len(timed), "thời hạn nêu tại từng dòng", "Danh mục V",
    )  # fmt: skip


_TRACKS = (
    (Track.REVIEW, _REVIEW_YEARLY, "Danh mục III"),
    (Track.CHECK, _CHECK_YEARLY, "Danh mục III"),
)


def _of_track(cases: Iterable[Case], track: Track, basis: str, behind: str) -> Iterator[Figures]:
    all_cases = tuple(cases)
    found = [case for case in all_cases if _signs(case, track)]
    signs = [sign for case in found for sign in _signs(case, track)]
    decided = [sign for sign in signs if sign.decision]
    handled = [sign for sign in signs if sign.is_handled]
    done = [case for case in found if all(sign.is_handled for sign in _signs(case, track))]
    name = track.value
    yield _figure(
        f"Văn bản có dấu hiệu qua {name} / văn bản trong tập",
        len(found),
        len(all_cases),
        basis,
        behind,
    )
    yield _figure(
        f"Văn bản đã xử lý xong / văn bản có dấu hiệu qua {name}", len(done), len(found), basis,
        "Danh mục IV",
    )  # fmt: skip
    yield _figure(
        f"Dấu hiệu đã có quyết định / dấu hiệu qua {name}", len(decided), len(signs), basis, behind
    )
    yield _figure(
        f"Dấu hiệu đã xử lý / dấu hiệu qua {name}", len(handled), len(signs), basis, "Danh mục IV"
    )


def _signs(case: Case, track: Track) -> tuple[Sign, ...]:
    return checked(case) if track is Track.CHECK else reviewed(case)


def _monitoring(work: Casework, _: Period | None, __: Calendar) -> Iterator[Figures]:
    detailing = [case for case in work.cases if is_detailing(case)]
    inconsistent = [case for case in work.cases if by_criteria(case, CONSISTENT)]
    infeasible = [case for case in work.cases if by_criteria(case, FEASIBLE)]
    known: Mapping[str, int] = {
        "detailing": len(detailing),
        "inconsistent": len(inconsistent),
        "infeasible": len(infeasible),
    }
    for name, figure, basis, behind in _ITEMS:
        yield {
            "name": name,
            "numerator": known.get(figure, FOR_REVIEWER),
            "basis": basis,
            "behind": behind,
        }


_DETAIL = "điểm a khoản 1 Điều 11 Nghị định 59/2012/NĐ-CP"
_ITEMS = (
    ("1. Văn bản quy định chi tiết trong tập", "detailing", _DETAIL, "Danh mục I"),
    ("Nội dung được giao quy định chi tiết", "", "Điều 1 Thông tư 14/2014/TT-BTP", ""),
    ("Văn bản quy định chi tiết ban hành chậm, lý do", "", _DETAIL, ""),
    ("Văn bản không thống nhất, không đồng bộ (có dấu hiệu)", "inconsistent", _DETAIL, "Danh mục II"),
    ("Văn bản có tính khả thi không cao (có dấu hiệu)", "infeasible", _DETAIL, "Danh mục III"),
    ("2. Nội dung, hình thức tập huấn, phổ biến", "", "khoản 1 Điều 9 Nghị định 59/2012/NĐ-CP", ""),
    ("Tổ chức bộ máy, nhân lực", "", "khoản 2 Điều 9 Nghị định 59/2012/NĐ-CP", ""),
    ("Kinh phí, cơ sở vật chất", "", "khoản 3 Điều 9 Nghị định 59/2012/NĐ-CP", ""),
    ("3. Tính kịp thời, đầy đủ trong thi hành của cơ quan nhà nước", "", "khoản 1 Điều 10 Nghị định 59/2012/NĐ-CP", ""),
    ("Tính chính xác, thống nhất trong hướng dẫn, áp dụng", "", "khoản 2 Điều 10 Nghị định 59/2012/NĐ-CP", ""),
    ("Mức độ tuân thủ pháp luật", "", "khoản 3 Điều 10 Nghị định 59/2012/NĐ-CP", ""),
    ("4. Tác động tích cực, tiêu cực đến kinh tế - xã hội", "", "khoản 2 Điều 10a Nghị định 59/2012/NĐ-CP", ""),
    ("5. Phản ánh, kiến nghị về văn bản: tiếp nhận, trả lời, trả lời chậm", "", "khoản 3 Điều 14 Quyết định 48/2025/QĐ-TTg", ""),
)  # fmt: skip


def _arithmetic(work: Casework, period: Period | None, _: Calendar) -> Iterator[Figures]:
    if period is None:
        return
    for check in systematised(work, period).checks:
        yield {
            "name": check.name,
            "numerator": check.left,
            "denominator": check.right,
            "standing": "khớp" if check.holds else "KHÔNG KHỚP, phải rà soát lại",
        }


def _calendar(work: Casework, period: Period | None, calendar: Calendar) -> Iterator[Figures]:
    year = period.last.year if period else work.knowledge.on.year
    for fact in calendar.facts:
        ends = fact.day or yearly(fact, year)
        length = f"{fact.days} ngày{' làm việc' if fact.working else ''}" if fact.days else ""
        is_draft = fact.is_draft_on(ends or calendar.on)
        yield {
            "name": fact.what,
            "day": ends or length or "theo thời hạn ghi trong văn bản",
            "basis": fact.basis,
            "standing": DRAFT if is_draft else _READ[fact.read],
        }


_READ = {
    Read.PRIMARY: "đã đọc điều luật",
    Read.SECONDARY: "theo nguồn trích dẫn",
    Read.MEMORY: DRAFT,
}

TABLES: Mapping[str, Callable[[Casework, Period | None, Calendar], Iterable[Figures]]] = {
    "index": _index,
    "monitoring": _monitoring,
    "arithmetic": _arithmetic,
    "calendar": _calendar,
}
