"""lawcheck.toml."""

from pathlib import Path

import pytest

from lawcheck.config import Settings, read_settings, settings_in
from lawcheck.errors import ConfigError


def _settings(folder: Path, text: str) -> Settings:
    (folder / "lawcheck.toml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_settings_are_read_and_folders_stand_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    settings = _settings(
        tmp_path,
        '[scan]\ncorpus = ["ours"]\nselect = ["LC101"]\nfail_on = "note"\n[limits]\nseconds = 5\n',
    )
    assert settings.scan.corpus == (tmp_path / "ours",)
    assert settings.scan.select == ("LC101",)
    assert settings.scan.fail_on == "note"
    assert (settings.limits.seconds, settings.limits.file_mb) == (5, 200)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[scan", "lawcheck.toml"),
        ("[scan]\nselects = []", "selects"),
        ('[scan]\nfail_on = "fatal"', "fatal"),
        ('[limits]\nseconds = "many"', "seconds"),
        ("[limits]\nseconds = 0", "seconds"),
        ("[limits]\nmemory_mb = 64", "memory_mb"),
        ("[limits]\nfile_mb = -1", "file_mb"),
        ('[scan]\nrules = ["nowhere"]', "nowhere"),
        ('[audit]\nname = "tinh"\nfolders = ["nowhere"]', "nowhere"),
        ('[audit]\nname = "tinh"\nfolders = []', "folders"),
        ('[audit]\nname = "tinh"', "folders"),
    ],
)
def test_a_setting_that_means_nothing_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        _settings(tmp_path, text)


def test_a_plan_of_audits_stands_in_a_file_of_any_name(tmp_path: Path) -> None:
    (tmp_path / "van-ban").mkdir()
    file = tmp_path / "tinh.toml"
    file.write_text(
        '[audit]\nname = "tinh"\nfolders = ["van-ban"]\n'
        '[audit.mail]\nhost = "m"\nsender = "a@b"\nto = ["c@d"]\npassword_file = "mat-khau"\n',
        encoding="utf-8",
    )
    plan = settings_in(file).audit
    assert plan is not None
    assert plan.folders == (tmp_path / "van-ban",)
    assert plan.mail is not None
    assert (plan.mail.security, plan.mail.password_file) == ("starttls", Path("mat-khau"))
