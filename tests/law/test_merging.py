"""Notes of a consolidated text: who changed which provision."""

from datetime import date
from pathlib import Path

import pytest

from lawcheck.cite import cite
from lawcheck.law.learn import learn
from lawcheck.law.merging import Merged, merged_in
from lawcheck.model import Record, Relation, Verb
from lawcheck.read.structure import document_of
from tests.law.corpus import law_of

TEXT = """\
VĂN PHÒNG QUỐC HỘI
Số: 96/VBHN-VPQH
Hà Nội, ngày 30 tháng 3 năm 2025
LUẬT
CẦU ĐƯỜNG
Luật Cầu đường số 31/2014/QH13 ngày 18 tháng 6 năm 2014 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 01 năm 2015, được sửa đổi, bổ sung bởi:
Luật số 35/2018/QH14 ngày 20 tháng 11 năm 2018 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 01 năm 2019.
Điều 1. Phạm vi điều chỉnh
Luật này quy định về cầu đường.
Điều 2.[1] Đối tượng áp dụng
1. Chủ cầu.
2.[2] Chủ đường:
a)[3] (được bãi bỏ)
b) Người sử dụng.
[1] Điều này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 của Luật số 35/2018/QH14, có hiệu lực kể từ ngày 01 tháng 01 năm 2019.
[2] Khoản này được bổ sung theo quy định tại khoản 2 Điều 1 của Luật số 35/2018/QH14, có hiệu lực kể từ ngày 01 tháng 01 năm 2019.
[3] Điểm này được bãi bỏ theo quy định tại khoản 3 Điều 1 của Luật số 35/2018/QH14, có hiệu lực kể từ ngày 01 tháng 01 năm 2019.
"""


def told(text: str) -> list[Merged]:
    document = document_of(text)
    return list(merged_in(document, cite(document)))


def test_each_note_is_tied_to_the_provision_of_its_mark() -> None:
    assert [(str(one.pin), one.verb, str(one.act.pins[0]), one.since) for one in told(TEXT)] == [
        ("Điều 2", Verb.AMENDS, "khoản 1 Điều 1", date(2019, 1, 1)),
        ("khoản 2 Điều 2", Verb.AMENDS, "khoản 2 Điều 1", date(2019, 1, 1)),
        ("điểm a khoản 2 Điều 2", Verb.REPEALS, "khoản 3 Điều 1", date(2019, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("Điều 2.[1]", "Điều 2."),
        ("[1] Điều này", "[1] Cụm từ này"),
        ("Điều 2.[1] Đối tượng", "Điều 2. Đối tượng[4]"),
    ],
)
def test_a_note_without_a_mark_at_a_provision_tells_nothing_of_it(typed: str, instead: str) -> None:
    assert "Điều 2" not in [str(one.pin) for one in told(TEXT.replace(typed, instead))]


def test_other_documents_have_no_such_notes() -> None:
    assert (
        told(
            TEXT.replace("96/VBHN-VPQH", "31/2014/QH13").replace(
                "được sửa đổi, bổ sung bởi:", "như sau:"
            )
        )
        == []
    )


def test_the_notes_are_proposed_as_rows(tmp_path: Path) -> None:
    law = law_of(tmp_path / "kho", "")
    proposed = (proposal.row for proposal in learn(law.registry, document_of(TEXT)))
    rows = [
        (row.subject, row.verb, row.object, str(row.pin), row.proof)
        for row in proposed
        if isinstance(row, Relation)
    ]
    assert ("35/2018/QH14", Verb.AMENDS, "31/2014/QH13", "khoản 2 Điều 2", "khoản 2 Điều 1") in rows


def test_a_consolidated_text_merges_its_base_and_has_no_effect_of_its_own(tmp_path: Path) -> None:
    base = "31/2014/QH13,31/2014/QH13,Luật,Luật Cầu đường,Quốc hội,2014-06-18,2015-01-01,,,Công báo"
    law = law_of(tmp_path, base)
    rows = [p for p in learn(law.registry, document_of(TEXT)) if not p.doubt]
    merges = [
        p.row for p in rows if isinstance(p.row, Relation) and p.row.verb is Verb.CONSOLIDATES
    ]
    assert [(r.object, r.since) for r in merges] == [("31/2014/QH13", date(2025, 3, 30))]
    own = next(p.row for p in rows if isinstance(p.row, Record) and "VBHN" in p.row.number)
    assert (own.effective, own.expires) == (None, None)
