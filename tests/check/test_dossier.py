from dataclasses import replace
from datetime import date

import pytest

from lawcheck.check import Dossier, Mask
from lawcheck.law import Law
from lawcheck.model import Effect, Known, Layout, LegalDocument, Look, Meaning, State
from lawcheck.read.structure import document_of
from tests.check.samples import dossier_of

BODY = """\
Căn cứ Luật Cầu đường số 31/2024/QH15;
Căn cứ Nghị định số 20/2014/NĐ-CP của Chính phủ;
Điều 1. Phạm vi
1. Quyết định này thực hiện khoản 2 Điều 5 Luật Cầu đường số 31/2024/QH15.
2. Hồ sơ nộp trước ngày Quyết định này có hiệu lực thi hành theo Luật Cầu đường số 12/2013/QH13.
"""
DRAFT = """\
ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:       /{year}/QĐ-UBND
Nghệ An, ngày     tháng     năm {year}
QUYẾT ĐỊNH
Quy định việc quản lý bến đò trên địa bàn tỉnh
Điều 1. Phạm vi
Quyết định này quy định bến đò.
"""


def test_a_dossier_knows_bases_references_and_what_they_mean(law: Law) -> None:
    dossier = dossier_of(law, BODY)
    assert [basis.number for basis in dossier.bases] == ["31/2024/QH15", "20/2014/NĐ-CP"]
    assert [reference.number for reference in dossier.references] == ["31/2024/QH15"]
    record = dossier.record(dossier.bases[0])
    assert record is not None
    effect = dossier.effect(dossier.bases[0], dossier.on)
    assert dossier.meaning(dossier.bases[0]) == Meaning(
        Known(record), effect, law.explain(effect, record)
    )
    assert dossier.name(dossier.bases[0]) == "Luật Cầu đường số 31/2024/QH15"
    assert dossier.name(dossier.bases[1]) == "Nghị định số 20/2014/NĐ-CP"


def test_an_unknown_document_has_no_record_and_unknown_effect(law: Law) -> None:
    dossier = dossier_of(law, "Căn cứ Nghị định số 99/2019/NĐ-CP của Chính phủ;\nĐiều 1. A\nB.\n")
    (basis,) = dossier.bases
    assert dossier.record(basis) is None
    assert dossier.effect(basis, dossier.on) == Effect(State.UNKNOWN)
    assert dossier.proof(basis, Effect(State.UNKNOWN)) == ()
    assert dossier.name(basis) == "Nghị định số 99/2019/NĐ-CP"


def test_an_ending_is_told_with_its_day_its_cause_and_its_proof(law: Law) -> None:
    dossier = dossier_of(law, "Căn cứ Luật Cầu đường số 12/2013/QH13;\nĐiều 1. A\nB.\n")
    effect = dossier.effect(dossier.bases[0], dossier.on)
    assert dossier.how_ended(effect) == (
        "hết hiệu lực từ ngày 01/08/2024 (bị thay thế bởi Luật số 31/2024/QH15, Điều 252)"
    )


@pytest.mark.parametrize(
    ("year", "day"), [(2026, date(2026, 1, 15)), (2021, None)], ids=["of this year", "older"]
)
def test_a_draft_is_judged_by_the_law_of_today(law: Law, year: int, day: date | None) -> None:
    document = document_of(DRAFT.format(year=year))
    assert (document.number, document.issued) == (None, None)
    assert Dossier(document, (), (), law, date(2026, 1, 15)).day == day


def test_masked_prose_keeps_every_offset(law: Law) -> None:
    dossier = dossier_of(law, BODY)
    prose = dossier.prose()
    assert len(prose) == len(dossier.text)
    assert "Hồ sơ nộp" not in prose
    assert "12/2013/QH13" not in prose
    at = dossier.text.index("Quyết định này thực hiện")
    assert prose[at:].startswith("Quyết định này thực hiện")
    assert "Hồ sơ nộp" in dossier.prose([Mask.CITED])


PRINT = Layout(210, 297, None, Look("Times New Roman", 14.0, italic=False), Look())


@pytest.mark.parametrize(
    ("number", "size", "shown"),
    [("9/2025/QĐ-UBND", 14.0, True), ("9/2025/QĐ-UBND", 10.0, False), ("9/2025/QH15", 14.0, False)],
    ids=["print", "copy for the screen", "act of Quốc hội"],
)
def test_a_layout_is_measured_once_and_only_that_of_a_print_under_the_decrees_counts(
    law: Law, number: str, size: float, *, shown: bool
) -> None:
    document = replace(document_of("Điều 1. A"), number=number)
    layout, asked = replace(PRINT, body=replace(PRINT.body, size=size)), list[LegalDocument]()

    def measure(document: LegalDocument) -> Layout:
        asked.append(document)
        return layout

    dossier = Dossier(document, (), (), law, date(2026, 1, 15), measure)
    assert [dossier.layout, dossier.layout] == [layout if shown else None] * 2
    assert len(asked) <= 1
