"""Several documents in one source."""

from dataclasses import replace
from datetime import date

import pytest

from lawcheck.model import How, Missing, Source
from lawcheck.read.issue import documents_in, each_document
from lawcheck.read.lines import Line, assemble
from lawcheck.read.paragraph import paragraphs
from lawcheck.read.structure import structure


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


LAW = (
    "QUỐC HỘI\nLuật số: 151/2026/QH16\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "LUẬT\nCHỢ ĐẦU MỐI\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
    "Quốc hội ban hành Luật Chợ đầu mối.\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về chợ.\n"
    "Luật này được Quốc hội khóa XVI thông qua ngày 12 tháng 6 năm 2026.\n"
    "CHỦ TỊCH QUỐC HỘI\nTrần Văn Bình\n"
)


def test_each_of_them_is_read_with_its_own_identity_and_pages() -> None:
    pages = [decision() + SIGNED, decision("08/2026/QĐ-UBND"), SIGNED, LAW]
    lines = [Line(line, page) for page, text in enumerate(pages, 4) for line in text.splitlines()]
    first, second, law = each_document(assemble(lines, How.PDF, 9))
    assert [part.pages for part in (first, second, law)] == [1, 2, 1]
    assert [part.places[0].page for part in (first, second, law)] == [4, 5, 7]
    documents = [structure(Source.of("cong-bao.pdf", b""), part) for part in (first, second, law)]
    assert [document.number for document in documents] == [
        "07/2026/QĐ-UBND",
        "08/2026/QĐ-UBND",
        "151/2026/QH16",
    ]
    assert documents[2].issued == date(2026, 6, 12)
    assert [a.number for a in documents[1].articles()] == ["1", "2"]
    assert documents[1].text.startswith("ỦY BAN NHÂN DÂN")
    assert documents[1].page_at(documents[1].text.index("Trần Văn Bình")) == 6


def test_pages_that_were_not_read_go_to_the_document_they_follow() -> None:
    pages = {1: decision() + SIGNED, 3: decision("08/2026/QĐ-UBND") + SIGNED}
    lines = [Line(line, page) for page, text in pages.items() for line in text.splitlines()]
    lost = (Missing((2, 4), "Trang hỏng."),)
    parts = each_document(replace(assemble(lines, How.PDF, 4), missing=lost))
    assert [each.pages for part in parts for each in part.missing] == [(2,), (4,)]


def test_a_table_of_contents_is_no_document() -> None:
    listed = "MỤC LỤC\nỦY BAN NHÂN DÂN TỈNH\n05-02-2026\tQuyết định số 07/2026/QĐ-UBND về quản lý chợ\t2\n"
    assert starts(listed + decision() + SIGNED) == ["ỦY BAN NHÂN DÂN"]
    (only,) = each_document(assemble(map(Line, (listed + decision()).split("\n")), How.TEXT))
    assert only.text.startswith("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG")


def test_rules_issued_with_a_document_stay_in_it() -> None:
    rules = (
        "QUY CHẾ\nQuản lý chợ\n(Ban hành kèm theo Quyết định số 07/2026/QĐ-UBND)\nĐiều 1. Phạm vi\n"
    )
    first, second = each_document(
        assemble(map(Line, (decision() + SIGNED + rules + LAW).split("\n")), How.TEXT)
    )
    assert "QUY CHẾ" in first.text
    assert second.text.startswith("QUỐC HỘI")


@pytest.mark.parametrize(
    "tail",
    [
        "",
        decision("08/2026/QĐ-UBND"),
        "MẪU QUYẾT ĐỊNH\n" + decision("...../QĐ-UBND") + SIGNED,
        "PHỤ LỤC\n" + decision("08/2026/QĐ-UBND", "ngày ... tháng ... năm ...") + SIGNED,
        decision() + SIGNED,
        "Mẫu số 02\n" + decision("08/2026/QĐ-UBND") + SIGNED,
        "Phụ lục II\nMẪU QUYẾT ĐỊNH\n(Kèm theo Quyết định)\n"
        + decision("08/2026/QĐ-UBND")
        + SIGNED,
        "Điều 3. Sửa đổi Phụ lục như sau:\n“"
        + decision("08/2026/QĐ-UBND")
        + SIGNED
        + "”.\n"
        + SIGNED,
        decision("08/2026/QĐ-UBND")
        .replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "")
        .replace("Độc lập - Tự do - Hạnh phúc\n", "")
        + SIGNED,
        "PHỤ LỤC\nSố: 08/2026/QĐ-UBND\n1. Chợ Đồng Xuân.\n" + SIGNED,
    ],
)
def test_forms_samples_and_copies_begin_no_document(tail: str) -> None:
    assert len(starts(decision() + SIGNED + tail)) == 1


def test_a_text_without_lines_is_one_empty_document() -> None:
    assert documents_in([]) == (range(0),)
