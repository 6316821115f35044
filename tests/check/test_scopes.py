"""Whether a provision that a document cites of itself is there."""

import pytest

from lawcheck.law import Law
from lawcheck.model import Pinpoint
from tests.check.samples import dossier_of

BODY = """\
Điều 1. Phạm vi
1. Quyết định này quy định:
a) Bến đò;
b) Bến phà.
2. Không áp dụng cho bến tạm.
Điều 2. Thi hành
Sở Xây dựng thi hành, gồm: 1. lập hồ sơ; 2. công bố.
"""
SIGNATURE = """\
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


@pytest.mark.parametrize(
    ("pin", "reason"),
    [
        ("Điều 1", None),
        ("khoản 2 Điều 1", None),
        ("điểm b khoản 1 Điều 1", None),
        ("Điều 3", "văn bản chỉ có đến Điều 2"),
        ("khoản 3 Điều 1", "Điều 1 chỉ có 2 khoản"),
        ("điểm c khoản 1 Điều 1", "khoản 1 Điều 1 chỉ có đến điểm b"),
        ("điểm a khoản 2 Điều 1", "khoản 2 Điều 1 không chia thành điểm"),
        ("khoản 3 Điều 2", "Điều 2 không chia thành khoản"),
        ("khoản 2 Điều 2", None),
        ("Chương II", None),
    ],
)
def test_a_missing_provision_is_named_and_a_doubtful_one_let_pass(
    law: Law, pin: str, reason: str | None
) -> None:
    (scope,) = dossier_of(law, BODY + SIGNATURE).scopes
    assert scope.missing(Pinpoint.parse(pin)) == reason


@pytest.mark.parametrize(
    ("body", "pin"),
    [
        pytest.param(BODY, "Điều 3", id="a file that breaks off"),
        pytest.param(BODY.replace("a) Bến", "d) Bến"), "điểm c khoản 1 Điều 1", id="a gap"),
        pytest.param(BODY, "điểm a.2 khoản 1 Điều 1", id="a point of a point"),
        pytest.param(
            "Điều 1. Phạm vi\nQuyết định này quy định bến đò.\nKhông áp dụng cho bến tạm.\n",
            "khoản 2 Điều 1",
            id="paragraphs whose automatic numbers may be lost",
        ),
    ],
)
def test_what_the_text_cannot_prove_is_let_pass(law: Law, body: str, pin: str) -> None:
    (scope,) = dossier_of(law, body).scopes
    assert scope.missing(Pinpoint.parse(pin)) is None


def test_a_number_inside_a_gap_is_left_to_the_rule_on_numbering(law: Law) -> None:
    (scope,) = dossier_of(law, BODY.replace("Điều 2.", "Điều 4.") + SIGNATURE).scopes
    assert scope.missing(Pinpoint.parse("Điều 3")) is None
