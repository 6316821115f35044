"""A pinpoint leads to the provision it names."""

import pytest

from lawcheck.model import Pinpoint
from lawcheck.read import open_source, read
from lawcheck.shipped import corpus_folder
from lawcheck.web.provision import provision_of, text_of

EXAMPLES = corpus_folder() / "examples"


@pytest.mark.parametrize(
    ("pin", "begins"),
    [
        ("Điều 4", "Điều 4. Nội dung báo cáo"),
        ("khoản 2 Điều 5", "2. Báo cáo chuyên đề"),
        ("điểm b khoản 3 Điều 4", "b) Số lượng hồ sơ đã nộp lưu"),
        ("Chương III", "Chương III"),
    ],
)
def test_a_pinpoint_leads_to_its_provision(pin: str, begins: str) -> None:
    document = read(open_source(EXAMPLES / "905-2025-TT-BNV-bao-cao.pdf"))[0]
    provision = provision_of(document, Pinpoint.parse(pin))
    assert provision is not None
    assert text_of(document, provision)[0].startswith(begins)


def test_a_pinpoint_to_nothing_leads_nowhere() -> None:
    document = read(open_source(EXAMPLES / "905-2025-TT-BNV-bao-cao.pdf"))[0]
    assert provision_of(document, Pinpoint.parse("khoản 9 Điều 5")) is None
    assert provision_of(document, Pinpoint.parse("Điều 99")) is None


def test_an_article_of_what_is_issued_with_a_document_is_found_from_there() -> None:
    document = read(open_source(EXAMPLES / "14-2026-QD-UBND-quy-che.docx"))[0]
    inside = document.text.index("Điều 4 Quy chế này")
    attached = provision_of(document, Pinpoint.parse("Điều 4"), inside)
    own = provision_of(document, Pinpoint.parse("Điều 4"))
    assert attached is not None
    assert own is not None
    assert attached.title == "Thời hạn trả lời"
    assert own.title == ""
