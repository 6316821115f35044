"""The commands as people and scripts meet them."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from lawcheck.cli import lawcheck
from lawcheck.errors import ConfigError

_SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"
_CLEAN = """\
ỦY BAN NHÂN DÂN TỈNH TRƯỜNG SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/2026/QĐ-UBND
Trường Sơn, ngày 10 tháng 3 năm 2026
QUYẾT ĐỊNH
Quy định mức hỗ trợ câu lạc bộ đọc sách trên địa bàn tỉnh Trường Sơn
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số \
87/2025/QH15;
Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch;
Ủy ban nhân dân ban hành Quyết định quy định mức hỗ trợ câu lạc bộ đọc sách trên địa bàn tỉnh.
Điều 1. Mức hỗ trợ
Mỗi câu lạc bộ được hỗ trợ 5.000.000 đồng một năm.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.
Nơi nhận:
- Chính phủ;
- Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính, Bộ Tư pháp;
- Thường trực Hội đồng nhân dân tỉnh;
- Đoàn đại biểu Quốc hội tỉnh;
- Công báo tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Sông
"""
_FAULTY = _CLEAN.replace("72/2025/QH15", "65/2025/QH15")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(lawcheck, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(_CLEAN, encoding="utf-8")
    return tmp_path


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from lawcheck.cli import lawcheck; lawcheck(['--help'], standalone_mode=False);"
        "print(sorted({'spacy', 'networkx', 'lxml', 'pdfplumber', 'pypdfium2'} & set(sys.modules)))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert shown.rstrip().endswith("[]")


def test_a_clean_document_ends_with_0(folder: Path) -> None:
    result = run("scan", folder, "--on", "2026-11-01", "--workers", "1")
    assert "Không thấy dấu hiệu nào: 1" in result.stdout
    assert result.exit_code == 0


def test_a_finding_ends_with_1_and_names_the_law_that_replaced_the_basis(folder: Path) -> None:
    (folder / "faulty.txt").write_text(_FAULTY, encoding="utf-8")
    result = run("scan", folder / "faulty.txt", "--on", "01/11/2026", "--workers", "1")
    assert "LC101" in result.stdout
    assert "72/2025/QH15" in " ".join(result.stdout.split())
    assert result.exit_code == 1


def test_findings_below_the_floor_do_not_fail(folder: Path) -> None:
    (folder / "clean.txt").write_text(
        _CLEAN.replace("ngày 01 tháng 4 năm 2026", "ngày 12 tháng 3 năm 2026"), encoding="utf-8"
    )
    shared = ("scan", folder, "--on", "2026-11-01", "--workers", "1")
    assert run(*shared, "--fail-on", "error").exit_code == 0
    assert run(*shared, "--fail-on", "warning").exit_code == 1


def test_what_cannot_be_read_is_listed_and_ends_with_2(folder: Path) -> None:
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnot really\n%%EOF")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not a zip")
    shared = ("scan", folder, "--on", "2026-11-01", "--workers", "2", "--format", "json")
    result = run(*shared)
    report = json.loads(result.stdout)
    assert [Path(r["source"]).name for r in report["reviews"]] == ["clean.txt"]
    told = {Path(u["source"]).name: u["error"] for u in report["unread"]}
    assert told == {
        "empty.pdf": "EmptyFile",
        "broken.pdf": "DamagedFile",
        "broken.docx": "DamagedFile",
    }
    assert result.exit_code == 2
    assert run(*shared, "--exit-zero").exit_code == 0


def test_the_json_report_keeps_its_contract(folder: Path) -> None:
    (folder / "faulty.txt").write_text(_FAULTY, encoding="utf-8")
    (folder / "empty.pdf").write_bytes(b"")
    output = folder / "out" / "report.json"
    output.parent.mkdir()
    run("scan", folder, "--on", "2026-11-01", "--format", "json", "--output", output)
    report = json.loads(output.read_text(encoding="utf-8"))
    jsonschema.validate(report, json.loads(_SCHEMA.read_text(encoding="utf-8")))
    assert len(report["reviews"]) == 2
    faulty = next(r for r in report["reviews"] if r["source"].endswith("faulty.txt"))
    basis = next(c for c in faulty["citations"] if c["role"] == "basis")
    assert basis["resolution"]["keys"] == ["65/2025/QH15"]
    assert basis["effect"]["state"] == "expired"
    assert basis["effect"]["since"] == "2025-06-16"


def test_a_rule_that_nobody_wrote_is_told_before_any_file_is_read(folder: Path) -> None:
    done = run("scan", folder, "--select", "LC999")
    assert isinstance(done.exception, ConfigError)
    assert "LC999" in str(done.exception)


def test_only_the_selected_rules_run(folder: Path) -> None:
    (folder / "faulty.txt").write_text(_FAULTY, encoding="utf-8")
    result = run("scan", folder, "--on", "2026-11-01", "--workers", "1", "--select", "timing")
    assert "LC101" not in result.stdout


def test_an_unknown_rule_is_named(folder: Path) -> None:
    result = run("scan", folder, "--workers", "1", "--select", "no_such_rule")
    assert "no_such_rule" in str(result.exception)


def test_reading_shows_identity_and_outline(folder: Path) -> None:
    shown = run("read", folder / "clean.txt").stdout
    assert "31/2026/QĐ-UBND" in shown
    assert "Điều 2 Hiệu lực thi hành" in shown


def test_reading_gives_the_text(folder: Path) -> None:
    assert run("read", folder / "clean.txt", "--format", "text").stdout.rstrip() == _CLEAN.rstrip()


def test_citing_a_document_gives_one_object(folder: Path) -> None:
    view = json.loads(run("cite", folder / "clean.txt", "--format", "json").stdout)
    assert [c["number"] for c in view["citations"]] == [
        "72/2025/QH15",
        "64/2025/QH15",
        "87/2025/QH15",
    ]


def test_citing_lines_gives_one_object_a_line(folder: Path) -> None:
    lines = folder / "lines.txt"
    lines.write_text(
        "Theo Nghị định số 34/2016/NĐ-CP.\n\nKhông dẫn gì.\nLuật số 72/2025/QH15.", encoding="utf-8"
    )
    shown = run("cite", "--lines", lines, "--format", "jsonl").stdout.splitlines()
    numbers = [[c["number"] for c in json.loads(line)["citations"]] for line in shown]
    assert numbers == [["34/2016/NĐ-CP"], [], [], ["72/2025/QH15"]]


def test_citing_needs_one_source() -> None:
    assert run("cite").exit_code == 2


@pytest.mark.parametrize(
    ("day", "state"),
    [("2024-12-31", "in_force"), ("2025-03-31", "partly_in_force"), ("2025-04-01", "expired")],
)
def test_status_changes_on_the_day(day: str, state: str) -> None:
    view = json.loads(run("status", "80/2015/QH13", "--on", day, "--format", "json").stdout)
    assert {"key", "number", "on", "state", "since", "because", "partly", "confirmed"} <= {*view}
    assert view["state"] == state


def test_status_of_a_number_nobody_knows_is_unknown_and_says_so() -> None:
    view = json.loads(run("status", "9999/2031/NĐ-CP", "--format", "json").stdout)
    assert view["state"] == "unknown"
    assert "chưa có văn bản 9999/2031/NĐ-CP" in view["because"][0]


def test_a_status_fits_80_columns_and_breaks_no_number() -> None:
    lines = run("status", "34/2016/NĐ-CP", "--on", "2026-01-01").stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert "  Ngày 01/01/2026: hết hiệu lực từ 01/04/2025" in lines
    assert any(line.startswith("  · Nghị định 78/2025/NĐ-CP thay thế toàn bộ") for line in lines)


def test_a_number_without_its_symbol_is_answered_with_what_bears_it() -> None:
    told = run("status", "34/2016").stdout
    assert "· Nghị định số 34/2016/NĐ-CP" in told


def test_a_number_that_many_places_use_is_told_to_be_shared(tmp_path: Path) -> None:
    heading = "key,number,kind,title,issuer,issued,effective,expires,confirmed,source"
    row = "{0}@{1},{0},Quyết định,,Ủy ban nhân dân tỉnh {2},2099-01-02,2099-02-01,,,Công báo"
    number = "905/2099/QĐ-UBND"
    told = []
    for places in (["Mẫu Sơn"], ["Mẫu Sơn", "Mẫu Giang"]):
        rows = [row.format(number, place.lower().replace(" ", "-"), place) for place in places]
        (tmp_path / "documents.csv").write_text("\n".join([heading, *rows]), encoding="utf-8")
        told.append(run("status", number, "--corpus", tmp_path).stdout)
    assert "nhiều địa phương cùng dùng; dữ liệu mới có văn bản của Ủy ban" in told[0].replace(
        "\n    ", " "
    )
    assert "Có 2 văn bản phù hợp" in told[1]
    assert "tỉnh Mẫu Giang; mã:" in told[1]


def test_a_provision_that_is_none_is_refused() -> None:
    result = run("status", "80/2015/QH13", "--pin", "năm")
    assert result.exit_code == 2
    assert "not a provision" in result.stderr


def test_every_rule_is_listed_and_shown() -> None:
    assert "expired_basis" in run("rules", "list").stdout
    assert "# Căn cứ" in run("rules", "show", "LC101").stdout
    assert run("rules", "show", "LC999").exit_code == 1


def test_the_manual_of_the_rules_is_written_and_checked(tmp_path: Path) -> None:
    assert run("rules", "manual", tmp_path, "--check").exit_code == 1
    assert run("rules", "manual", tmp_path).exit_code == 0
    assert "LC101" in (tmp_path / "README.md").read_text()
    assert run("rules", "manual", tmp_path, "--check").exit_code == 0


def test_a_new_rule_page_is_written_once(tmp_path: Path) -> None:
    first = run("rules", "new", "terms/old_seal", "--into", tmp_path)
    assert first.exit_code == 0
    assert (tmp_path / "terms" / "old_seal.md").read_text(encoding="utf-8").startswith("+++")
    assert run("rules", "new", "terms/old_seal", "--into", tmp_path).exit_code == 1


def test_the_corpus_is_found_without_diacritics() -> None:
    assert "31/2024/QH15" in run("corpus", "find", "luat dat dai").stdout


def test_the_corpus_shows_what_happened_to_a_document() -> None:
    shown = run("corpus", "show", "45/2013/QH13", "--on", "2026-11-01").stdout
    assert "hết hiệu lực" in shown
    assert "31/2024/QH15" in shown


def test_the_shipped_corpus_has_no_problems() -> None:
    result = run("corpus", "check")
    assert result.stdout == "0 problems\n"
    assert result.exit_code == 0


def test_limits_are_set_in_lawcheck_toml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "lawcheck.toml").write_text("[limits]\nfile_mb = 1\n", encoding="utf-8")
    (folder / "big.txt").write_text(_CLEAN + "Điều khoản. " * 100_000, encoding="utf-8")
    monkeypatch.chdir(folder)
    shared = ("--on", "2026-11-01", "--workers", "1", "--format", "json")
    report = json.loads(run("scan", "big.txt", "clean.txt", *shared).stdout)
    assert [u["error"] for u in report["unread"]] == ["TooLarge"]
    assert "quá giới hạn 1 MB" in report["unread"][0]["reason"]
    assert [r["source"] for r in report["reviews"]] == ["clean.txt"]


def test_accepted_and_known_findings_are_counted_and_do_not_fail(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "faulty.txt").write_text(_FAULTY, encoding="utf-8")
    monkeypatch.chdir(folder)
    shared = ("scan", "faulty.txt", "--on", "2026-11-01", "--workers", "1")
    assert run(*shared, "--format", "json", "--output", "old.json").exit_code == 1
    again = run(*shared, "--baseline", "old.json")
    assert again.exit_code == 0
    assert "Đã xử lý trước, không nêu lại: 1." in " ".join(again.stdout.split())
    (folder / "lawcheck.toml").write_text(
        '[[accept]]\nrule = "LC101"\nwhere = "31/2026/QĐ-UBND"\nreason = "chờ đính chính"\n',
        encoding="utf-8",
    )
    report = json.loads(run(*shared, "--format", "json").stdout)
    (aside,) = report["reviews"][0]["suppressed"]
    assert (aside["rule"], aside["reason"]) == ("LC101", "chờ đính chính")


def test_a_workbook_is_never_poured_onto_the_terminal(folder: Path) -> None:
    done = run("scan", folder, "--format", "xlsx")
    assert done.exit_code == 2
    assert "--output" in done.output


@pytest.mark.parametrize(
    ("form", "first"),
    [("jsonl", b'{"line":"report"'), ("csv", b"\xef\xbb\xbf"), ("sarif", b"{"), ("xlsx", b"PK")],
)
def test_scan_writes_every_form(folder: Path, tmp_path: Path, form: str, first: bytes) -> None:
    target = tmp_path / "out" / f"report.{form}"
    target.parent.mkdir()
    run("scan", folder / "clean.txt", "--format", form, "--output", target)
    assert target.read_bytes().startswith(first)
