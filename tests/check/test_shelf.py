"""Rules are discovered: a page in a family folder is a rule, nothing is registered."""

from pathlib import Path

import pytest

from lawcheck.check import new_page, read_rules, run_examples
from lawcheck.errors import ConfigError, RuleError
from lawcheck.law import Law
from tests.check.test_page import PAGE

MODULE = """\
from collections.abc import Iterator
from lawcheck.check import Dossier, Mark
from lawcheck.model import Span

def check(dossier: Dossier) -> Iterator[Mark]:
    yield Mark(Span(0, 1), "Dấu hiệu.")
"""
WITHOUT_USES = "\n".join(line for line in PAGE.splitlines() if not line.startswith("uses"))


def _put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_pages_become_rules_in_the_order_of_their_ids(tmp_path: Path) -> None:
    _put(tmp_path, "terms/ferry.md", PAGE.replace("XX101", "XX402"))
    _put(tmp_path, "form/bridge.md", WITHOUT_USES)
    _put(tmp_path, "form/bridge.py", MODULE)
    _put(tmp_path, "README.md", "không phải quy tắc")
    bridge, ferry = read_rules([tmp_path])
    assert (str(bridge), str(ferry)) == ("XX101 form/bridge", "XX402 terms/ferry")


@pytest.mark.parametrize("name", ["XX402", "ferry", "terms", "terms/ferry"])
def test_a_rule_is_selected_by_id_slug_or_family(tmp_path: Path, name: str) -> None:
    _put(tmp_path, "terms/ferry.md", PAGE.replace("XX101", "XX402"))
    _put(tmp_path, "form/bridge.md", PAGE)
    assert [rule.slug for rule in read_rules([tmp_path], [name])] == ["ferry"]


def test_a_name_that_fits_no_rule_is_refused(tmp_path: Path) -> None:
    _put(tmp_path, "terms/ferry.md", PAGE)
    with pytest.raises(ConfigError, match="XX999"):
        read_rules([tmp_path], ["XX999"])


def test_a_rule_from_memory_is_a_draft_and_off_unless_named(tmp_path: Path) -> None:
    _put(tmp_path, "terms/ferry.md", PAGE.replace('read = "primary"', 'read = "memory"'))
    assert read_rules([tmp_path]) == ()
    assert [rule.is_draft for rule in read_rules([tmp_path], drafts=True)] == [True]
    assert len(read_rules([tmp_path], ["XX101"])) == 1


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"a/ferry.md": PAGE, "b/bridge.md": PAGE}, "'XX101' đã dùng"),
        ({"a/ferry.md": PAGE, "b/ferry.md": PAGE.replace("XX101", "XX102")}, "'ferry' đã dùng"),
        ({"a/ferry.md": WITHOUT_USES}, "a/ferry.md: không có uses"),
        ({"a/ferry.md": PAGE, "a/ferry.py": MODULE}, "a/ferry.md: có cả uses và ferry.py"),
        ({"a/ferry.md": WITHOUT_USES, "a/ferry.py": "def chek(): ..."}, "phải có hàm check"),
        ({"a/ferry.md": WITHOUT_USES, "a/ferry.py": "def check(:"}, "không nạp được"),
        ({"a/ferry.md": PAGE.replace('"pattern", p', '"magic", p')}, "'magic' không có"),
        ({"a/ferry.md": PAGE.replace("message =", "says =")}, "uses thiếu message"),
        ({"a/ferry.md": PAGE.replace('"bến đò"', '"bến (đò"')}, "không dùng được"),
        ({"a/ferry.md": PAGE.replace("{quote}", "{word}")}, "không dùng được: 'word'"),
        ({"a/ferry.md": PAGE.replace("uses = {", 'uses = { part = "tail",')}, "uses.part = 'tail'"),
    ],
)
def test_a_shelf_that_cannot_be_right_is_refused(
    tmp_path: Path, files: dict[str, str], message: str
) -> None:
    for name, text in files.items():
        _put(tmp_path, name, text)
    with pytest.raises(RuleError, match=message.replace("(", "\\(")):
        read_rules([tmp_path])


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="không có thư mục"):
        read_rules([tmp_path / "nowhere"])


def test_the_scaffold_is_a_draft_whose_examples_hold(tmp_path: Path, law: Law) -> None:
    _put(tmp_path, "terms/ferry.md", new_page("terms/ferry"))
    (rule,) = read_rules([tmp_path], drafts=True)
    assert rule.is_draft
    assert [str(outcome) for outcome in run_examples(rule, law) if not outcome.is_right] == []


@pytest.mark.parametrize("name", ["ferry", "Terms/Ferry", "terms/ferry/x", "../x"])
def test_a_scaffold_needs_family_and_defect(name: str) -> None:
    with pytest.raises(RuleError, match="nhóm/lỗi"):
        new_page(name)
