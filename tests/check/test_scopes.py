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
    (scope,) = dossier_of(law, BODY).scopes
    assert scope.missing(Pinpoint.parse(pin)) == reason


def test_a_number_inside_a_gap_is_left_to_the_rule_on_numbering(law: Law) -> None:
    (scope,) = dossier_of(law, BODY.replace("Điều 2.", "Điều 4.")).scopes
    assert scope.missing(Pinpoint.parse("Điều 3")) is None
