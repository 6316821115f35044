"""The ready-made checks, each as a page would use it."""

from typing import Any

import pytest

from lawcheck.check.readymade import ready_made
from lawcheck.law import Law
from tests.check.samples import dossier_of

BODY = """\
Căn cứ Luật Cầu đường số 12/2013/QH13;
Căn cứ Luật Cầu đường số 31/2024/QH15;
Điều 1. Phạm vi
Bến đò do Sở Giao thông quản lý, “Sở Giao thông” cũ không còn.
Điều 2. Tổ chức
Sở Xây dựng tổ chức.
"""


@pytest.mark.parametrize(
    ("uses", "found"),
    [
        (
            {
                "check": "phrases",
                "phrases": [{"says": "Sở Giao thông", "better": "Sở Xây dựng"}],
                "message": "{quote}: viết {better}.",
            },
            [("Sở Giao thông", "Sở Giao thông: viết Sở Xây dựng.")],
        ),
        ({"check": "pattern", "pattern": "“sở giao thông”", "message": "{quote}"}, []),
        (
            {"check": "pattern", "pattern": r"sở xây\s+dựng", "message": "Viết {quote}."},
            [("Sở Xây dựng", "Viết Sở Xây dựng.")],
        ),
        (
            {"check": "pattern", "pattern": "sở", "part": "preamble", "message": "{quote}"},
            [],
        ),
        (
            {"check": "required_part", "pattern": "hiệu lực thi hành", "message": "Thiếu."},
            [("Quy định việc quản lý bến đò trên địa bàn tỉnh", "Thiếu.")],
        ),
        ({"check": "required_part", "pattern": "Tổ chức", "message": "Thiếu."}, []),
        (
            {"check": "required_part", "at": "Điều 2", "pattern": "chế tài", "message": "Thiếu."},
            [("Điều 2", "Thiếu.")],
        ),
        ({"check": "required_part", "at": "Điều 9", "pattern": "chế tài", "message": "Thiếu."}, []),
        (
            {
                "check": "required_parts",
                "parts": [
                    {"name": "tổ chức", "pattern": "tổ chức"},
                    {"name": "kinh phí", "pattern": "kinh phí"},
                ],
                "message": "Thiếu {missing}.",
            },
            [("Quy định việc quản lý bến đò trên địa bàn tỉnh", "Thiếu kinh phí.")],
        ),
        (
            {
                "check": "required_parts",
                "parts": [
                    {"name": "tổ chức", "pattern": "tổ chức"},
                    {"name": "kinh phí", "pattern": "kinh phí"},
                    {"name": "tiến độ", "pattern": "tiến độ"},
                ],
                "message": "Thiếu {missing}.",
            },
            [],
        ),
        ({"check": "pattern", "pattern": "quản lý,", "number": "TT-", "message": "{quote}"}, []),
        (
            {"check": "pattern", "pattern": "quản lý,", "title": "đường sắt", "message": "{quote}"},
            [],
        ),
        (
            {"check": "pattern", "pattern": "quản lý,", "title": "bến đò", "message": "{quote}"},
            [("quản lý,", "quản lý,")],
        ),
        (
            {"check": "order", "patterns": ["Tổ chức", "Phạm vi"], "message": "{quote} muộn."},
            [("Phạm vi", "Phạm vi muộn.")],
        ),
        ({"check": "order", "patterns": ["Phạm vi", "Tổ chức"], "message": "{quote}"}, []),
        (
            {
                "check": "citation_effect",
                "roles": ["basis"],
                "states": ["expired"],
                "message": "{quote} {ended} trước {day}.",
            },
            [
                (
                    "Luật Cầu đường số 12/2013/QH13",
                    (
                        "Luật Cầu đường số 12/2013/QH13 hết hiệu lực từ ngày 01/08/2024 (bị thay thế"
                        " bởi Luật số 31/2024/QH15, Điều 252) trước 02/12/2025."
                    ),
                )
            ],
        ),
    ],
)
def test_a_ready_made_check_marks_what_the_page_describes(
    law: Law, uses: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    dossier = dossier_of(law, BODY)
    marks = list(ready_made("a/b.md", uses)(dossier))
    assert [(mark.span.of(dossier.text), mark.message) for mark in marks] == found


def test_a_ready_made_check_is_silent_where_number_and_day_name_different_years(law: Law) -> None:
    dossier = dossier_of(law, BODY, number="09/2024/QĐ-UBND")
    uses = {"check": "pattern", "pattern": "quản lý,", "message": "{quote}"}
    assert list(ready_made("a/b.md", uses)(dossier)) == []


@pytest.mark.parametrize(
    ("last", "later", "found"),
    [("12-01", 0, ["Hạn là 01/12/2025."]), ("12-02", 0, []), ("01-31", 1, [])],
)
def test_what_is_issued_after_the_last_day_of_its_year_is_overdue(
    law: Law, last: str, later: int, found: list[str]
) -> None:
    uses = {"check": "overdue", "year": "năm (?P<mark>20\\d\\d)", "last": last, "later": later}
    check = ready_made("x.md", uses | {"message": "Hạn là {day}."})
    plan = "Kế hoạch theo dõi năm 2025"
    dossier = dossier_of(law, BODY, title=plan)
    assert [mark.message for mark in check(dossier)] == found
    assert list(check(dossier_of(law, BODY))) == []
