"""Worn marks and figures: what is put back, and what stays as it was read."""

import pytest

from lawcheck.read.restore import restored


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("các tô chức, cá nhân", "các tổ chức, cá nhân"),
        ("cơ quan có thâm quyền", "cơ quan có thẩm quyền"),
        ("sửa đôi, bô sung", "sửa đổi, bổ sung"),
        ("chuyên nhượng quyên sử dụng", "chuyển nhượng quyền sử dụng"),
        ("QUYÉT ĐỊNH", "QUYẾT ĐỊNH"),
        ("quy định chỉ tiết", "quy định chi tiết"),
        ("hành vị vi phạm", "hành vi vi phạm"),
        ("theo Điêu 49 của", "theo Điều 49 của"),
        ("tại khoản I Điều 5", "tại khoản 1 Điều 5"),
        ("ngày l1 tháng 0] năm 2010", "ngày 11 tháng 01 năm 2010"),
        ("số 12/2010/QĐĐ-TIg", "số 12/2010/QĐ-TTg"),
        ("số 22/QĐ- TIg", "số 22/QĐ- TTg"),
        ("Luật số 17/2008/QHI2", "Luật số 17/2008/QH12"),
        ("đối VỚI các", "đối với các"),
    ],
)
def test_what_has_one_reading_is_put_back(read: str, meant: str) -> None:
    assert " ".join(restored(read.split())) == meant


@pytest.mark.parametrize(
    "text",
    [
        "công tác chuyên môn nghiệp vụ",
        "ông Tô Hoài Nam",
        "đơn vị phạm lỗi",
        "Chương I",
        "Hội đồng UBND tỉnh",
        "các biên bản họp",
        "trong trường hợp cần thiết đề nghị",
        "ngày l tháng",
        "tháng l1 năm",
        "",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert restored(text.split()) == text.split()
