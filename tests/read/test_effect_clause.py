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
        ("Quyết định này có hiệu lực từ 0 giờ 00 phút ngày 01/3/2010.", "2010-03-01", "explicit"),
        ("Có hiệu lực từ ngày Quyết định này được ký ban hành.", "2010-01-21", "on_signing"),
        ("Quyết định này có hiệu lực kể từ ngày Luật Giá có hiệu lực thi hành.", None, "none"),
        (
            "Quyết định này có hiệu lực từ ngày Luật Giá có hiệu lực (ngày 01/7/2010).",
            "2010-07-01",
            "explicit",
        ),
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
        "Khoản 2 Điều 1 của Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2010.",
        "Điều 1 và Phụ lục I Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2010.",
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


def parts(clause: str) -> list[tuple[str, str]]:
    document = read(f"Điều 2. Hiệu lực thi hành\n{clause}")
    return [(part.what, part.date.isoformat()) for part in document.partial_effective]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "Riêng khoản 2 Điều 5 có hiệu lực từ ngày 01 tháng 7 năm 2010.",
            ("khoản 2 Điều 5", "2010-07-01"),
        ),
        (
            (
                "Quyết định này có hiệu lực từ ngày 01/3/2010, trừ quy định tại Điều 4 thì có hiệu lực từ "
                "ngày 01/01/2011."
            ),
            ("quy định tại Điều 4", "2011-01-01"),
        ),
        ("a) Phụ lục II có hiệu lực kể từ ngày 01/6/2010;", ("Phụ lục II", "2010-06-01")),
        (
            "1. Việc thu phí chợ được thực hiện từ ngày 01 tháng 6 năm 2010.",
            ("Việc thu phí chợ", "2010-06-01"),
        ),
        (
            "Điều 1 của Quyết định này có hiệu lực kể từ ngày Quyết định này được ký ban hành.",
            ("Điều 1 của Quyết định này", "2010-01-21"),
        ),
        (
            (
                "Các quy định sau đây của Quyết định này có liên quan đến quy định của Luật Giá số "
                "11/2012/QH13 thì có hiệu lực từ ngày 01/01/2013."
            ),
            (
                (
                    "Các quy định sau đây của Quyết định này có liên quan đến quy định của Luật Giá số "
                    "11/2012/QH13"
                ),
                "2013-01-01",
            ),
        ),
    ],
)
def test_a_part_is_named_without_the_words_around_it(
    clause: str, expected: tuple[str, str]
) -> None:
    assert parts(clause) == [expected]


@pytest.mark.parametrize(
    "clause",
    [
        "Khoản 2 Điều 5 Luật Giá số 11/2012/QH13 có hiệu lực từ ngày 01 tháng 01 năm 2013.",
        "Điều 3 Quyết định số 5/2008/QĐ-UBND tiếp tục có hiệu lực đến hết ngày 31/12/2010.",
        "Sở ban hành quy định về phí chợ để thực hiện từ ngày 01 tháng 6 năm 2010.",
        "Quyết định hoàn trả, quyết định giảm mức hoàn trả có hiệu lực kể từ ngày ký.",
    ],
)
def test_what_others_start_is_no_part_of_the_document(clause: str) -> None:
    assert parts(clause) == []


@pytest.mark.parametrize(
    ("clause", "expires"),
    [
        (
            "Quyết định này có hiệu lực từ ngày 01/3/2010 và được thực hiện trong 05 năm.",
            "2015-03-01",
        ),
        (
            (
                "Quyết định này có hiệu lực từ ngày 01/3/2010.\nQuyết định này được thực hiện thí điểm "
                "trong thời hạn ba năm kể từ ngày Quyết định này có hiệu lực thi hành."
            ),
            "2013-03-01",
        ),
        (
            "Quyết định này có hiệu lực từ ngày 01/3/2010 và hết hiệu lực vào ngày 31/12/2011.",
            "2011-12-31",
        ),
        (
            "Thời gian thực hiện thí điểm Quyết định này từ ngày 01/3/2010 đến hết ngày 01/3/2011.",
            "2011-03-01",
        ),
        (
            (
                "Quyết định này có hiệu lực từ ngày 01/3/2010.\nSở báo cáo trong 06 tháng kể từ ngày Quyết "
                "định này có hiệu lực."
            ),
            None,
        ),
        ("Giấy phép có giá trị trong 05 năm.", None),
        ("Điều 3 của Quyết định này được thực hiện đến hết ngày 31/12/2012.", None),
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
        (
            "Người nghỉ trước ngày Bộ luật này có hiệu lực, mà đến ngày 01/5/2013 vẫn còn nghỉ.",
            None,
        ),
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
