"""Two corpora are compared row by row."""

from pathlib import Path

from lawcheck.law.difference import Change, differences
from tests.law.corpus import law_of

ONE = "10/2001/NĐ-CP,10/2001/NĐ-CP,Nghị định,Một,Chính phủ,2001-01-01,2001-02-15,,,Công báo"
TWO = "20/2005/NĐ-CP,20/2005/NĐ-CP,Nghị định,Hai,Chính phủ,2005-01-01,2005-02-15,,,Công báo"
ENDS = "20/2005/NĐ-CP,replaces,10/2001/NĐ-CP,,{},,Điều 9"


def changes(tmp_path: Path, before: tuple[str, str], after: tuple[str, str]) -> list[Change]:
    one, two = law_of(tmp_path / "truoc", *before), law_of(tmp_path / "sau", *after)
    return list(differences(one.registry, two.registry))


def test_the_same_rows_do_not_differ(tmp_path: Path) -> None:
    same = (f"{ONE}\n{TWO}", ENDS.format("2005-02-15"))
    assert changes(tmp_path, same, same) == []


def test_a_new_document_is_added(tmp_path: Path) -> None:
    found = changes(tmp_path, (ONE, ""), (f"{ONE}\n{TWO}", ""))
    assert found == [Change("20/2005/NĐ-CP", "", "Nghị định 20/2005/NĐ-CP Hai")]


def test_a_changed_cell_shows_both_values(tmp_path: Path) -> None:
    found = changes(tmp_path, (ONE, ""), (ONE.replace("2001-02-15", "2001-03-01"), ""))
    assert found == [Change("10/2001/NĐ-CP effective", "2001-02-15", "2001-03-01")]


def test_a_relation_with_another_day_shows_both(tmp_path: Path) -> None:
    both = f"{ONE}\n{TWO}"
    (found,) = changes(
        tmp_path, (both, ENDS.format("2005-02-15")), (both, ENDS.format("2005-03-01"))
    )
    assert found.about == "20/2005/NĐ-CP replaces 10/2001/NĐ-CP"
    assert (found.before[:13], found.after[:13]) == ("từ 2005-02-15", "từ 2005-03-01")
