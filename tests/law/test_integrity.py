"""Whatever in a corpus cannot be true is refused with file and row."""

from datetime import date
from pathlib import Path

import pytest

from lawcheck.errors import CorpusError
from lawcheck.law import load_law, problems
from lawcheck.model import Key, State
from tests.law.corpus import DOCUMENTS, PLACES, RELATIONS, law_of, manifest, write

A = "10/2001/NĐ-CP,10/2001/NĐ-CP,Nghị định,Một,Chính phủ,2001-01-01,2001-02-15,,,Công báo"
B = "20/2005/NĐ-CP,20/2005/NĐ-CP,Nghị định,Hai,Chính phủ,2005-01-01,2005-02-15,,,Công báo"
C = "30/2005/TT-BTC,30/2005/TT-BTC,Thông tư,Ba,Bộ Tài chính,2005-03-01,2005-04-15,,,Công báo"
LOCAL = (
    "05/2020/QĐ-UBND@nghe-an,05/2020/QĐ-UBND,Quyết định,Bốn,Ủy ban nhân dân tỉnh Nghệ An,"
    "2020-02-03,2020-01-01,,,Công báo"
)
LADDER = """
    Nghị định,Chính phủ,1981-01-01,,5,Luật 80/2015/QH13 Điều 4
    Thông tư,Bộ trưởng,1997-01-01,,8,Luật 80/2015/QH13 Điều 4
"""


def complaints(folder: Path, documents: str, relations: str = "") -> list[str]:
    write(folder / "corpus", documents=documents, relations=relations, ranks=LADDER)
    return list(problems(manifest(folder / "corpus")))


@pytest.mark.parametrize(
    ("relation", "complaint"),
    [
        ("20/2005/NĐ-CP,replaces,99/1999/NĐ-CP,,2005-02-15,,Điều 9", "'99/1999/NĐ-CP' is not in"),
        ("20/2005/NĐ-CP,replaces,20/2005/NĐ-CP,,2005-02-15,,Điều 9", "replaces itself"),
        ("20/2005/NĐ-CP,eats,10/2001/NĐ-CP,,2005-02-15,,Điều 9", "unknown verb 'eats'"),
        ("20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,15/02/2005,,Điều 9", "'15/02/2005' is no day"),
        ("20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,2005-02-15,,", "no proof"),
        ("20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,năm,2005-02-15,,Điều 9", "not a provision"),
        ("20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,2004-12-31,,Điều 9", "before 20/2005/NĐ-CP was"),
        ("30/2005/TT-BTC,repeals,20/2005/NĐ-CP,,2005-04-15,,Điều 9", "is of lower force than"),
        ("20/2005/NĐ-CP,details,10/2001/NĐ-CP,,,,Điều 1", "of no lower force than 10/2001"),
        ("20/2005/NĐ-CP,suspends,10/2001/NĐ-CP,,2005-02-15,2005-02-15,Đ", "is not after since"),
        ("20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,2005-02-15", "5 cells; write 7"),
    ],
)
def test_a_relation_that_cannot_be_true_is_named(
    tmp_path: Path, relation: str, complaint: str
) -> None:
    found = complaints(tmp_path, f"{A}\n{B}\n{C}", relation)
    assert [c for c in found if c.startswith("corpus/relations.csv:2: ") and complaint in c]


@pytest.mark.parametrize(
    ("documents", "complaint"),
    [
        (f"{A}\n{A}", "corpus/documents.csv:3: the same as line 2"),
        (f"{B}\n{A}", "corpus/documents.csv:3: not sorted"),
        (A.replace(",Công báo", ","), "corpus/documents.csv:2: no source"),
        (A.replace("2001-02-15,", "2001-02-15,2001-02-01"), "before it takes effect"),
        (A.replace("10/2001/NĐ-CP,10/", "9/2001/NĐ-CP,10/", 1), "does not follow from its number"),
        (LOCAL, "only central documents may be"),
    ],
)
def test_a_document_that_cannot_be_true_is_named(
    tmp_path: Path, documents: str, complaint: str
) -> None:
    assert any(complaint in found for found in complaints(tmp_path, documents))


