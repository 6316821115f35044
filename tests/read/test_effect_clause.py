"""When a document says it takes effect, in part, and until when."""

import datetime as dt

import pytest

from lawcheck.model import EffectiveRule, LegalDocument
from lawcheck.read.structure import document_of

SIGNED_ON = dt.date(2010, 1, 21)


def read(clause: str, issued: str = "ngày 21 tháng 01 năm 2010") -> LegalDocument:
    return document_of(
        f"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 09/2010/QĐ-UBND\nCao Bằng, {issued}\nQUYẾT ĐỊNH\n"
        "Về việc trồng rừng\nCăn cứ Luật Bảo vệ và phát triển rừng;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Phê duyệt phương án trồng rừng.\n"
        f"{clause}\nChánh Văn phòng chịu trách nhiệm thi hành."
    )


@pytest.mark.parametrize(
    ("clause", "date", "rule"),
    [
        (
            "Điều 2. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2010.",
            "2010-03-01",
            "explicit",
        ),
        ("Điều 2. Quyết định này có hiệu lực kể từ ngày 01/3/2010.", "2010-03-01", "explicit"),
        ("Quyết định này có hiệu lực từ ngày01tháng 3năm2010.", "2010-03-01", "explicit"),
        ("Quyết định này có hiệu lựcthi hành kểtừ ngàyký.", "2010-01-21", "on_signing"),
        (
            "Quyết định này có hiệu lực thi hành kể từ 31 tháng 10 năm 2010.",
            "2010-10-31",
            "explicit",
        ),
        ("Quyết định này có hiệu lực thi hành vào ngày 05-04-2010.", "2010-04-05", "explicit"),
        ("Quyết định này có hiệu lực từ ngày 0Ỉ tháng 3 năm 20Ỉ0.", "2010-03-01", "explicit"),
        ("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", "2010-01-21", "on_signing"),
        ("Điều 2. Quyết định có hiệu lực kể từ ngày ký ban hành.", "2010-01-21", "on_signing"),
        ("Quyết định này thi hành kể từ ngày ban hành.", "2010-01-21", "on_signing"),
        (
            "Quyết định này và Quy chế kèm theo có hiệu lực từ ngày được ký.",
            "2010-01-21",
            "on_signing",
        ),
        ("Quyết định này có hiệu lực sau 10 ngày, kể từ ngày ký.", "2010-01-31", "days_after"),
        (
            "Quyết định này có hiệu lực thi hành sau 10 (mười) ngày kể từ ngày ký ban hành.",
            "2010-01-31",
            "days_after",
        ),
        (
            "Quyết định này có hiệu lực sau mười lăm ngày, kể từ ngày ký.",
            "2010-02-05",
            "days_after",
        ),
        ("Quyết định này có hiệu lực sau 6 tháng, kể từ ngày ký.", "2010-07-21", "days_after"),
        (
            "Quyết định này có hiệu lực sau 10 ngày và đăng Báo Cao Bằng chậm nhất là 05 ngày, kể từ ngày ký.",
            "2010-01-31",
            "days_after",
        ),
        ("Quyết định này có hiệu lực sau 45 ngày kể từ ngày đăng Công báo.", None, "days_after"),
        ("Quyết định này có hiệu lực từ ngày    tháng    năm 2010.", None, "none"),
        ("Điều 2. Giao Sở Nông nghiệp thực hiện.", None, "none"),
    ],
)
def test_the_clause_on_effect_is_read(clause: str, date: str | None, rule: str) -> None:
    effective = read(clause).effective
    assert effective.rule is EffectiveRule(rule)
    assert effective.date == (dt.date.fromisoformat(date) if date else None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định số 05/2008/QĐ-UBND hết hiệu lực kể từ ngày 01 tháng 3 năm 2010.",
        "Hồ sơ nộp trước ngày Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2010 được giải quyết.",
        "Luật Giá số 16/2023/QH15 có hiệu lực từ ngày 01 tháng 7 năm 2024.",
        "Bản án có hiệu lực pháp luật kể từ ngày 01 tháng 7 năm 2010.",
        "Sửa đổi Điều 3 như sau: “Quyết định này có hiệu lực từ ngày 05 tháng 5 năm 2011.”.",
        "Kể từ ngày Quyết định này có hiệu lực thi hành, bãi bỏ Quyết định số 5/2008/QĐ-UBND.",
    ],
)
def test_the_effect_of_others_is_not_its_own(sentence: str) -> None:
    assert read(f"Điều 2. {sentence}").effective.rule is EffectiveRule.NONE


def test_a_signing_date_left_blank_leaves_the_start_open() -> None:
    effective = read(
        "Quyết định này có hiệu lực kể từ ngày ký.", "ngày   tháng   năm 2010"
    ).effective
    assert (effective.date, effective.rule) == (None, EffectiveRule.ON_SIGNING)


def test_the_span_shows_the_words_that_fix_the_start() -> None:
    document = read("Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2010 và thay thế.")
    assert document.effective.span is not None
    words = document.effective.span.of(document.text)
    assert words == "có hiệu lực từ ngày 01 tháng 3 năm 2010"


def test_provisions_with_a_day_of_their_own_are_listed() -> None:
    document = read(
        "Điều 2. Hiệu lực thi hành\n1. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2010, trừ "
        "khoản 2 Điều 1.\n2. Quy định tại khoản 2 Điều 1 có hiệu lực từ ngày 01 tháng 01 năm 2011."
    )
    assert [(part.what, part.date) for part in document.partial_effective] == [
        ("Quy định tại khoản 2 Điều 1", dt.date(2011, 1, 1))
    ]
    assert document.effective.date == dt.date(2010, 3, 1)


@pytest.mark.parametrize(
    ("clause", "expires"),
    [
        (
            "Quyết định này có hiệu lực từ ngày 01/3/2010 đến hết ngày 31 tháng 12 năm 2012.",
            "2012-12-31",
        ),
        (
            "Quyết định này có hiệu lực từ ngày 01/3/2010 và được thực hiện đến hết ngày 28/02/2011.",
            "2011-02-28",
        ),
        ("Quyết định này hết hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2012.", "2012-03-01"),
        ("Từ ngày Quyết định này có hiệu lực đến hết ngày 30 tháng 6 năm 2010, giữ mức cũ.", None),
        ("Chính sách được thực hiện đến hết ngày 31/12/2012.", None),
    ],
)
def test_an_end_fixed_by_the_text_is_read(clause: str, expires: str | None) -> None:
    assert read(clause).expires == (dt.date.fromisoformat(expires) if expires else None)


def test_a_resolution_may_take_effect_with_its_adoption() -> None:
    document = document_of(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nSố: 45/NQ-HĐND\nSơn La, ngày 09 tháng 12 năm 2025\n"
        "NGHỊ QUYẾT\nVề dự toán ngân sách\nCăn cứ Luật Ngân sách nhà nước;\nQUYẾT NGHỊ:\n"
        "Điều 1. Thông qua dự toán.\nNghị quyết này đã được Hội đồng nhân dân tỉnh Sơn La khóa XV, "
        "kỳ họp thứ 38 thông qua ngày 09 tháng 12 năm 2025 và có hiệu lực kể từ ngày thông qua./."
    )
    assert document.effective.date == dt.date(2025, 12, 9)
    assert document.effective.rule is EffectiveRule.ON_SIGNING
