"""What a register says of effect, held against what the corpus computes."""

from datetime import date
from pathlib import Path

import pytest

from lawcheck.law.comparison import Compared, compare_register, confusion
from lawcheck.law.headings import guess_columns
from lawcheck.law.register import Entry, Origin
from lawcheck.law.register_state import state_told
from lawcheck.law.tables import read_lines
from lawcheck.model import State
from tests.law.corpus import DOCUMENTS, RELATIONS, law_of

HEADING = "Số ký hiệu,Trích yếu,Tình trạng,Ngày hết hiệu lực"
ROWS = """\
12/2013/QH13,Luật Đất,Còn hiệu lực,
31/2024/QH15,Luật Đất,Còn hiệu lực,
15/2020/QH14,Luật Cầu,Hết hiệu lực,01/01/2024
11/2003/QH11,Luật Đất,Hết hiệu lực,
99/2099/NĐ-CP,Không có trong kho,Còn hiệu lực,
20/2014/NĐ-CP,Không ghi gì,,
"""
ON = date(2025, 1, 1)


def file_of(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "danh-muc.csv"
    file.write_text(f"{HEADING}\n{text}", encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Compared]:
    folder = tmp_path_factory.mktemp("kho")
    law = law_of(folder, DOCUMENTS, RELATIONS)
    guess = guess_columns(read_lines(file_of(folder, ROWS)), {})
    return {row.number: row for row in compare_register(law, guess, Origin("danh-muc.csv"), ON)}


def test_what_the_corpus_proves_to_have_ended_is_late_in_the_register(
    rows: dict[str, Compared],
) -> None:
    assert [number for number, row in rows.items() if row.is_late] == ["12/2013/QH13"]
    assert rows["12/2013/QH13"].effect.because


def test_what_was_seen_alive_behind_its_end_is_early_in_the_register(
    rows: dict[str, Compared],
) -> None:
    assert [number for number, row in rows.items() if row.is_early] == ["15/2020/QH14"]
    confirmed = rows["15/2020/QH14"].effect.confirmed
    assert confirmed is not None
    assert confirmed >= date(2024, 1, 1)


def test_a_row_without_a_state_is_left_out_and_an_unknown_number_is_counted_apart(
    rows: dict[str, Compared],
) -> None:
    assert "20/2014/NĐ-CP" not in rows
    counts = confusion(rows.values())
    assert counts[(None, True), State.IN_FORCE] == 1
    assert counts[(State.EXPIRED, True), State.EXPIRED] == 1
    assert sum(counts.values()) == 5


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Còn hiệu lực", State.IN_FORCE),
        ("Hết hiệu lực toàn bộ", State.EXPIRED),
        ("Hết hiệu lực một phần", State.PARTLY_IN_FORCE),
        ("Chưa có hiệu lực", State.PENDING),
        ("Ngưng hiệu lực", State.SUSPENDED),
        ("Bị đình chỉ thi hành", State.HALTED),
        ("Không còn hiệu lực", State.EXPIRED),
        ("Chưa xác định", None),
    ],
)
def test_states_are_read_as_portals_write_them(
    tmp_path: Path, told: str, state: State | None
) -> None:
    guess = guess_columns(read_lines(file_of(tmp_path, f"12/2013/QH13,Luật Đất,{told},\n")), {})
    assert state_told(Entry(guess.rows[0], guess, Origin("danh-muc.csv"))) is state