def test_the_centre_may_reach_back(tmp_path: Path) -> None:
    assert complaints(tmp_path, A.replace("2001-02-15", "2000-12-01")) == []


def test_a_body_that_ended_needs_a_basis(tmp_path: Path) -> None:
    folder = write(tmp_path / "corpus", bodies="Sở Cầu,Sở Đường,2025-03-01,merged,,primary")
    found = list(problems(manifest(folder)))
    assert found == ["corpus/bodies.csv:2: no basis; name the document that says so"]


def test_a_sound_corpus_has_no_problems(tmp_path: Path) -> None:
    sound = "20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,2005-02-15,,Điều 9"
    assert complaints(tmp_path, f"{A}\n{B}\n{C}", sound) == []


def test_a_folder_without_a_known_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="known_through"):
        load_law([write(tmp_path, documents=A)])


def test_a_wrong_heading_is_refused(tmp_path: Path) -> None:
    (tmp_path / "documents.csv").write_text("key,title\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"documents.csv:1: columns are key,title; write key,"):
        load_law([manifest(tmp_path)])


def test_an_office_adds_its_own_documents(tmp_path: Path) -> None:
    law_of(tmp_path / "shipped", f"{A}\n{B}")
    relation = "20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,2005-02-15,,Điều 9"
    own = write(tmp_path / "own", documents=C, relations=relation)
    law = load_law([tmp_path / "shipped", own])
    assert law.record(Key("30/2005/TT-BTC"))
    assert law.effect(Key("10/2001/NĐ-CP"), date(2006, 1, 1)).state is State.EXPIRED


def test_an_office_fills_blanks_but_may_not_contradict(tmp_path: Path) -> None:
    law_of(tmp_path / "shipped", A.replace("2001-02-15", ""))
    own = write(tmp_path / "own", documents=A)
    record = load_law([tmp_path / "shipped", own]).record(Key("10/2001/NĐ-CP"))
    assert record is not None
    assert record.effective == date(2001, 2, 15)
    write(tmp_path / "other", documents=A.replace("2001-02-15", "2001-03-15"))
    with pytest.raises(CorpusError, match=r"other/documents.csv:2: effective 2001-03-15 contrad"):
        load_law([tmp_path / "shipped", own, tmp_path / "other"])


def test_two_days_for_one_ending_contradict(tmp_path: Path) -> None:
    relation = "20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,2005-02-15,,Điều 9"
    law_of(tmp_path / "shipped", f"{A}\n{B}", relation)
    own = write(tmp_path / "own", relations=relation.replace("02-15", "03-01"))
    with pytest.raises(CorpusError, match=r"own/relations.csv:2: since 2005-03-01 contradicts"):
        load_law([tmp_path / "shipped", own])


def test_the_hash_names_the_content(tmp_path: Path) -> None:
    one = law_of(tmp_path / "one", DOCUMENTS, RELATIONS)
    same = law_of(tmp_path / "same", DOCUMENTS, RELATIONS)
    other = law_of(tmp_path / "other", DOCUMENTS, RELATIONS, places=PLACES)
    assert one.hash == same.hash != other.hash


def test_an_offices_folder_relies_on_the_corpus_it_lies_over(tmp_path: Path) -> None:
    below = write(tmp_path / "corpus", documents=f"{A}\n{B}", ranks=LADDER)
    ours = write(
        tmp_path / "ours",
        documents=C,
        relations="30/2005/TT-BTC,repeals,20/2005/NĐ-CP,,2005-04-15,,Điều 9",
    )
    assert [c for c in problems(ours) if "is not in documents.csv" in c]
    (found,) = problems(ours, over=[below])
    assert found.startswith("ours/relations.csv:2: ")
    assert "is of lower force than" in found
