"""lawcheck.toml."""

from pathlib import Path

import pytest

from lawcheck.config import Origin, Settings, origins, read_settings, settings_in
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


_ACCEPT = """[[accept]]
rule = "LC101"
where = "1/2026/QĐ-UBND"
reason = "chờ sửa"
"""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[scan", "lawcheck.toml"),
        (
            "[scan]\nselects = []",
            r"toml:2: there is no setting scan\.selects; did you mean select\?",
        ),
        ("\n[limit]\nseconds = 1", r"toml:2: there is no setting limit; did you mean limits\?"),
        ("seconds = 1", r"toml:1: .* did you mean limits\.seconds\?"),
        ("[scan]\nzzz = 1", "there are rules, corpus, select, fail_on"),
        ("scan = { selects = [] }", r"toml:1: there is no setting scan\.selects"),
        (_ACCEPT + '\n[[accept]]\nruler = "LC101"', r"toml:7: .* accept\[1\]\.ruler; .* rule\?"),
        (_ACCEPT + "until = 5", r"toml:5: accept\[0\]\.until: Expected `date"),
        ('lang = "fr"', "toml:1: lang: "),
        ('[scan]\nfail_on = "fatal"', "toml:2: scan.fail_on: .*fatal"),
        ('[limits]\nseconds = "many"', "toml:2: limits.seconds: Expected `int`, got `str`"),
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
    assert (plan.mail.security, plan.mail.password_file) == (
        "starttls",
        tmp_path / "mat-khau",
    )


def test_a_file_in_another_encoding_is_refused_and_a_byte_order_mark_is_not(tmp_path: Path) -> None:
    (tmp_path / "lawcheck.toml").write_bytes("# Sở Tư pháp".encode("utf-16"))
    with pytest.raises(ConfigError, match="UTF-8"):
        read_settings(tmp_path)
    (tmp_path / "lawcheck.toml").write_bytes('lang = "en"'.encode("utf-8-sig"))
    assert read_settings(tmp_path).lang == "en"


def test_the_file_of_the_nearest_parent_holds_and_its_folders_stand_beside_it(
    tmp_path: Path,
) -> None:
    below = tmp_path / "2026" / "quý I"
    below.mkdir(parents=True)
    (tmp_path / "ours").mkdir()
    (tmp_path / "lawcheck.toml").write_text('[scan]\nrules = ["ours"]', encoding="utf-8")
    assert read_settings(below).scan.rules == (tmp_path / "ours",)
    (below / "lawcheck.toml").write_text('lang = "en"', encoding="utf-8")
    assert read_settings(below) == Settings(lang="en")


@pytest.mark.parametrize("end", ["home", ".git", "anyone"])
def test_the_search_ends_at_home_at_a_repository_and_where_anyone_may_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    below = tmp_path / "office" / "2026"
    below.mkdir(parents=True)
    (tmp_path / "lawcheck.toml").write_text('lang = "en"', encoding="utf-8")
    assert read_settings(below).lang == "en"
    if end == "home":
        monkeypatch.setattr(Path, "home", lambda: tmp_path / "office")
    elif end == ".git":
        (tmp_path / "office" / ".git").mkdir()
    else:
        tmp_path.chmod(0o777)
    assert read_settings(below) == Settings()


def test_each_setting_tells_the_line_that_set_it(tmp_path: Path) -> None:
    file = tmp_path / "lawcheck.toml"
    file.write_text('lang = "en"\n\n[limits]\nseconds = 5\n\n' + _ACCEPT, encoding="utf-8")
    told = {origin.name: origin for origin in origins(tmp_path)}
    assert told["lang"] == Origin("lang", "en", file, 1)
    assert told["limits.seconds"] == Origin("limits.seconds", 5, file, 4)
    assert told["limits.file_mb"] == Origin("limits.file_mb", 200)
    assert told["accept[0].rule"] == Origin("accept[0].rule", "LC101", file, 7)
    assert told["accept[0].until"] == Origin("accept[0].until", None)
    assert "accept" not in told


def test_without_a_file_every_setting_is_a_default(tmp_path: Path) -> None:
    assert {origin.file for origin in origins(tmp_path)} == {None}


def test_the_folder_of_forms_lies_beside_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "lawcheck.toml").write_text('[forms]\nfolder = "bieu-mau"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="bieu-mau"):
        read_settings(tmp_path)
    (tmp_path / "bieu-mau").mkdir()
    assert read_settings(tmp_path).forms.folder == tmp_path / "bieu-mau"
