"""An issue of the gazette, and a document in parts, through the commands."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from lawcheck.cli import lawcheck

_SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"
_TOP = (
    "ỦY BAN NHÂN DÂN\nTỈNH TRƯỜNG SƠN\nSố: {number}/2026/QĐ-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Trường Sơn, ngày 10 tháng 3 năm 2026\nQUYẾT ĐỊNH\nQuy định về bến đò số {number}\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;\n"
    "Điều 1. Phạm vi\nQuyết định này quy định về bến đò.\n"
)
_END = (
    "Điều 2. Hiệu lực thi hành\nQuyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Sông\n"
)
_FIRST, _SECOND = ((_TOP + _END).format(number=number) for number in (41, 42))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(lawcheck, [str(argument) for argument in arguments])


def reviews(folder: Path) -> list[dict[str, Any]]:
    shown = run("scan", folder, "--on", "2026-11-01", "--workers", "1", "--format", "json")
    report = json.loads(shown.stdout)
    jsonschema.validate(report, json.loads(_SCHEMA.read_text(encoding="utf-8")))
    found: list[dict[str, Any]] = report["reviews"]
    return found


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    file = tmp_path / "cong-bao-7.txt"
    file.write_text(_FIRST + _SECOND, encoding="utf-8")
    return file


def test_each_document_of_an_issue_has_a_review_and_fingerprints_of_its_own(issue: Path) -> None:
    (issue.parent / "rieng.txt").write_text(_SECOND, encoding="utf-8")
    first, second, alone = reviews(issue.parent)
    assert [r["document"]["part"] for r in (first, second, alone)] == [1, 2, None]
    assert first["document"]["number"] == "41/2026/QĐ-UBND"
    assert second["document"]["number"] == alone["document"]["number"] == "42/2026/QĐ-UBND"
    assert [len(r["citations"]) for r in (first, second)] == [1, 1]
    prints = [{f["fingerprint"] for f in r["findings"]} for r in (first, second, alone)]
    assert prints[1] == prints[2]
    assert not prints[0] & prints[1]


def test_the_documents_of_an_issue_are_shown_all_or_one(issue: Path) -> None:
    every = json.loads(run("read", issue, "--format", "json").stdout)
    assert [document["number"][:2] for document in every["documents"]] == ["41", "42"]
    assert json.loads(run("read", issue, "--part", "2", "--format", "json").stdout)["part"] == 2
    assert "Văn bản thứ 2 trong tệp: 42/2026/QĐ-UBND" in run("cite", issue).stdout
    assert "thứ 1" not in run("cite", issue, "--part", "2").stdout
    assert "Tệp có 2 văn bản" in run("read", issue, "--part", "3").output


def test_a_document_in_parts_has_one_review_that_names_its_files(tmp_path: Path) -> None:
    files = [tmp_path / f"ben-do-part-{number}.txt" for number in (1, 2)]
    for file, text in zip(files, (_TOP.format(number=41), _END), strict=True):
        file.write_text(text, encoding="utf-8")
    (review,) = reviews(tmp_path)
    assert [piece["source"] for piece in review["document"]["pieces"]] == [*map(str, files)]
    assert [a["number"] for a in review["document"]["outline"]["main"]] == ["1", "2"]
    assert run("read", *files, "--format", "text").stdout == (_TOP.format(number=41) + _END)


def test_a_part_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "ben-do-part-1.txt").write_text(_TOP.format(number=41), encoding="utf-8")
    (tmp_path / "ben-do-part-2.txt").write_bytes(b"")
    shown = run("scan", tmp_path, "--on", "2026-11-01", "--workers", "1", "--format", "json")
    report = json.loads(shown.stdout)
    assert [r["document"]["number"] for r in report["reviews"]] == ["41/2026/QĐ-UBND"]
    assert [u["error"] for u in report["unread"]] == ["EmptyFile"]


def test_every_document_of_an_issue_in_the_folder_is_weighed(issue: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    act = _FIRST.replace("41/2026", "99/2026").replace("tháng 3", "tháng 9")
    act = act.replace("quy định về bến đò.", "bãi bỏ Quyết định số 42/2026/QĐ-UBND.")
    (new / "moi.txt").write_text(act, encoding="utf-8")
    shown = run(
        "impact", new / "moi.txt", "--in", issue.parent, "--on", "2026-11-01", "--format", "json"
    )
    (impact,) = json.loads(shown.stdout)["impacts"]
    assert [(d["number"], d["part"]) for d in impact["reviews"]] == [("42/2026/QĐ-UBND", 2)]


def test_every_document_of_an_issue_is_learned(issue: Path, tmp_path: Path) -> None:
    into = tmp_path / "kho"
    run("corpus", "learn", issue, "--into", into, "--workers", "1")
    written = "".join(file.read_text(encoding="utf-8") for file in into.iterdir())
    assert "41/2026/QĐ-UBND" in written
    assert "42/2026/QĐ-UBND" in written
