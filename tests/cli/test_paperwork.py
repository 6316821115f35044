"""`lawcheck forms` as an office meets it."""

from pathlib import Path

import docx
import pytest

from lawcheck.errors import ConfigError
from lawcheck.store import Decision, Verdict, decide, open_store
from tests.cli.test_commands import _FAULTY, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "văn bản"
    documents.mkdir()
    (documents / "31.txt").write_text(_FAULTY, encoding="utf-8")
    return documents


def _words(file: Path) -> str:
    document = docx.Document(str(file))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*cells, *(line.text for line in document.paragraphs)))


def _make(folder: Path, *more: str | Path) -> list[Path]:
    out = folder.parent / "biểu mẫu"
    done = run(
        "forms", "make", *more, folder, "--output", out, "--workers", "1", "--on", "2026-11-01"
    )
    assert done.exit_code == 0, done.output
    return [Path(line) for line in done.output.splitlines() if line.endswith((".docx", ".xlsx"))]


def test_forms_are_listed_with_what_must_be_verified() -> None:
    done = run("forms", "list")
    assert "phieu-ra-soat: Phiếu rà soát văn bản [cần đối chiếu]" in done.output


def test_a_form_is_made_as_docx_and_xlsx(folder: Path) -> None:
    files = _make(folder, "phieu-kiem-tra")
    assert [file.name for file in files] == ["phieu-kiem-tra.docx", "phieu-kiem-tra.xlsx"]
    assert "31/2026/QĐ-UBND" in _words(files[0])


def test_decisions_come_from_a_file_or_from_a_store(folder: Path) -> None:
    from lawcheck.wire import decode  # noqa: PLC0415

    report = run("scan", folder, "--format", "json", "--workers", "1", "--on", "2026-11-01")
    told = decode(report.stdout.encode(), dict)
    found = [f["fingerprint"] for r in told["reviews"] for f in r["findings"]]
    assert found
    csv = folder.parent / "quyết định.csv"
    rows = [f"{name},dismiss,nhầm,Lan,2026-10-01" for name in found]
    csv.write_text("\n".join(("fingerprint,verdict,reason,who,at", *rows)), encoding="utf-8")
    (paper, _) = _make(folder, "phieu-kiem-tra", "--decisions", csv)
    assert "Không có văn bản nào phải lập" in _words(paper)
    url = f"sqlite:///{folder.parent / 'kho.db'}"
    store = open_store(url)
    with store.writing() as base:
        for name in found:
            decide(base, Decision(name, Verdict.DISMISS, "nhầm", "Lan", "2026-10-01T08:00:00"))
    store.close()
    (paper, _) = _make(folder, "phieu-kiem-tra", "--store", url)
    assert "Không có văn bản nào phải lập" in _words(paper)


def test_the_office_of_a_folder_stands_on_the_paper(folder: Path) -> None:
    own = folder.parent / "mẫu"
    own.mkdir()
    (own / "office.toml").write_text('name = "Sở Tư pháp"', encoding="utf-8")
    (paper, _) = _make(folder, "danh-muc-con-hieu-luc", "--forms", own)
    assert "SỞ TƯ PHÁP" in _words(paper)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("fingerprint,verdict\na,accept\n", "reason"),
        ("fingerprint,verdict,reason,who,at\na,xong,b,c,2026-10-01\n", "verdict"),
        ("fingerprint,verdict,reason,who,at\na,accept,b,c,hôm qua\n", "at"),
    ],
)
def test_decisions_that_cannot_be_read_are_refused_with_the_line(
    folder: Path, content: str, told: str
) -> None:
    csv = folder.parent / "q.csv"
    csv.write_text(content, encoding="utf-8")
    done = run("forms", "make", "bang-thoi-han", folder, "--decisions", csv)
    assert isinstance(done.exception, ConfigError)
    assert told in str(done.exception)


def test_an_audit_gives_the_documents_without_reading_them_again(folder: Path) -> None:
    config = folder.parent / "lawcheck.toml"
    url = f"sqlite:///{folder.parent / 'kho.db'}"
    plan = f'name = "tinh"\nfolders = ["{folder.name}"]\nstore = "{url}"\non = 2026-11-01\n'
    config.write_text(f"[audit]\n{plan}", encoding="utf-8")
    assert run("audit", "run", config, "--workers", "1").exit_code in {0, 1}
    next(folder.iterdir()).unlink()
    out = folder.parent / "ra"
    done = run("forms", "make", "phieu-kiem-tra", "--store", url, "--plan", "tinh", "--output", out)
    assert done.exit_code == 0, done.output
    assert "31/2026/QĐ-UBND" in _words(out / "phieu-kiem-tra.docx")
    lost = run("forms", "make", "all", "--store", url, "--plan", "huyen", "--output", out)
    assert "it has those of: tinh" in str(lost.exception)


def test_documents_are_scanned_or_audited_not_both(folder: Path, tmp_path: Path) -> None:
    assert run("forms", "make", "all").exit_code == 2
    store = tmp_path / "x.db"
    both = run("forms", "make", "all", folder, "--store", f"sqlite:///{store}", "--plan", "tinh")
    assert "name PATHS to scan, or --store" in both.output
    assert not store.exists()


def test_the_report_to_sign_bears_the_office_of_lawcheck_toml(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = folder.parent / "mẫu"
    own.mkdir()
    (own / "office.toml").write_text('name = "Sở Tư pháp"', encoding="utf-8")
    (folder.parent / "lawcheck.toml").write_text('[forms]\nfolder = "mẫu"\n', encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    run("scan", folder, "--format", "docx", "--output", "báo cáo.docx", "--workers", "1")
    words = _words(folder.parent / "báo cáo.docx")
    assert "SỞ TƯ PHÁP" in words
    assert "31/2026/QĐ-UBND" in words
