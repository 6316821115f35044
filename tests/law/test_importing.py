"""Registers as offices keep them become overlays; what cannot be true stays behind, with why."""

import csv
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from lawcheck.errors import CorpusError
from lawcheck.law import load_law, problems
from lawcheck.law.headings import Column, guess_columns
from lawcheck.law.importing import Imported, import_register, write_imported
from lawcheck.law.register import Origin
from lawcheck.law.tables import read_lines
from lawcheck.model import Record, Verb
from tests.law.corpus import DOCUMENTS, law_of

HEADING = "Số ký hiệu,Ngày ban hành,Trích yếu,Tình trạng,Văn bản thay thế,Ngày hết hiệu lực"
ROWS = """\
05/2019/QĐ-UBND,03/02/2019,Quy định về bến đò,Còn hiệu lực,,
06/2019/QĐ-UBND,04/02/2019,Quy định về phà,Hết hiệu lực,Quyết định số 07/2023/QĐ-UBND ngày 05/6/2023 của UBND tỉnh Mẫu Sơn thay thế,20/06/2023
08/2019/QĐ-UBND,31/02/2019,Quy định về cầu,Còn hiệu lực,,
09/2019/QĐ-UBND,05/02/2018,Quy định về kè,Còn hiệu lực,,
,06/02/2019,Không có số,Còn hiệu lực,,
10/2019/QĐ-UBND,07/02/2019,Quy định về đê,Hết hiệu lực,,
05/2019/QĐ-UBND,03/02/2019,Quy định về bến đò,Còn hiệu lực,,
05/2019/QĐ-UBND,09/02/2019,Quy định khác,Còn hiệu lực,,
"""
OURS = Origin("danh-muc.csv", "Ủy ban nhân dân tỉnh Mẫu Sơn", date(2024, 1, 31))


def imported(tmp_path: Path, text: str, origin: Origin = OURS) -> Imported:
    file = tmp_path / "danh-muc.csv"
    file.write_text(text, encoding="utf-8")
    law = law_of(tmp_path / "kho", DOCUMENTS)
    return import_register(law.registry, guess_columns(read_lines(file), {}), origin)


def by_key(done: Imported) -> dict[str, Record]:
    return {record.key: record for record in done.records}


def test_a_document_in_force_is_confirmed_on_the_day_of_the_list(tmp_path: Path) -> None:
    record = by_key(imported(tmp_path, f"{HEADING}\n{ROWS}"))["05/2019/QĐ-UBND@mau-son"]
    assert record.confirmed == date(2024, 1, 31)
    assert (record.kind, record.issued) == ("Quyết định", date(2019, 2, 3))
    assert record.source == "danh-muc.csv, dòng 2"


def test_a_replaced_document_gets_its_relation_and_its_day(tmp_path: Path) -> None:
    (relation,) = imported(tmp_path, f"{HEADING}\n{ROWS}").relations
    assert (relation.subject, relation.verb) == ("07/2023/QĐ-UBND@mau-son", Verb.REPLACES)
    assert (relation.object, relation.since) == ("06/2019/QĐ-UBND@mau-son", date(2023, 6, 20))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("4", "'31/02/2019' không phải một ngày có thật"),
        ("5", "năm trong số khác năm ban hành"),
        ("6", "không có số, ký hiệu"),
        ("9", "trùng số với dòng 2 nhưng khác ngày hoặc tên"),
    ],
)
def test_a_row_that_cannot_be_true_is_refused_with_its_reason(
    tmp_path: Path, line: str, reason: str
) -> None:
    refused = {
        left.line.at: left.reason for left in imported(tmp_path, f"{HEADING}\n{ROWS}").refused
    }
    assert reason in refused[line]


def test_an_end_without_a_day_is_taken_only_in_part(tmp_path: Path) -> None:
    done = imported(tmp_path, f"{HEADING}\n{ROWS}")
    assert [(left.line.at, "không có ngày" in left.reason) for left in done.partly] == [("7", True)]
    assert by_key(done)["10/2019/QĐ-UBND@mau-son"].confirmed is None


def test_no_row_is_lost(tmp_path: Path) -> None:
    done = imported(tmp_path, f"{HEADING}\n{ROWS}")
    named = {"05/2019/QĐ-UBND", "06/2019/QĐ-UBND", "10/2019/QĐ-UBND"}
    own = [record for record in done.records if record.number in named]
    assert len(own) + len(done.refused) + len(done.repeated) == len(ROWS.splitlines())


def test_the_overlay_passes_the_check_and_keeps_what_was_left(tmp_path: Path) -> None:
    done = imported(tmp_path, f"{HEADING}\n{ROWS}")
    guess = guess_columns(read_lines(tmp_path / "danh-muc.csv"), {})
    write_imported(tmp_path / "moi", done, guess, date(2024, 1, 31))
    assert list(problems(tmp_path / "moi", over=[tmp_path / "kho"])) == []
    assert load_law([tmp_path / "kho", tmp_path / "moi"]).find("06/2019/QĐ-UBND")
    with (tmp_path / "moi" / "con-lai.csv").open(encoding="utf-8") as file:
        left = list(csv.reader(file))
    assert left[3][:5] == ["không lấy", "6", "không có số, ký hiệu", "", "06/02/2019"]


