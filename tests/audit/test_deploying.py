"""What docs/deploying.md shows can be used as it stands."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from lawcheck.config import settings_in

_PAGE = (Path(__file__).parents[2] / "docs" / "deploying.md").read_text("utf-8")


def shown(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", _PAGE, re.MULTILINE | re.DOTALL)


def test_the_plan_shown_is_one(tmp_path: Path) -> None:
    (tmp_path / "van-ban").mkdir()
    (text,) = shown("toml")
    config = tmp_path / "tinh.toml"
    config.write_text(text.replace("/srv/van-ban", f"{tmp_path}/van-ban"), encoding="utf-8")
    audit = settings_in(config).audit
    assert audit is not None
    assert audit.mail is not None
    assert audit.webhook is not None


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_the_units_shown_are_valid(tmp_path: Path) -> None:
    program = tmp_path / "lawcheck"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    for suffix, text in zip(("service", "timer"), shown("ini"), strict=True):
        unit = text.replace("/opt/lawcheck/bin/lawcheck", str(program))
        (tmp_path / f"lawcheck-audit@.{suffix}").write_text(unit, encoding="utf-8")
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / "lawcheck-audit@tinh.timer"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    ours = [line for line in told.stderr.splitlines() if "lawcheck" in line]
    assert ours == []
