"""Decrees of 1945 and after, as data bases keep them."""

import datetime as dt

import pytest

from lawcheck.model import LegalDocument, Level
from lawcheck.model.number import Number
from lawcheck.read.structure import document_of

PREAMBLE = (
    "Chiểu theo Sắc lệnh số 12 ngày 10 tháng 9 năm 1945;\n"
    "Vì tình thế cần kíp,\n"
    "Theo lời đề nghị của Bộ trưởng Bộ Canh nông,\n"
    "Sau khi Hội đồng Chính phủ đã thoả thuận,\n"
)


def decree(
    register: str = "CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSỐ 91VN/CC NGÀY 5 THÁNG 1 NĂM 1946",
    body: str = "Điều thứ nhất: Nay lập Nha Đê điều.\nĐiều thứ hai: Bộ trưởng thi hành.",
) -> LegalDocument:
    return document_of(
        f"SẮC LỆNH\n{register}\nCHỦ TỊCH CHÍNH PHỦ\nVIỆT NAM DÂN CHỦ CỘNG HOÀ\n{PREAMBLE}"
        f"RA SẮC LỆNH:\n{body}"
    )


@pytest.mark.parametrize(
    ("written", "number"),
    [("91VN/CC", "91VN/CC"), ("91/CC", "91/CC"), ("91", "91"), ("91-B", "91-B")],
)
def test_the_number_of_a_decree_is_read(written: str, number: str) -> None:
    document = decree(f"CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSỐ {written} NGÀY 5 THÁNG 1 NĂM 1946")
    assert document.number == number
    assert document.issued == dt.date(1946, 1, 5)
    assert document.kind == "Sắc lệnh"
    assert document.title == ""


def test_letters_may_stand_in_the_serial_of_a_number() -> None:
    number = Number.parse("91VN/CC")
    assert number is not None
    assert (number.serial, number.symbol, str(number)) == ("91VN", "CC", "91VN/CC")


@pytest.mark.parametrize(
    ("register", "issuer"),
    [
        (
            "CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSỐ 91 NGÀY 5 THÁNG 1 NĂM 1946",
            "Chủ tịch Chính phủ lâm thời",
        ),
        (
            "CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI SỐ 91\nNGÀY 5 THÁNG 1 NĂM 1946",
            "Chủ tịch Chính phủ lâm thời",
        ),
        ("CỦA CHỦ TỊCH CHÍNH PHỦ SỐ 91 NGÀY 5 THÁNG 1 NĂM 1946", "Chủ tịch Chính phủ"),
        ("CỦA CHỦ TỊCH NƯỚC SỐ 91 NGÀY 5 THÁNG 1 NĂM 1951", "Chủ tịch nước"),
        (
            "CỦA CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 91 NGÀY 5 THÁNG 1 NĂM 1951",
            "Chủ tịch nước",
        ),
    ],
)
def test_the_register_line_names_who_issues_a_decree(register: str, issuer: str) -> None:
    assert decree(register).issuers == (issuer,)


def test_the_head_of_the_provisional_government_is_no_title() -> None:
    document = document_of(
        "SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ SỐ 9 NGÀY 7 THÁNG 9 NĂM 1945\n"
        "CHỦ TỊCH LÂM THỜI CHÍNH PHỦ\nDÂN CHỦ CỘNG HOÀ VIỆT NAM\n"
        f"{PREAMBLE}SẮC:\nĐiều thứ nhất: Lập Nha Đê điều.\nĐiều thứ hai: Thi hành."
    )
    assert document.title == ""
    assert document.issuers == ("Chủ tịch Chính phủ",)


@pytest.mark.parametrize(
    ("names", "numbers"),
    [
        (("thứ nhất", "thứ hai", "thứ ba"), ["1", "2", "3"]),
        (("I", "II", "III"), ["1", "2", "3"]),
        (("thứ 1", "thứ 2", "thứ 3"), ["1", "2", "3"]),
        (("thứ mười", "thứ mười một", "thứ mười hai"), ["10", "11", "12"]),
    ],
)
def test_articles_numbered_in_words_or_roman_figures_count_in_arabic(
    names: tuple[str, ...], numbers: list[str]
) -> None:
    body = "\n".join(f"Điều {name}: Bộ trưởng các Bộ phụ trách thi hành." for name in names)
    document = decree(body=body)
    assert [article.number for article in document.articles()] == numbers
    where = document.where(document.text.rindex("Bộ trưởng"))
    assert str(where) == f"Điều {numbers[-1]}"


def test_an_article_cited_by_its_ordinal_at_the_start_of_a_line_is_none() -> None:
    document = decree(
        body="Điều thứ nhất: Ai không tuân theo sẽ bị phạt theo\nĐiều thứ 12 nói trong Sắc lệnh số 8."
        "\nĐiều thứ hai: Bộ trưởng Bộ Nội vụ thi hành."
    )
    assert [article.number for article in document.articles()] == ["1", "2"]


def test_a_decree_may_consist_of_clauses_alone() -> None:
    document = decree(
        body="Khoản thứ nhất: Cấm bán lương thực ra nước ngoài.\nKhoản thứ hai: Các Bộ thi hành."
    )
    assert [(node.level, node.number) for node in document.outline] == [
        (Level.CLAUSE, "1"),
        (Level.CLAUSE, "2"),
    ]
    assert str(document.where(document.text.index("Các Bộ"))) == "khoản 2"


def test_the_reasons_of_a_decree_are_its_preamble() -> None:
    document = decree()
    preamble = document.parts.preamble.of(document.text)
    assert preamble.startswith("Chiểu theo Sắc lệnh số 12")
    assert preamble.rstrip().endswith("RA SẮC LỆNH:")
