"""Other packages bring rules by the entry point lawcheck.rules."""

from pathlib import Path

import pytest

from lawcheck.check import installed_packs, read_rules
from tests.check.test_page import PAGE


def test_an_installed_package_brings_its_folder_of_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ferries" / "terms").mkdir(parents=True)
    (tmp_path / "ferries" / "terms" / "ferry.md").write_text(PAGE, "utf-8")
    (tmp_path / "ferry_pack.py").write_text(
        "from pathlib import Path\ndef folder():\n    return Path(__file__).parent / 'ferries'\n",
        "utf-8",
    )
    info = tmp_path / "ferry_pack-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: ferry-pack\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[lawcheck.rules]\nferries = ferry_pack:folder\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    packs = installed_packs()
    assert packs == (tmp_path / "ferries",)
    assert [rule.slug for rule in read_rules(packs)] == ["ferry"]
