"""Which rows of totals are compared with what stands above them."""

import pytest

from lawcheck.check import wrong_totals

ROWS = ("1\tXã A\t1.200", "2\tXã B\t800", "3\tXã C\t1.000")


def table(*rows: str) -> str:
    return "Điều 1. Phân bổ\n" + "\n".join(rows) + "\nĐiều 2. Thi hành\n"


@pytest.mark.parametrize("heading", [(), ("STT\tXã\tKinh phí",), ("STT\tXã\tTiền", "1\t2\t3")])
def test_a_total_that_does_not_add_up_is_found_below_any_heading(heading: tuple[str, ...]) -> None:
    text = table(*heading, *ROWS, "Tổng cộng\t\t3.100")
    (wrong,) = wrong_totals(text)
    assert (wrong.span.of(text), wrong.added) == ("3.100", 3000)


@pytest.mark.parametrize(
    "rows",
    [
        (*ROWS, "Tổng cộng\t\t3.000"),
        (*ROWS[:2], "Tổng cộng\t\t3.100"),
        ("I\tChi\t3.000", *ROWS, "Tổng cộng\t\t3.000"),
        (*ROWS, "4\tTrong đó: mới\t500", "Tổng cộng\t\t3.000"),
        (*ROWS, "4\tXã D\t12,5", "Tổng cộng\t\t3.100"),
        (*ROWS, "4\tXã D\t", "Tổng cộng\t\t3.100"),
        (*ROWS, "Tổng cộng\t3.100"),
    ],
)
def test_what_is_right_or_cannot_be_told_is_left_alone(rows: tuple[str, ...]) -> None:
    assert list(wrong_totals(table(*rows))) == []