def test_a_local_number_without_a_place_is_refused(tmp_path: Path) -> None:
    done = imported(tmp_path, f"{HEADING}\n{ROWS}", Origin("x.csv"))
    assert "không rõ nơi ban hành" in done.refused[0].reason


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Số, ký hiệu", Column.NUMBER),
        ("SỐ KÝ HIỆU VĂN BẢN", Column.NUMBER),
        ("so_ky_hieu", Column.NUMBER),
        ("Số, ký hiệu; ngày, tháng, năm ban hành văn bản", Column.NUMBER),
        ("Ngày, tháng, năm ban hành", Column.ISSUED),
        ("Tên gọi của văn bản/Trích yếu nội dung của văn bản", Column.TITLE),
        ("Tên loại văn bản", Column.KIND),
        ("Loại văn bản", Column.KIND),
        ("Thời điểm có hiệu lực", Column.EFFECTIVE),
        ("Ngày hết hiệu lực, ngưng hiệu lực", Column.ENDED),
        ("Nội dung, quy định hết hiệu lực", Column.PART),
        ("Lý do hết hiệu lực", Column.REASON),
        ("Tinh trang hieu luc", Column.STATE),
        ("Cơ quan ban hành", Column.ISSUER),
        ("hinh_thuc_xu_ly", Column.REASON),
        ("so_ky_hieu_moi", Column.BY),
        ("da_xu_ly", Column.DONE),
        ("STT", None),
    ],
)
def test_headings_are_understood_with_and_without_diacritics(
    tmp_path: Path, heading: str, column: Column | None
) -> None:
    file = tmp_path / "bang.csv"
    file.write_text(f'"{heading}",Số hiệu khác không dùng đến trong bảng này nữa\n"a",b\n', "utf-8")
    assert guess_columns(read_lines(file), {}).columns.get(0) == column


def test_a_workbook_with_a_title_and_two_rows_of_heading_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["DANH MỤC VĂN BẢN CÒN HIỆU LỰC"],
        ["STT", "Văn bản", None, "Trích yếu"],
        [None, "Số, ký hiệu", "Ngày ban hành", None],
        ["(1)", "(2)", "(3)", "(4)"],
        [1, "05/2019/QĐ-UBND", date(2019, 2, 3), "Quy định về bến đò"],
    ):
        sheet.append(row)
    book.save(tmp_path / "danh-muc.xlsx")
    guess = guess_columns(read_lines(tmp_path / "danh-muc.xlsx"), {})
    law = law_of(tmp_path / "kho", DOCUMENTS)
    (record,) = import_register(law.registry, guess, OURS).records
    assert (record.issued, record.title) == (date(2019, 2, 3), "Quy định về bến đò")


WORKING_LIST = [
    {
        "ten_van_ban": "Nghị quyết số 24/2019/NQ-HĐND ngày 27 tháng 12 năm 2019 của Hội đồng nhân "
        "dân tỉnh Mẫu Giang sửa đổi Nghị quyết số 03/2018/NQ-HĐND",
        "so_ky_hieu_cu": ["24/2019/NQ-HĐND", "03/2018/NQ-HĐND"],
        "hinh_thuc_xu_ly": ["Bãi bỏ"],
        "van_ban_ket_qua": "Nghị quyết số 15/2025/NQ-HĐND ngày 30/12/2025 của HĐND tỉnh Mẫu Sơn",
        "da_xu_ly": True,
    },
    {
        "ten_van_ban": "Nghị quyết về phà (thay thế Nghị quyết số 25/2019/NQ-HĐND)",
        "so_ky_hieu_cu": ["25/2019/NQ-HĐND"],
        "hinh_thuc_xu_ly": ["Thay thế"],
        "van_ban_ket_qua": "Nghị quyết số 16/2025/NQ-HĐND ngày 30/12/2025",
        "da_xu_ly": False,
    },
    {
        "ten_van_ban": "Nghị quyết số 26/2019/NQ-HĐND ngày 01/3/2019 của HĐND tỉnh Mẫu Sơn về kè",
        "so_ky_hieu_cu": ["26/2019/NQ-HĐND"],
        "hinh_thuc_xu_ly": ["Thay thế"],
        "van_ban_ket_qua": "Nghị quyết số 17/2025/NQ-HĐND; Nghị quyết số 18/2025/NQ-HĐND",
        "da_xu_ly": True,
    },
]


def test_a_working_list_gives_what_was_done_and_only_that(tmp_path: Path) -> None:
    done = imported(tmp_path, json.dumps(WORKING_LIST), Origin("ds.json", OURS.issuer))
    (relation,) = done.relations
    assert relation.object == "24/2019/NQ-HĐND@mau-giang"
    assert (relation.subject, relation.verb) == ("15/2025/NQ-HĐND@mau-son", Verb.REPEALS)
    assert relation.since is None
    assert ["nhiều văn bản xử lý" in left.reason for left in done.partly] == [True]
    assert by_key(done)["25/2019/NQ-HĐND@mau-son"].title == ""


def test_a_person_may_name_the_columns(tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text("Mã,Chữ\nQuy định về đò,05/2019/QĐ-UBND\n", encoding="utf-8")
    guess = guess_columns(read_lines(file), {Column.NUMBER: 1, Column.TITLE: 0})
    law = law_of(tmp_path / "kho", DOCUMENTS)
    assert guess.columns == {1: Column.NUMBER, 0: Column.TITLE}
    (record,) = import_register(law.registry, guess, OURS).records
    assert record.title == "Quy định về đò"


@pytest.mark.parametrize("content", [b"PK\x03\x04broken", b"[1, 2]", b'{"a": }'])
def test_a_broken_register_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "hong.xlsx").write_bytes(content)
    with pytest.raises(CorpusError, match=r"hong.xlsx: không đọc được bảng"):
        read_lines(tmp_path / "hong.xlsx")
