"""`lawcheck config show`: what holds here, and why."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from lawcheck.cli import lawcheck
from lawcheck.language import spoken


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


@pytest.mark.parametrize(
    ("asked", "variable", "value", "source"),
    [
        ([], None, "vi", "default"),
        ([], "en", "en", "environment"),
        (["--lang", "vi"], "en", "vi", "option"),
    ],
)
def test_the_language_is_that_of_the_option_the_environment_and_the_file_in_that_order(
    asked: list[str], variable: str | None, value: str, source: str
) -> None:
    arguments = ["config", "show", "--format", "json", *asked]
    result = CliRunner().invoke(lawcheck, arguments, env={"LAWCHECK_LANG": variable})
    lang = json.loads(result.output)["settings"][0]
    assert (lang["name"], lang["value"], lang["source"]) == ("lang", value, source)


def test_the_language_of_the_file_is_spoken_until_the_command_ends(tmp_path: Path) -> None:
    (tmp_path / "lawcheck.toml").write_text('lang = "en"', encoding="utf-8")
    assert "limits.seconds       600                              default" in (
        CliRunner().invoke(lawcheck, ["config", "show"]).output
    )
    assert spoken() == "vi"


def test_every_command_takes_a_language() -> None:
    missing = [name for name, each in _commands("", lawcheck) if "lang" not in _options(each)]
    assert missing == []


@pytest.mark.parametrize(
    "asked", [["config", "--lang", "en", "show"], ["config", "show", "--lang", "en"]]
)
def test_a_language_asked_of_a_group_holds_for_its_commands(asked: list[str]) -> None:
    assert "default" in CliRunner().invoke(lawcheck, asked).output


def _options(command: click.Command) -> set[str | None]:
    return {parameter.name for parameter in command.params}


def _commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    if name:
        yield name, command
    if not isinstance(command, click.Group):
        return
    context = click.Context(command)
    for each in command.list_commands(context):
        below = command.get_command(context, each)
        assert below is not None
        yield from _commands(f"{name} {each}", below)
