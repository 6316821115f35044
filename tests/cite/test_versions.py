"""A law cited by name alone is the one the document rests on, not an older one of that name."""

import pytest

from lawcheck.cite import cite
from lawcheck.read.structure import document_of
from tests.cite.sample import DECREE

BODY = """\
Điều 1. Phạm vi
Mức hưởng theo khoản 2 Điều 104 của Luật Cầu đường.
Điều 2. Chuyển tiếp
Người đã hưởng theo Luật Cầu đường số 12/2013/QH13 tiếp tục hưởng; Luật Cầu đường số 31/2024/QH15 áp dụng từ nay.
"""


@pytest.mark.parametrize(
    ("bases", "year"),
    [
        ("Căn cứ Luật Cầu đường ngày 18 tháng 01 năm 2024;\n", 2024),
        ("Căn cứ Luật Cầu đường số 31/2024/QH15;\n", 2024),
        ("Căn cứ Luật Cầu đường năm 2013;\nCăn cứ Luật Cầu đường năm 2024;\n", None),
        ("Căn cứ Luật Đường thủy năm 2014;\n", None),
    ],
)
def test_a_bare_name_takes_the_year_of_the_basis(bases: str, year: int | None) -> None:
    text = DECREE.format(title="quy định về mức hưởng", body=BODY)
    found = cite(document_of(text.replace("Theo đề nghị", f"{bases}Theo đề nghị", 1)))
    bare = next(citation for citation in found if str(*citation.pins) == "khoản 2 Điều 104")
    assert (bare.number, bare.year) == (None, year)
