"""Several documents in one source."""

import pytest

from lawcheck.read.issue import documents_in
from lawcheck.read.paragraph import paragraphs
from lawcheck.read.structure import document_of


def decision(number: str = "07/2026/QĐ-UBND", day: str = "ngày 05 tháng 02 năm 2026") -> str:
    return (
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
        f"phúc\nSố: {number}\nLâm Đồng, {day}\nQUYẾT ĐỊNH\nVề quản lý chợ\n"
        "Căn cứ Luật Giá số 16/2023/QH15;\nQUYẾT ĐỊNH:\nĐiều 1. Quản lý chợ theo quy định.\n"
        "Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026./.\n"
    )


SIGNED = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bình\n"


def starts(text: str) -> list[str]:
    lines = paragraphs(text)
    return [lines[part.start].text for part in documents_in(lines)]


def test_documents_that_follow_one_another_are_told_apart() -> None:
    second = decision("08/2026/QĐ-UBND")
    annex = "PHỤ LỤC\nDANH MỤC CHỢ\n1\tChợ Đồng Xuân\t2.000\n"
    text = decision() + SIGNED + annex + second + SIGNED
    assert starts(text) == ["ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"]
    parts = documents_in(paragraphs(text))
    assert parts[0].stop == parts[1].start
    assert parts[1].stop == len(paragraphs(text))


def test_the_first_of_them_is_read() -> None:
    document = document_of(decision() + SIGNED + decision("08/2026/QĐ-UBND") + SIGNED)
    assert document.number == "07/2026/QĐ-UBND"
    assert [article.number for article in document.articles()] == ["1", "2"]
    assert document.outline[-1].span.end < document.text.index("08/2026")


@pytest.mark.parametrize(
    "tail",
    [
        "",
        decision("08/2026/QĐ-UBND"),
        "MẪU QUYẾT ĐỊNH\n" + decision("...../QĐ-UBND") + SIGNED,
        "PHỤ LỤC\n" + decision("08/2026/QĐ-UBND", "ngày ... tháng ... năm ...") + SIGNED,
        decision() + SIGNED,
        "PHỤ LỤC\nSố: 08/2026/QĐ-UBND\n1. Chợ Đồng Xuân.\n" + SIGNED,
    ],
)
def test_forms_samples_and_copies_begin_no_document(tail: str) -> None:
    assert len(starts(decision() + SIGNED + tail)) == 1


def test_a_text_without_lines_is_one_empty_document() -> None:
    assert documents_in([]) == (range(0),)
