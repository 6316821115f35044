"""What the corpus knows is counted, and what it does not know is said."""

from pathlib import Path

import pytest

from lawcheck.law import Law
from lawcheck.law.coverage import coverage, gaps, total
from tests.law.corpus import DOCUMENTS, RELATIONS, law_of


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("kho"), DOCUMENTS, RELATIONS)


def test_documents_are_counted_by_issuer_kind_and_year(law: Law) -> None:
    counted = {(s.issuer, s.kind, s.year): s for s in coverage(law.registry)}
    decrees = counted["Chính phủ", "Nghị định", 2010]
    assert (decrees.known, decrees.dated, decrees.confirmed) == (4, 3, 1)
    assert counted["Quốc hội", "Luật", 2013].ended == 1
    assert counted["Thủ tướng Chính phủ", "Quyết định", 2019].known == 1


def test_the_total_is_the_whole_corpus(law: Law) -> None:
    whole = total(coverage(law.registry))
    assert whole.known == len(law.registry.records)


def test_gaps_name_what_is_not_known(law: Law) -> None:
    said = list(gaps(coverage(law.registry)))
    assert said[0].startswith("Văn bản địa phương: mới biết 2;")
    assert said[1] == "1 văn bản chưa rõ ngày có hiệu lực"


def test_a_series_with_holes_tells_how_many_are_missing_but_for_a_misprint(tmp_path: Path) -> None:
    serials = [f"{n:02}" for n in range(1, 51, 2)] + ["9999"]
    rows = sorted(
        f"{n}/2020/NĐ-CP,{n}/2020/NĐ-CP,Nghị định,T,Chính phủ,2020-01-01,,,,Công báo"
        for n in serials
    )
    (share,) = coverage(law_of(tmp_path, "\n".join(rows)).registry)
    assert (share.known, share.highest, share.missing) == (26, 49, 23)
    assert any("biết 26, số lớn nhất 49" in said for said in gaps([share]))
