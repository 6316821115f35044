"""Where the numbers of a document break, and where they only seem to."""

import pytest

from lawcheck.check.numbering import gaps
from lawcheck.law import Law
from tests.check.samples import dossier_of


def _found(law: Law, body: str) -> list[tuple[str, str, str]]:
    document = dossier_of(law, body).document
    return [(gap.before.number, gap.after.number, gap.expected) for gap in gaps(document)]


def _articles(*numbers: str) -> str:
    return "".join(f"Điều {number}. Tên điều\nCó một câu.\n" for number in numbers)


def _clauses(*numbers: str) -> str:
    return "Điều 1. Tên điều\n" + "".join(f"{n}. Có một câu.\n" for n in numbers)


def _points(*letters: str) -> str:
    listed = "".join(f"{letter}) Có một ý;\n" for letter in letters)
    return f"Điều 1. Tên điều\n1. Gồm có:\n{listed}2. Có một câu.\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (_articles("1", "2", "4"), [("2", "4", "3")]),
        (_articles("1", "2", "2"), [("2", "2", "3")]),
        (_articles("1", "1a", "2"), []),
        (_clauses("1", "3"), [("1", "3", "2")]),
        (_clauses("1", "2", "2a", "3"), []),
        (_points("a", "b", "c", "d", "đ", "e", "g"), []),
        (_points("a", "b", "c", "d", "e"), [("d", "e", "đ")]),
        (_points("a", "c"), [("a", "c", "b")]),
        (_points("a", "a1", "b"), []),
    ],
)
def test_gaps_are_found_and_insertions_allowed(
    law: Law, body: str, found: list[tuple[str, str, str]]
) -> None:
    assert _found(law, body) == found


def test_quoted_amendments_are_not_counted(law: Law) -> None:
    body = (
        "Điều 1. Sửa đổi\n1. Sửa khoản 2 như sau:\n“2. Có một câu.\n5. Có một câu.”\n"
        "2. Bãi bỏ khoản 7.\n"
    )
    assert _found(law, body) == []
