"""Which căn cứ and which references are the document's own."""

import pytest

from lawcheck.law import Law
from tests.check.samples import dossier_of

ARTICLE = "Điều 1. Phạm vi\nQuyết định này quy định bến đò.\n"


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Căn cứ Luật Cầu đường số 31/2024/QH15;", ["31/2024/QH15"]),
        ("Căn cứ khoản 2 Điều 5 Luật Cầu đường số 31/2024/QH15;", ["31/2024/QH15"]),
        (
            (
                "Căn cứ Nghị định số 55/2022/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của"
                " Nghị định số 20/2014/NĐ-CP;"
            ),
            ["55/2022/NĐ-CP"],
        ),
        (
            "Căn cứ Luật Cầu đường số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 90/2025/QH15;",
            ["31/2024/QH15"],
        ),
        (
            (
                "Căn cứ Luật Cầu đường số 31/2024/QH15 được sửa đổi bởi: Luật số 90/2025/QH15; Luật số"
                " 91/2025/QH15;"
            ),
            ["31/2024/QH15"],
        ),
        (
            (
                "Căn cứ Luật Cầu đường số 31/2024/QH15 sửa đổi bởi Luật số 90/2025/QH15, Luật số"
                " 91/2025/QH15; Luật Đê điều số 79/2006/QH11;"
            ),
            ["31/2024/QH15", "79/2006/QH11"],
        ),
        (
            "Căn cứ Nghị định số 20/2014/NĐ-CP và Nghị định số 55/2022/NĐ-CP;",
            ["20/2014/NĐ-CP", "55/2022/NĐ-CP"],
        ),
        (
            "Căn cứ Nghị định số 20/2014/NĐ-CP của Chính phủ; Nghị định số 55/2022/NĐ-CP;",
            ["20/2014/NĐ-CP", "55/2022/NĐ-CP"],
        ),
    ],
)
def test_a_basis_in_the_title_of_another_is_not_the_documents_own(
    law: Law, line: str, numbers: list[str]
) -> None:
    bases = dossier_of(law, f"{line}\n{ARTICLE}").bases
    assert [basis.number for basis in bases] == numbers


@pytest.mark.parametrize(
    ("sentence", "is_own"),
    [
        ("Bến đò thực hiện theo Nghị định số 20/2014/NĐ-CP.", True),
        ("Cấp phép theo quy định tại khoản 1 Điều 3 Nghị định số 20/2014/NĐ-CP.", True),
        ("Báo cáo gửi trước ngày 10 hằng tháng theo Nghị định số 20/2014/NĐ-CP.", True),
        ("Bến đã được cấp phép theo Nghị định số 20/2014/NĐ-CP được hoạt động.", False),
        ("Hồ sơ nộp trước ngày 01/12/2025 theo Nghị định số 20/2014/NĐ-CP được xét.", False),
        ("Bãi bỏ quy định hướng dẫn Nghị định số 20/2014/NĐ-CP.", False),
        ("Bến đò thực hiện theo Nghị định số 20/2014/NĐ-CP và văn bản thay thế.", False),
        ("Sửa như sau: “Bến đò thực hiện theo Nghị định số 20/2014/NĐ-CP.”", False),
        (
            "Thực hiện theo Nghị định số 55/2022/NĐ-CP sửa đổi Nghị định số 20/2014/NĐ-CP.",
            False,
        ),
    ],
)
def test_a_reference_to_the_past_or_in_a_title_is_not_the_rules_own(
    law: Law, sentence: str, *, is_own: bool
) -> None:
    references = dossier_of(law, f"Điều 1. Phạm vi\n{sentence}\n").references
    assert ("20/2014/NĐ-CP" in [reference.number for reference in references]) is is_own
