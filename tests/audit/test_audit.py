"""An audit reads what changed, judges anew what it must, and compares with the last one."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from lawcheck.audit import Summary, run, unpacked
from lawcheck.errors import ConfigError
from lawcheck.language import speaking
from lawcheck.model import State
from lawcheck.report import Acceptance
from lawcheck.store import Decision, Store, Verdict, decide, findings_at, kept_texts, path_of
from tests.audit.making import DAY, DECISION, EFFECT, LAPSED, LAWFUL, now, on, plan, write

pytestmark = pytest.mark.usefixtures("closed_stores")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "van-ban"
    write(folder, 31)
    write(folder, 32, LAPSED)
    return folder


def rules(summary: Summary) -> set[tuple[str, str]]:
    return {(seen.file, seen.rule) for seen in summary.new.first}


def test_the_first_audit_reads_all_and_finds_all_new(url: str, folder: Path) -> None:
    summary = run(plan(url, folder), now)
    assert summary.read.first == ("van-ban/31.txt", "van-ban/32.txt")
    assert ("van-ban/32.txt", "LC101") in rules(summary)
    assert summary.since is None
    assert summary.is_complete


def test_a_second_audit_of_the_same_touches_nothing(url: str, folder: Path) -> None:
    first = run(plan(url, folder), now)
    second = run(plan(url, folder), now)
    assert (second.read.count, second.judged.count, second.untouched) == (0, 0, 2)
    assert (second.new.count, second.gone.count) == (0, 0)
    assert second.found == first.found
    assert second.coming == first.coming
    assert second.since is not None
    assert second.since.audit == first.audit


def test_only_a_changed_file_is_read_and_what_is_gone_is_told(url: str, folder: Path) -> None:
    run(plan(url, folder), now)
    write(folder, 32)
    write(folder, 33, LAPSED)
    second = run(plan(url, folder), now)
    assert second.read.first == ("van-ban/32.txt", "van-ban/33.txt")
    assert ("van-ban/33.txt", "LC101") in rules(second)
    assert ("van-ban/32.txt", "LC101") in {(s.file, s.rule) for s in second.gone.first}
    (folder / "33.txt").unlink()
    third = run(plan(url, folder), now)
    assert third.dropped.first == ("van-ban/33.txt",)
    assert third.read.count == 0
    assert ("van-ban/33.txt", "LC101") in {(s.file, s.rule) for s in third.gone.first}


def test_another_day_is_judged_without_reading(
    url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(plan(url, folder), now)
    monkeypatch.setattr("lawcheck.audit.taking.each_document", None)
    second = run(on(plan(url, folder), DAY + timedelta(365)), now)
    assert second.judged.first == first.read.first
    assert second.read.count == 0


def test_judging_anew_finds_what_reading_finds(url: str, folder: Path, store: Store) -> None:
    later = on(plan(url, folder), date(2027, 3, 20))
    run(plan(url, folder), now)
    judged = run(later, now)
    read = run(replace(later, name="read"), now)
    with store.reading() as base:
        told = [findings_at(base, each.plan, each.audit) for each in (judged, read)]
    assert told[0] == told[1] != {}


def test_a_document_that_ended_since_is_told(url: str, folder: Path) -> None:
    until = f"{EFFECT[:-1]} đến hết ngày 31 tháng 12 năm 2026."
    write(folder, 34, effect=until)
    run(plan(url, folder), now)
    second = run(on(plan(url, folder), date(2027, 1, 1)), now)
    held = [(ended.since, ended.files) for ended in second.expired.first if ended.files]
    assert held == [(date(2027, 1, 1), ("van-ban/34.txt",))]


def test_what_the_next_ninety_days_bring_is_told_with_its_day_and_proof(
    url: str, folder: Path
) -> None:
    until = f"{EFFECT[:-1]} đến hết ngày 31 tháng 12 năm 2026."
    write(folder, 34, effect=until)
    near = run(on(plan(url, folder), date(2026, 11, 1)), now).coming.first
    assert [(c.day, c.files, c.state) for c in near if c.files] == [
        (date(2027, 1, 1), ("van-ban/34.txt",), State.EXPIRED)
    ]
    assert "chính văn bản" in next(c for c in near if c.files).because[0]
    assert [c for c in run(plan(url, folder), now).coming.first if "34.txt" in c.files] == []


def test_a_document_of_the_batch_that_will_replace_another_is_told(url: str, folder: Path) -> None:
    later = DECISION.format(
        number=35,
        law=LAWFUL,
        effect=f"{EFFECT}\nQuyết định này thay thế Quyết định số 31/2026/QĐ-UBND.",
    ).replace("ngày 10 tháng 3", "ngày 12 tháng 3")
    (folder / "35.txt").write_text(later, encoding="utf-8")
    told = run(plan(url, folder), now).coming.first
    ended = next(c for c in told if c.state is State.EXPIRED and c.files)
    assert (ended.day, ended.files) == (date(2026, 4, 1), ("van-ban/31.txt",))
    assert "35/2026/QĐ-UBND" in ended.because[0]
    (begun,) = [c for c in told if c.files == ("van-ban/35.txt",)]
    assert (begun.day, begun.was, begun.state) == (
        date(2026, 4, 1),
        State.PENDING,
        State.IN_FORCE,
    )
    assert "theo chính văn bản" in begun.because[0]
    assert {c.state for c in told} <= {State.IN_FORCE, State.EXPIRED}


def test_a_district_document_lapses_with_its_class_whether_the_corpus_holds_it_or_not(
    url: str, folder: Path
) -> None:
    text = DECISION.format(number=36, law="77/2015/QH13", effect=EFFECT)
    text = text.replace("TỈNH TRƯỜNG SƠN", "HUYỆN SÔNG THAO").replace("2026", "2024")
    (folder / "36.txt").write_text(text, encoding="utf-8")
    told = run(on(plan(url, folder), date(2027, 1, 4)), now).coming.first
    (lapse,) = [c for c in told if c.files == ("van-ban/36.txt",)]
    assert (lapse.day, lapse.state) == (date(2027, 3, 1), State.EXPIRED)
    assert "87/2025/QH15" in lapse.because[0]


def test_what_a_person_settled_is_set_aside(url: str, folder: Path, store: Store) -> None:
    first = run(plan(url, folder), now)
    lapsed = next(seen for seen in first.new.first if seen.rule == "LC101")
    with store.writing() as base:
        told = Decision(lapsed.fingerprint, Verdict.DISMISS, "chuyển tiếp", "An", "2026-11-01")
        decide(base, told)
    second = run(plan(url, folder), now)
    assert second.set_aside == 1
    assert second.found["error"] == first.found["error"] - 1


def test_what_lawcheck_toml_accepts_is_no_news(url: str, folder: Path) -> None:
    accepted = (Acceptance("LC101", "32/2026/QĐ-UBND@truong-son", "chờ sửa"),)
    summary = run(replace(plan(url, folder), accepted=accepted), now)
    assert "LC101" not in {rule for _, rule in rules(summary)}
    assert summary.set_aside == 1


def test_a_file_that_could_not_be_read_is_told_and_tried_again(url: str, folder: Path) -> None:
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7\nnot really\n%%EOF")
    first = run(plan(url, folder), now)
    assert [lost.file for lost in first.unread.first] == ["van-ban/hong.pdf"]
    assert not first.is_complete
    assert run(plan(url, folder), now).read.first == ("van-ban/hong.pdf",)


def test_a_folder_that_is_suddenly_empty_is_refused(url: str, folder: Path) -> None:
    run(plan(url, folder), now)
    for file in folder.iterdir():
        file.unlink()
    with pytest.raises(ConfigError, match="empty, but held 2 files"):
        run(plan(url, folder), now)


def test_moving_the_folder_changes_nothing(url: str, folder: Path, store: Store) -> None:
    run(plan(url, folder), now)
    moved = folder.parent / "khac" / "van-ban"
    moved.parent.mkdir()
    folder.rename(moved)
    second = run(plan(url, moved), now)
    assert (second.untouched, second.new.count) == (2, 0)
    with store.reading() as base:
        assert path_of(base, "tinh", "van-ban/31.txt") == moved / "31.txt"


def test_a_kept_document_opens_with_its_citations(url: str, folder: Path, store: Store) -> None:
    run(plan(url, folder), now)
    with store.reading() as base:
        (text,) = kept_texts(base, "tinh", "van-ban/32.txt")
    kept = unpacked(text)
    assert kept.document.number == "32/2026/QĐ-UBND"
    assert kept.document.source.name == "van-ban/32.txt"
    assert LAPSED in {citation.number for citation in kept.citations}


def test_what_is_kept_is_in_the_language_of_the_plan_only(url: str, folder: Path) -> None:
    with speaking("en"):
        first = run(plan(url, folder), now)
    message = next(seen.message for seen in first.new.first if seen.rule == "LC101")
    assert message.startswith("Căn cứ")
    english = plan(url, folder)
    english = replace(english, setup=replace(english.setup, language="en"))
    assert run(english, now).judged.count == 2
