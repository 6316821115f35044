"""Findings that a person has settled."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lawcheck.errors import ConfigError
from lawcheck.model import Finding, Key, Review
from lawcheck.report import Acceptance, read_baseline, suppress
from lawcheck.scan import Setup, scan_files
from lawcheck.shipped import corpus_folder, rules_folder

_ON = date(2026, 11, 1)
_TEXT = """\
ỦY BAN NHÂN DÂN TỈNH NGHỆ AN
Số: 31/2026/QĐ-UBND
Nghệ An, ngày 10 tháng 3 năm 2026
QUYẾT ĐỊNH
Quy định mức hỗ trợ câu lạc bộ đọc sách
Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;
Điều 1. Mức hỗ trợ
1. Mỗi câu lạc bộ được hỗ trợ theo khoản 4 Điều 1 Quyết định này.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.
"""
_KEY = Key("31/2026/QĐ-UBND@nghe-an")


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    path = tmp_path_factory.mktemp("accept") / "a.txt"
    path.write_text(_TEXT, encoding="utf-8")
    (done,) = scan_files(Setup((rules_folder(),), (corpus_folder(),), _ON), (path,))
    assert isinstance(done, Review)
    assert {"LC101", "LC107"} <= {finding.rule for finding in done.findings}
    return done


def _finding(review: Review, rule: str) -> Finding:
    return next(finding for finding in review.findings if finding.rule == rule)


@pytest.mark.parametrize(
    ("acceptance", "holds"),
    [
        (Acceptance("LC107", _KEY, "r"), True),
        (Acceptance("broken_internal_reference", _KEY, "r"), True),
        (Acceptance("LC107", "31/2026/QĐ-UBND", "r"), True),
        (Acceptance("LC107", f"{_KEY}, Điều 1", "r"), True),
        (Acceptance("LC107", f"{_KEY}, khoản 1 Điều 1", "r", _ON), True),
        (Acceptance("LC107", f"{_KEY}, Điều 2", "r"), False),
        (Acceptance("LC107", "31/2026/QĐ-UBND@ha-noi", "r"), False),
        (Acceptance("LC101", f"{_KEY}, Điều 1", "r"), False),
        (Acceptance("LC107", _KEY, "r", date(2026, 10, 31)), False),
    ],
    ids=str,
)
def test_an_acceptance_settles_its_finding_and_no_other(
    review: Review, acceptance: Acceptance, *, holds: bool
) -> None:
    wanted = _finding(review, "LC107")
    done = suppress(review, [acceptance], frozenset(), _ON)
    assert [aside.finding for aside in done.suppressed] == [wanted] * holds
    assert (wanted in done.findings) is not holds
    assert len(done.findings) + len(done.suppressed) == len(review.findings)


def test_the_reason_is_kept(review: Review) -> None:
    done = suppress(review, [Acceptance("LC107", _KEY, "chờ sửa đổi")], frozenset(), _ON)
    assert [aside.reason for aside in done.suppressed] == ["chờ sửa đổi"]


def test_a_baseline_leaves_only_what_is_new(review: Review, tmp_path: Path) -> None:
    old = _finding(review, "LC101")
    report = {
        "schema": "lawcheck.report/1",
        "reviews": [
            {"findings": [{"fingerprint": old.fingerprint}], "suppressed": [{"fingerprint": "0"}]}
        ],
    }
    path = tmp_path / "old.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    known = read_baseline(path)
    assert known == {old.fingerprint, "0"}
    moved = replace(review, findings=tuple(reversed(review.findings)))
    done = suppress(moved, [], known, _ON)
    assert old not in done.findings
    assert [aside.finding for aside in done.suppressed] == [old]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": "other/1", "reviews": []}'])
def test_what_is_no_report_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"old\.json"):
        read_baseline(path)
