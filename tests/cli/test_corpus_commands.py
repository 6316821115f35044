"""The corpus grows by commands: import, learn, accept; it is handed on by export, diff, coverage."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawcheck.cli import lawcheck
from tests.law.test_importing import HEADING, ROWS
from tests.law.test_learn import TEXT

ISSUER = ("--issuer", "Ủy ban nhân dân tỉnh Mẫu Sơn")


def run(*arguments: str | Path, answer: str | None = None) -> Result:
    return CliRunner().invoke(lawcheck, ["corpus", *map(str, arguments)], input=answer)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    file = tmp_path / "danh-muc.csv"
    file.write_text(f"{HEADING}\n{ROWS}", encoding="utf-8")
    return file


def test_import_shows_its_guess_and_makes_an_overlay_that_passes(
    register: Path, tmp_path: Path
) -> None:
    done = run("import", register, "--into", tmp_path / "kho", *ISSUER, "--yes")
    assert "cột 1 “Số ký hiệu” → number (số, ký hiệu); ví dụ: 05/2019/QĐ-UBND" in done.output
    assert "dòng không lấy: 4" in done.output
    assert run("check", tmp_path / "kho").output == "0 problems\n"
    shown = run("show", "06/2019/QĐ-UBND", "--corpus", tmp_path / "kho").output
    assert "← 07/2023/QĐ-UBND@mau-son thay thế văn bản này từ 20/06/2023" in shown


def test_import_asks_and_takes_nothing_at_a_no(register: Path, tmp_path: Path) -> None:
    done = run("import", register, "--into", tmp_path / "kho", *ISSUER, answer="n\n")
    assert done.exit_code == 1
    assert not (tmp_path / "kho").exists()


def test_import_without_a_column_of_numbers_says_how_to_name_it(tmp_path: Path) -> None:
    (tmp_path / "la.csv").write_text("Mã,Chữ\n1,2\n", encoding="utf-8")
    done = run("import", tmp_path / "la.csv", "--yes")
    assert "--column number=SỐ_CỘT" in done.output
    assert done.exit_code == 2
    assert run("import", tmp_path / "la.csv", "--column", "so=1").exit_code == 2


def test_learn_proposes_and_accept_takes(tmp_path: Path) -> None:
    (tmp_path / "van-ban").mkdir()
    (tmp_path / "van-ban" / "nd.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "van-ban" / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    into = tmp_path / "moi"
    done = run("learn", tmp_path / "van-ban", "--into", into, "--workers", "1")
    assert "Không đọc được" in done.output
    assert "dòng cần người xem" in done.output
    assert not (into / "documents.csv").exists()
    taken = run("accept", into / "de-xuat.csv")
    assert "văn bản" in taken.output
    assert run("check", into).output == "0 problems\n"


@pytest.mark.parametrize("form", ["csv", "sqlite", "jsonld", "graphml"])
def test_export_writes_each_form(tmp_path: Path, form: str) -> None:
    done = run("export", tmp_path / "kho", "--format", form)
    assert done.exit_code == 0
    assert (tmp_path / "kho").exists()


def test_a_sqlite_corpus_is_named_like_a_folder(register: Path, tmp_path: Path) -> None:
    run("import", register, "--into", tmp_path / "kho", *ISSUER, "--yes")
    run("export", tmp_path / "kho.db", "--format", "sqlite", "--corpus", tmp_path / "kho")
    asked = ["status", "06/2019/QĐ-UBND", "--on", "2024-01-01", "--format", "json"]
    done = CliRunner().invoke(lawcheck, [*asked, "--corpus", str(tmp_path / "kho.db")])
    assert json.loads(done.output)["state"] == "expired"


def test_diff_tells_what_an_office_added(register: Path, tmp_path: Path) -> None:
    run("import", register, "--into", tmp_path / "a", *ISSUER, "--yes")
    run("import", register, "--into", tmp_path / "b", *ISSUER, "--yes", "--on", "2024-01-31")
    assert run("diff", tmp_path / "a", tmp_path / "a").exit_code == 0
    done = run("diff", tmp_path / "a", tmp_path / "b")
    assert "~ 05/2019/QĐ-UBND@mau-son confirmed:" in done.output or "+" in done.output
    assert done.exit_code == 1


def test_coverage_counts_and_names_gaps() -> None:
    done = run("coverage", "--issuer", "Chính phủ")
    assert "Tất cả" in done.output
    assert "văn bản chưa rõ ngày có hiệu lực" in done.output


def test_compare_names_what_a_register_keeps_too_long(tmp_path: Path) -> None:
    file = tmp_path / "danh-muc.csv"
    rows = "80/2015/QH13,Còn hiệu lực\n64/2025/QH15,Còn hiệu lực\n"
    file.write_text(f"Số ký hiệu,Tình trạng\n{rows}", encoding="utf-8")
    done = run("compare", file, "--on", "2026-01-15", "--output", tmp_path / "doi-chieu.csv")
    assert "Danh mục ghi còn, dữ liệu chứng minh đã hết hiệu lực: 1" in done.output
    assert "Luật 64/2025/QH15 thay thế toàn bộ từ 01/04/2025 (Điều 71 khoản 3)" in done.output
    assert done.exit_code == 1
    assert "80/2015/QH13,còn hiệu lực,hết hiệu lực" in (tmp_path / "doi-chieu.csv").read_text()
