"""What two paragraphs must share to count as the same, or as the same but for values."""

import pytest

from lawcheck.check import Clause
from lawcheck.check.clauses import clauses_of
from lawcheck.read.structure import document_of
from tests.check.samples import HEADING, TITLE

NAMED = HEADING.format(number="09/2025/QĐ-UBND", title=TITLE)

RULE = (
    "1. Cơ quan gửi văn bản đi trong thời hạn 03 ngày làm việc kể từ ngày văn bản được ký, kèm danh"
    " mục các văn bản đã gửi trong tháng trước, theo khoản 2 Điều 5 Nghị định này."
)


def clause(rule: str) -> Clause:
    text = f"{NAMED}Điều 1. Gửi văn bản\n{rule}\n2. Ngắn.\n"
    (found,) = clauses_of(document_of(text))
    return found


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("1. Cơ quan", "a) Cơ quan"),
        ("khoản 2 Điều 5", "khoản 12 Điều 51"),
        ("Nghị định này", "Thông tư này"),
        ("Cơ quan gửi", "CƠ QUAN  GỬI"),
    ],
)
def test_numbering_and_pointers_make_no_difference(was: str, becomes: str) -> None:
    assert clause(RULE.replace(was, becomes)).exact == clause(RULE).exact


def test_a_value_changes_the_words_but_not_the_shape() -> None:
    other = clause(RULE.replace("03 ngày", "05 ngày"))
    assert other.exact != clause(RULE).exact
    assert other.shape == clause(RULE).shape
    assert (clause(RULE).values, other.values) == (("03",), ("05",))


def test_other_words_have_another_shape() -> None:
    assert clause(RULE.replace("Cơ quan", "Văn phòng")).shape != clause(RULE).shape
    assert clause(RULE).where == "khoản 1 Điều 1"


def test_quoted_amendments_and_tables_are_left_out() -> None:
    quoted = f"Điều 1. Sửa đổi khoản 1 Điều 4 như sau:\n“{RULE}”\n"
    table = f"Điều 2. Bảng\nCột\t{RULE}\n"
    assert clauses_of(document_of(NAMED + quoted + table)) == ()


def test_the_regulation_issued_with_a_decision_counts() -> None:
    issued = "Điều 1. Ban hành kèm theo Quyết định này Quy chế văn thư.\n"
    signed = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n"
    attached = (
        "QUY CHẾ\nVăn thư\n(Ban hành kèm theo Quyết định số 09/2025/QĐ-UBND)\n"
        f"Điều 1. Gửi văn bản\n{RULE}\n2. Ngắn.\n"
    )
    (found,) = clauses_of(document_of(NAMED + issued + signed + attached))
    assert found.exact == clause(RULE).exact
