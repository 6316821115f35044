"""Signature blocks: capacities, names, joint signatures, and where the text ends."""

import pytest

from lawcheck.model import Signer
from lawcheck.read.closing import closings
from lawcheck.read.paragraph import paragraphs
from lawcheck.read.structure import document_of


def signers(text: str) -> list[tuple[str, str]]:
    return [
        (signer.capacity, signer.name)
        for closing in closings(paragraphs(text), 0)
        for signer in closing.signers
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CHỦ TỊCH\nTrần Văn Bình", ("CHỦ TỊCH", "Trần Văn Bình")),
        (
            "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n(Đã ký)\nTrần Văn Bình",
            ("TM. CHÍNH PHỦ THỦ TƯỚNG", "Trần Văn Bình"),
        ),
        (
            "TM.ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nTrần Thị Lan Anh",
            ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "Trần Thị Lan Anh"),
        ),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG Đỗ Xuân Mai", ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", "Đỗ Xuân Mai")),
        (
            "Nơi nhận: - Như Điều 3; - Lưu: VT. | CHỦ TỊCH Trần Văn Bình",
            ("CHỦ TỊCH", "Trần Văn Bình"),
        ),
        ("- Lưu: VT.\tBỘ TRƯỞNG Trần Văn Bình", ("BỘ TRƯỞNG", "Trần Văn Bình")),
        (
            "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\nTrần Văn Bình",
            ("TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ PHÁP CHẾ", "Trần Văn Bình"),
        ),
        ("BỘ TRƯỞNG\nĐại tướng Trần Văn Bình", ("BỘ TRƯỞNG", "Trần Văn Bình")),
        ("HIỆU TRƯỞNG\nPGS. TS. Trần Văn Bình", ("HIỆU TRƯỞNG", "Trần Văn Bình")),
        ("BỘ TRƯỞNG Thượng tướng Trần Văn Bình", ("BỘ TRƯỞNG", "Trần Văn Bình")),
        (
            "CHỦ TỊCH QUỐC HỘI\nEpas: 180408\n[ (Đã ký)\nTrần Văn Bình",
            ("CHỦ TỊCH QUỐC HỘI", "Trần Văn Bình"),
        ),
        (
            "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nĐã ký: TRẦN VĂN BÌNH",
            ("TM. CHÍNH PHỦ THỦ TƯỚNG", "TRẦN VĂN BÌNH"),
        ),
    ],
)
def test_capacity_and_name_are_read(text: str, expected: tuple[str, str]) -> None:
    assert signers(f"Sở Tài chính chịu trách nhiệm thi hành./.\n{text}") == [expected]


def test_joint_documents_have_several_signers() -> None:
    assert signers(
        "KT. BỘ TRƯỞNG\nBỘ TÀI CHÍNH\nTHỨ TRƯỞNG\nTrần Văn Bình\n"
        "KT. BỘ TRƯỞNG\nBỘ Y TẾ\nTHỨ TRƯỞNG\nLê Thị Hoa\n"
    ) == [
        ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH THỨ TRƯỞNG", "Trần Văn Bình"),
        ("KT. BỘ TRƯỞNG BỘ Y TẾ THỨ TRƯỞNG", "Lê Thị Hoa"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mục 3\nTHÀNH VIÊN BAN KIỂM SOÁT, TỔNG GIÁM ĐỐC TỔ CHỨC\nTÀI CHÍNH VI MÔ",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật Giá;",
        "Chủ tịch Ủy ban nhân dân tỉnh\nTrần Văn Bình",
        "BỘ TRƯỞNG\nCác Thứ trưởng giúp Bộ trưởng chỉ đạo công việc;",
    ],
)
def test_titles_and_sentences_are_no_signatures(text: str) -> None:
    assert signers(text) == []


def test_a_signature_printed_as_an_example_does_not_end_the_document() -> None:
    document = document_of(
        "BỘ NỘI VỤ\nSố: 01/2011/TT-BNV\nHà Nội, ngày 19 tháng 01 năm 2011\nTHÔNG TƯ\nVề trình bày\n"
        "Căn cứ Nghị định số 48/2008/NĐ-CP;\nĐiều 1. Chữ ký\nTrình bày như sau:\n"
        "BỘ TRƯỞNG BỘ XÂY DỰNG\nNguyễn Văn A\nĐiều 2. Hiệu lực\nThông tư này có hiệu lực sau 45 ngày "
        "kể từ ngày ký.\nBỘ TRƯỞNG\n(Đã ký)\nTrần Văn Bình"
    )
    assert document.signers == (Signer("BỘ TRƯỞNG", "Trần Văn Bình"),)
    assert document.effective.date is not None


def test_the_closing_begins_with_the_recipients_and_ends_with_the_name() -> None:
    document = document_of(
        "CHÍNH PHỦ\nSố: 12/2026/NĐ-CP\nHà Nội, ngày 05 tháng 01 năm 2026\nNGHỊ ĐỊNH\nVề chợ\n"
        "Căn cứ Luật Giá;\nĐiều 1. Phạm vi\nNghị định này quy định.\nNơi nhận:\n- Các Bộ;\n"
        "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Bình\nPhụ lục\nDANH MỤC CHỢ\n"
    )
    closing = document.parts.closing.of(document.text)
    assert closing.startswith("Nơi nhận:")
    assert closing.endswith("Trần Văn Bình")
    assert document.parts.body.of(document.text).endswith("quy định.\n")


def test_words_about_recipients_do_not_begin_the_closing() -> None:
    document = document_of(
        "BỘ NỘI VỤ\nSố: 01/2011/TT-BNV\nHà Nội, ngày 19 tháng 01 năm 2011\nTHÔNG TƯ\nVề trình bày\n"
        "Căn cứ Nghị định số 48/2008/NĐ-CP;\nĐiều 1. Nơi nhận\nNơi nhận được trình bày ở góc trái.\n"
        "Điều 2. Hiệu lực\nThông tư này có hiệu lực từ ngày ký.\nBỘ TRƯỞNG\nTrần Văn Bình"
    )
    assert document.signers == (Signer("BỘ TRƯỞNG", "Trần Văn Bình"),)
