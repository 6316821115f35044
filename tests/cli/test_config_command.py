"""`lawcheck config show`: what holds here, and why."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawcheck.cli import lawcheck


@pytest.fixture(autouse=True)
def _office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lawcheck.toml").write_text(
        '[scan]\nselect = ["form", "terms"]\n', encoding="utf-8"
    )
    (tmp_path / "2026").mkdir()
    monkeypatch.chdir(tmp_path / "2026")


def test_the_file_and_the_line_of_each_value_are_shown(tmp_path: Path) -> None:
    lines = CliRunner().invoke(lawcheck, ["config", "show"]).output.splitlines()
    assert lines[0] == str(tmp_path / "lawcheck.toml")
    assert any(line.split() == ["scan.select", "form,", "terms", "dòng", "2"] for line in lines)
    assert any(line.split() == ["limits.seconds", "600", "mặc", "định"] for line in lines)


def test_json_has_each_value_with_its_source(tmp_path: Path) -> None:
    view = json.loads(CliRunner().invoke(lawcheck, ["config", "show", "--format", "json"]).output)
    shown = {setting["name"]: setting for setting in view["settings"]}
    assert shown["scan.select"] == {
        "name": "scan.select",
        "value": ["form", "terms"],
        "source": "file",
        "file": str(tmp_path / "lawcheck.toml"),
        "line": 2,
    }
    assert shown["scan.rules"]["value"] == []
    assert shown["scan.rules"]["source"] == "default"
