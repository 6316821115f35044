"""Two people never overwrite each other, and what was decided stays readable."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from lawcheck.errors import Conflict
from lawcheck.store import (
    Decision,
    Store,
    Verdict,
    decide,
    history,
    last_decision,
    settled,
    standing,
)

_AT = "2026-11-01T02:00:00+00:00"


def _decision(name: str, who: str = "An", verdict: Verdict = Verdict.ACCEPT) -> Decision:
    return Decision(name, verdict, "lý do", who, _AT, "ghi chú", "Bãi bỏ")


def test_who_has_not_seen_the_last_decision_is_told(store: Store) -> None:
    with store.writing() as base:
        first = decide(base, _decision("f1"))
    with pytest.raises(Conflict, match="f1"), store.writing() as base:
        decide(base, _decision("f1", "Bình"))
    with store.writing() as base:
        decide(base, _decision("f1", "Bình"), seen=first.id)
    with pytest.raises(Conflict), store.writing() as base:
        decide(base, _decision("f1", "Chi"), seen=first.id)
    with store.reading() as base:
        assert [d.who for d in history(base, "f1")] == ["An", "Bình"]


def test_a_decision_seen_on_another_finding_is_not_taken_for_one_on_this(store: Store) -> None:
    with store.writing() as base:
        other = decide(base, _decision("f1"))
    with pytest.raises(Conflict), store.writing() as base:
        decide(base, _decision("f2"), seen=other.id)


def test_of_two_who_decide_in_the_same_moment_one_is_told(store: Store) -> None:
    together = Barrier(2)

    def one(who: str, name: str) -> bool:
        together.wait()
        try:
            with store.writing() as base:
                decide(base, _decision(name, who))
        except Conflict:
            return False
        return True

    names = [f"f{number}" for number in range(20)]
    with ThreadPoolExecutor(2) as pool:
        kept = list(pool.map(lambda who: [one(who, name) for name in names], ("An", "Bình")))
    assert [sum(pair) for pair in zip(*kept, strict=True)] == [1] * 20
    with store.reading() as base:
        assert [len(history(base, name)) for name in names] == [1] * 20


def test_reopening_is_a_further_row_and_the_finding_is_open_again(store: Store) -> None:
    with store.writing() as base:
        first = decide(base, _decision("f1", verdict=Verdict.DISMISS))
        assert settled(base) == {"f1"}
        decide(base, _decision("f1", "Bình", Verdict.REOPEN), seen=first.id)
        assert settled(base) == frozenset()
        assert standing(base) == {}
        assert [d.verdict for d in history(base, "f1")] == [Verdict.DISMISS, Verdict.REOPEN]


def test_a_finding_to_be_talked_over_is_not_settled(store: Store) -> None:
    with store.writing() as base:
        kept = decide(base, _decision("f1", verdict=Verdict.DISCUSS))
        assert settled(base) == frozenset()
        assert standing(base) == {"f1": kept}
        assert last_decision(base, "f1") == kept
        assert last_decision(base, "f2") is None
