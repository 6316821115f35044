"""What the package promises to those who import it."""

import ast
import sys
from pathlib import Path

import lawcheck

_ROOT = Path(__file__).parents[1]
_SOURCES = [*_ROOT.glob("lawcheck/**/*.py"), *_ROOT.glob("rules/**/*.py")]


def test_every_exported_name_is_there() -> None:
    assert all(callable(getattr(lawcheck, name)) for name in lawcheck.__all__)


def test_files_stay_under_300_lines() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in _SOURCES}
    assert {str(path): n for path, n in lengths.items() if n > 300} == {}


def test_functions_stay_under_60_lines() -> None:
    long = {
        f"{path.name}:{node.name}"
        for path in _SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 60
    }
    assert long == set()


def test_only_the_command_line_knows_what_day_it_is() -> None:
    clocks = ("date.today(", "datetime.now(", "time.time(")
    found = {
        str(path.relative_to(_ROOT))
        for path in _SOURCES
        if any(clock in path.read_text("utf-8") for clock in clocks)
    }
    assert found == {str(Path("lawcheck/cli/options.py"))}


def test_rules_import_only_what_authors_may_use() -> None:
    allowed = {"lawcheck.check", "lawcheck.model"} | sys.stdlib_module_names
    for path in _ROOT.glob("rules/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert all(n in allowed or n.split(".")[0] in allowed for n in names), (path, names)
