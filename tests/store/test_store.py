"""What the store remembers, and what it refuses."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from lawcheck.check import Standing
from lawcheck.errors import StoreBusy, StoreError
from lawcheck.model import Effect, State
from lawcheck.store import (
    Audit,
    Decision,
    Held,
    Store,
    Taken,
    Verdict,
    audit_list,
    begin,
    decide,
    digests_at,
    drop,
    findings_at,
    finish,
    folders_of,
    history,
    keep,
    keep_folders,
    keep_states,
    kept_texts,
    last_finished,
    lock,
    open_store,
    path_of,
    remembered,
    settled,
    state_history,
    states_at,
)
from lawcheck.wire import canonical, encode
from tests.store.making import KEY, NOW, basis, taken

_ROOT = Path(__file__).parents[2]


def _run(store: Store, on: date, *all_taken: Taken) -> Audit:
    with store.writing() as base:
        audit = begin(base, "tinh", basis(on), NOW)
        for each in all_taken:
            keep(base, audit, basis(on), each)
        finish(base, audit, "{}", NOW)
    return audit


def test_an_audit_shows_what_held_then(store: Store) -> None:
    first = _run(store, date(2026, 11, 1), taken("a", "f1", "f2"))
    second = _run(store, date(2026, 11, 2), taken("a", "f2", "f3"))
    with store.reading() as base:
        assert set(findings_at(base, "tinh", first.id)) == {"f1", "f2"}
        assert set(findings_at(base, "tinh", second.id)) == {"f2", "f3"}
        assert (
            findings_at(base, "tinh", second.id)["f2"].finding
            == (taken("a", "f2").judged[0].findings[0])
        )


def test_what_is_unchanged_is_not_written_again(store: Store) -> None:
    for day in (1, 2, 3):
        _run(store, date(2026, 11, day), taken("a", "f1"))
    with store.reading() as base:
        rows = [base.execute(text(f"SELECT count(*) FROM {t}")).scalar() for t in ("findings", "reviews")]  # fmt: skip
    assert rows == [1, 1]


def test_a_file_that_is_gone_takes_its_findings_with_it(store: Store) -> None:
    first = _run(store, date(2026, 11, 1), taken("a", "f1"))
    with store.writing() as base:
        audit = begin(base, "tinh", basis(date(2026, 11, 2)), NOW)
        drop(base, audit, "a")
        assert findings_at(base, "tinh", audit.id) == {}
        assert set(findings_at(base, "tinh", first.id)) == {"f1"}
        assert remembered(base, "tinh") == {}
        assert kept_texts(base, "tinh", "a") == ()


def test_texts_stay_where_only_the_law_was_asked_again(store: Store) -> None:
    _run(store, date(2026, 11, 1), taken("a", wire=b"document"))
    _run(store, date(2026, 11, 2), taken("a", "f1", wire=None))
    with store.reading() as base:
        assert kept_texts(base, "tinh", "a") == (b"document",)
        assert remembered(base, "tinh")["a"].basis == "mark 2026-11-02"
        assert not remembered(base, "tinh")["a"].was_read


def test_sets_are_written_in_one_order() -> None:
    numbers = [f"{number}/2026/QĐ-UBND" for number in range(100, 200)]
    assert canonical(frozenset(numbers)) == encode(numbers)


def test_digests_come_back_whole(store: Store) -> None:
    audit = _run(store, date(2026, 11, 1), taken("a"))
    with store.reading() as base:
        assert digests_at(base, "tinh", audit.id) == (Held("a", 1, taken("a").judged[0].digest),)


def test_an_interrupted_audit_is_taken_up_and_another_basis_abandons_it(store: Store) -> None:
    with store.writing() as base:
        first = begin(base, "tinh", basis(), NOW)
        assert begin(base, "tinh", basis(), NOW) == first
        assert begin(base, "xa", basis(), NOW) != first
        begin(base, "tinh", basis(date(2026, 11, 2)), NOW)
        assert [a.state for a in audit_list(base, "tinh")] == ["running", "abandoned"]
        assert last_finished(base, "tinh") is None


def test_a_state_is_written_where_it_changes(store: Store) -> None:
    days = ((1, State.IN_FORCE), (2, State.IN_FORCE), (3, State.EXPIRED))
    for day, state in days:
        on = date(2026, 11, day)
        with store.writing() as base:
            audit = begin(base, "tinh", basis(on), NOW)
            keep_states(base, audit, [Standing(KEY, Effect(state, date(2026, 4, 1)))])
            told = state_history(base, "tinh", KEY)
            assert states_at(base, "tinh", audit.id) == {KEY: (state, date(2026, 4, 1))}
    assert told == ((date(2026, 11, 1), "in_force"), (date(2026, 11, 3), "expired"))


def test_a_decision_is_added_and_the_last_one_counts(store: Store) -> None:
    with store.writing() as base:
        first = decide(
            base,
            Decision("f1", Verdict.DISMISS, "điều khoản chuyển tiếp", "An", "2026-11-01T02:00:00Z"),
        )
        decide(base, Decision("f2", Verdict.HANDLED, "đã bãi bỏ", "An", "2026-11-01T02:00:00Z"))
        assert settled(base) == {"f1", "f2"}
        again = Decision("f1", Verdict.ACCEPT, "xem lại: đúng", "Bình", "2026-11-01T02:00:00Z")
        decide(base, again, seen=first.id)
        assert settled(base) == {"f2"}
        assert [d.who for d in history(base, "f1")] == ["An", "Bình"]


@pytest.mark.parametrize("change", ["UPDATE decisions SET who = 'x'", "DELETE FROM decisions"])
def test_the_database_refuses_to_change_a_decision(store: Store, change: str) -> None:
    with store.writing() as base:
        decide(base, Decision("f1", Verdict.DISMISS, "chuyển tiếp", "An", "2026-11-01T02:00:00Z"))
    with pytest.raises(StoreError, match="only added"), store.writing() as base:
        base.execute(text(change))


@pytest.mark.parametrize(
    ("verdict", "reason", "who"),
    [(Verdict.DISMISS, " ", "An"), (Verdict.HANDLED, "", "An"), (Verdict.ACCEPT, "đúng", "")],
)
def test_a_finding_is_set_aside_only_with_reason_and_person(
    store: Store, verdict: Verdict, reason: str, who: str
) -> None:
    with pytest.raises(StoreError, match="reason"), store.writing() as base:
        decide(base, Decision("f1", verdict, reason, who, "2026-11-01T02:00:00Z"))


def test_a_newer_database_is_refused(url: str) -> None:
    store = open_store(url)
    with store.writing() as base:
        base.execute(text("INSERT INTO lawcheck_form VALUES (9999)"))
    store.close()
    with pytest.raises(StoreError, match=r"form 9999.*newer lawcheck"):
        open_store(url)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [("lawcheck.db", "no address"), ("mysql://x/y", "SQLite or PostgreSQL")],
)
def test_what_is_no_store_is_refused(wrong: str, named: str) -> None:
    with pytest.raises(StoreError, match=named):
        open_store(wrong)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("không phải cơ sở dữ liệu " * 99, encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(f"sqlite:///{tmp_path}/a.db")


def test_only_one_run_of_a_plan_holds_the_lock(url: str) -> None:
    store, other = open_store(url), open_store(url)
    with lock(store, "tinh"):
        with pytest.raises(StoreBusy), lock(other, "tinh"):
            pass
        with lock(other, "xã"):
            pass
    with lock(other, "tinh"):
        pass
    store.close()
    other.close()


_WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from tests.store.making import NOW, basis, taken
from lawcheck.store import begin, keep, lock, open_store
store = open_store(sys.argv[1])
with lock(store, "tinh"):
    with store.writing() as base:
        audit = begin(base, "tinh", basis(), NOW)
    for number in range(100000):
        with store.writing() as base:
            keep(base, audit, basis(), taken(f"{number:06}", "f", "g"))
        print(number, flush=True)
"""


