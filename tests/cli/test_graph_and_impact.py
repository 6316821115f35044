"""`lawcheck graph` and `lawcheck impact` as people and scripts meet them."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawcheck.cli import lawcheck

_OLD = """\
ỦY BAN NHÂN DÂN TỈNH TRƯỜNG SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/2020/QĐ-UBND
Trường Sơn, ngày 10 tháng 3 năm 2020
QUYẾT ĐỊNH
Quy định mức hỗ trợ câu lạc bộ đọc sách
Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
Ủy ban nhân dân ban hành Quyết định quy định mức hỗ trợ câu lạc bộ đọc sách.
Điều 1. Mức hỗ trợ
Mỗi câu lạc bộ được hỗ trợ 5.000.000 đồng một năm.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2020.
"""
_NEW = """\
ỦY BAN NHÂN DÂN TỈNH TRƯỜNG SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 07/2026/QĐ-UBND
Trường Sơn, ngày 10 tháng 3 năm 2026
QUYẾT ĐỊNH
Sửa đổi Điều 1 Quyết định số 31/2020/QĐ-UBND quy định mức hỗ trợ câu lạc bộ đọc sách
Ủy ban nhân dân ban hành Quyết định sửa đổi.
Điều 1. Sửa đổi Điều 1 Quyết định số 31/2020/QĐ-UBND ngày 10 tháng 3 năm 2020 của Ủy ban nhân dân tỉnh Trường Sơn như sau:
“Điều 1. Mức hỗ trợ
Mỗi câu lạc bộ được hỗ trợ 7.000.000 đồng một năm.”
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(lawcheck, [str(argument) for argument in arguments])


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "old.txt").write_text(_OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(_NEW, encoding="utf-8")
    return folder


def test_a_law_is_drawn_with_what_replaced_it() -> None:
    shown = run("graph", "80/2015/QH13", "--on", "2026-03-01").stdout
    assert "Bị thay thế bởi (1)" in shown
    assert "64/2025/QH15" in shown
    assert "hết hiệu lực từ 01/04/2025" in shown


@pytest.mark.parametrize("form", ["svg", "graphml"])
def test_drawings_for_other_programs_are_well_formed(tmp_path: Path, form: str) -> None:
    file = tmp_path / f"luoc-do.{form}"
    result = run("graph", "80/2015/QH13", "--format", form, "--output", file, "--depth", "2")
    assert result.exit_code == 0
    assert "64/2025/QH15" in "".join(ET.parse(file).getroot().itertext())


def test_html_and_dot_are_written() -> None:
    assert run("graph", "80/2015/QH13", "--format", "html").stdout.startswith("<!DOCTYPE html>")
    assert run("graph", "80/2015/QH13", "--format", "dot").stdout.startswith("digraph")


def test_json_holds_nodes_and_relations_with_their_proof() -> None:
    view = json.loads(run("graph", "80/2015/QH13", "--format", "json", "--on", "2026-03-01").stdout)
    states = {node["key"]: node["state"] for node in view["nodes"]}
    assert states["80/2015/QH13"] == "expired"
    assert all(relation["proof"] for relation in view["relations"])


def test_two_documents_are_joined_by_the_shortest_chain() -> None:
    shown = run("graph", "80/2015/QH13", "--to", "64/2025/QH15").stdout
    assert "▲ Bị thay thế bởi, từ 01/04/2025" in shown
    view = json.loads(
        run("graph", "80/2015/QH13", "--to", "64/2025/QH15", "--format", "json").stdout
    )
    assert [step["verb"] for step in view["chain"]] == ["replaces"]


def test_tiers_and_problems_are_listed_as_text_and_json() -> None:
    assert "Tầng 1" in run("graph", "15/2012/QH13", "--tiers").stdout
    view = json.loads(run("graph", "15/2012/QH13", "--tiers", "--format", "json").stdout)
    assert view["tiers"][0][0]["grounds"]
    assert "dấu hiệu dữ liệu sai" in run("graph", "--problems").stdout
    problems = json.loads(run("graph", "--problems", "--format", "json").stdout)["problems"]
    assert all(len(problem["rows"]) >= 2 for problem in problems)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["999/2099/NĐ-CP"], "Kho dữ liệu chưa có văn bản"),
        (["02/2002/QH11"], "hãy ghi cả loại văn bản"),
        ([], "name a document"),
        (["80/2015/QH13", "--tiers", "--format", "svg"], "lists are text or json"),
    ],
)
def test_what_cannot_be_drawn_is_told(arguments: list[str], words: str) -> None:
    result = run("graph", *arguments)
    assert result.exit_code != 0
    assert words in result.output


def test_a_kind_before_a_shared_number_tells_which(tmp_path: Path) -> None:
    result = run("graph", "Luật 02/2002/QH11", "--format", "json", "--output", tmp_path / "a.json")
    assert result.exit_code == 0
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["centre"] == "02/2002/QH11"


def test_a_new_document_sets_off_the_one_it_amends(office: Path) -> None:
    shared = ("impact", office.parent / "new.txt", "--in", office, "--on", "2026-03-15")
    result = run(*shared, "--workers", "1")
    shown = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "Văn bản phải rà soát: 1" in shown
    assert "khoản 1 Điều 39 Nghị định 79/2025/NĐ-CP" in shown
    assert "Văn bản này, Điều 1: “Điều 1. Mức hỗ trợ" in shown
    (told,) = json.loads(run(*shared, "--workers", "1", "--format", "json").stdout)["impacts"]
    (review,) = told["reviews"]
    assert review["number"] == "31/2020/QĐ-UBND"
    assert [(r["ground"], r["own"]["where"]) for r in review["reasons"]] == [("acted_on", "Điều 1")]


def test_a_bad_file_of_the_office_is_told_and_stops_nothing(office: Path) -> None:
    (office / "broken.pdf").write_bytes(b"%PDF-1.7\nnot really\n%%EOF")
    result = run("impact", office.parent / "new.txt", "--in", office, "--workers", "1")
    assert result.exit_code == 2
    assert "Văn bản phải rà soát: 1" in result.stdout
    assert "broken.pdf" in result.stdout
