"""`lawcheck audit` as a scheduler starts it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawcheck import cli
from lawcheck.cli import lawcheck
from lawcheck.errors import ConfigError
from lawcheck.store import lock, open_store
from tests.audit.making import LAPSED, write

_CONFIG = """\
[scan]
select = ["citation"]
[audit]
name = "tinh"
folders = ["van-ban"]
store = "sqlite:///kho.db"
"""


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    write(folder / "van-ban", 31)
    write(folder / "van-ban", 32, LAPSED)
    config = folder / "tinh.toml"
    config.write_text(_CONFIG, encoding="utf-8")
    return config


def audit(command: str, config: Path, *arguments: str) -> Result:
    return CliRunner().invoke(lawcheck, ["audit", command, str(config), *arguments])


def test_exit_codes_follow_what_is_new_and_what_could_not_be_done(config: Path) -> None:
    def code(*arguments: str) -> int:
        return audit("run", config, "--on", "2026-03-20", "--workers", "1", *arguments).exit_code

    assert code() == 1
    assert code() == 0
    store = open_store(f"sqlite:///{config.parent}/kho.db")
    with lock(store, "tinh"):
        assert code() == 75
    store.close()
    broken = config.parent / "van-ban" / "hong.pdf"
    broken.write_bytes(b"")
    assert code() == 2
    assert code("--exit-zero") == 0
    broken.unlink()
    assert code() == 0
    with config.open("a", encoding="utf-8") as file:
        file.write('[audit.webhook]\nurl = "http://chat.example/secret"\n')
    assert code() == 2
    config.write_text(_CONFIG, encoding="utf-8")

    listed = audit("list", config).stdout.splitlines()
    assert [re.sub(r"\s+", " ", line.strip()).split(" ")[0] for line in listed] == list("654321")
    first = json.loads(audit("show", config, "1", "--format", "json").stdout)
    assert (first["read"]["count"], first["new_by_severity"]["error"]) == (2, 1)
    assert "Mới (1)" in audit("show", config, "1").stdout
    assert "Tệp không còn (1)" in audit("show", config, "5").stdout
    assert "Mới (0)" in audit("diff", config, "1", "6").stdout
    assert json.loads(audit("diff", config, "1", "6", "--format", "json").stdout)["gone"] == []
    assert "there are: 1, 2" in str(audit("show", config, "99").exception)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[scan]\n", "there is no \\[audit\\]"),
        ('[audit]\nname = "x"\nfolders = ["van-ban", "khac/van-ban"]\n', "two are named 'van-ban'"),
        ('[audit]\nname = "x"\nfolders = ["van-ban", "van-ban/con"]\n', "lies in another"),
    ],
)
def test_a_plan_that_means_nothing_is_told(tmp_path: Path, text: str, named: str) -> None:
    for folder in ("van-ban/con", "khac/van-ban"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    result = audit("run", tmp_path / "a.toml")
    assert isinstance(result.exception, ConfigError)
    assert re.search(named, str(result.exception))


def test_a_bug_is_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli.lawcheck, "main", broken)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