def test_a_kill_in_mid_write_loses_at_most_the_document_in_hand(url: str) -> None:
    command = [sys.executable, "-c", _WRITER, url, str(_ROOT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = [int(writer.stdout.readline()) for _ in range(25)]
        writer.send_signal(signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().split()]
    store = open_store(url)
    with lock(store, "tinh"), store.writing() as base:
        audit = begin(base, "tinh", basis(), NOW)
        files = remembered(base, "tinh")
        assert len(told) <= len(files) <= len(told) + 1
        assert [held.file for held in digests_at(base, "tinh", audit.id)] == sorted(files)
        assert all(kept_texts(base, "tinh", file) for file in files)
    store.close()


def test_a_file_is_found_only_inside_the_folders_of_its_plan(store: Store, tmp_path: Path) -> None:
    for name in ("van-ban", "khac"):
        (tmp_path / name).mkdir()
    with store.writing() as base:
        keep_folders(base, "tinh", {"cu": tmp_path})
        keep_folders(base, "tinh", {"van-ban": tmp_path / "van-ban"})
        assert folders_of(base, "tinh") == {"van-ban": tmp_path / "van-ban"}
        assert path_of(base, "tinh", "van-ban/2026/a.pdf") == tmp_path / "van-ban/2026/a.pdf"
        outside = ("van-ban/../khac/a.pdf", "khac/a.pdf", "van-ban//etc/passwd")
        assert [path_of(base, "tinh", file) for file in outside] == [None, None, None]
        assert path_of(base, "xa", "van-ban/a.pdf") is None


def test_of_copies_of_a_finding_the_one_in_the_first_file_is_told(store: Store) -> None:
    audit = _run(store, date(2026, 11, 1), taken("a", "f1"), taken("c", "f1"), taken("b", "f1"))
    with store.reading() as base:
        assert findings_at(base, "tinh", audit.id)["f1"].file == "a"
