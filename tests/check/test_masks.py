"""What each mask hides, and what it leaves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.check import Mask
from lawcheck.check.masks import BLANK, blank
from lawcheck.cite import cite
from lawcheck.law import Law
from lawcheck.read.structure import document_of
from tests.check.samples import HEADING, TITLE, dossier_of


@pytest.mark.parametrize(
    ("mask", "body", "hidden", "left"),
    [
        (
            Mask.CITED,
            (
                "Điều 1. A\nThực hiện theo Thông tư số 05/2020/TT-BKHĐT của Bộ trưởng Bộ Kế hoạch và"
                " Đầu tư quy định chế độ báo cáo; Sở Tài chính theo dõi.\n"
            ),
            "Kế hoạch và Đầu tư quy định chế độ báo cáo",
            "Sở Tài chính theo dõi",
        ),
        (
            Mask.QUOTED,
            "Điều 1. A\nThay cụm từ “Bộ Công nghiệp” bằng cụm từ “Bộ Công Thương” tại Điều 3.\n",
            "Bộ Công nghiệp",
            "Thay cụm từ",
        ),
        (
            Mask.TRANSITION,
            "Điều 1. Quy định chuyển tiếp\n1. Giấy phép cũ có giá trị.\nĐiều 2. B\nSở thi hành.\n",
            "Giấy phép cũ có giá trị",
            "Sở thi hành",
        ),
        (
            Mask.ENDING,
            "Điều 1. A\n1. Sở thi hành.\n2. Bãi bỏ Quyết định số 12/2019/QĐ-UBND về bến phà cũ.\n",
            "về bến phà cũ",
            "Sở thi hành",
        ),
    ],
)
def test_a_mask_hides_words_that_are_not_the_documents_own(
    law: Law, mask: Mask, body: str, hidden: str, left: str
) -> None:
    dossier = dossier_of(law, body)
    assert hidden in dossier.text
    prose = dossier.prose([mask])
    assert hidden not in prose
    assert left in prose


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from('Điều 1.\n“”"«» chuyển tiếp về của;'), max_size=120))
def test_blanking_never_moves_or_changes_what_it_leaves(body: str) -> None:
    document = document_of(HEADING.format(number="09/2025/QĐ-UBND", title=TITLE) + body)
    masked = blank(document, cite(document), list(Mask))
    assert len(masked) == len(document.text)
    pairs = zip(masked, document.text, strict=True)
    assert all(new in {old, BLANK} for new, old in pairs)
