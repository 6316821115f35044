"""Rows proposed for the corpus are kept once, and settled once."""

from dataclasses import replace

from lawcheck.store import (
    Proposed,
    Settled,
    Store,
    propose,
    proposed,
    proposed_count,
    proposed_row,
    settle,
)


def row(key: str = "1/2026/QĐ-UBND@truong-son", origin: str = "person") -> Proposed:
    return Proposed(
        file="documents.csv",
        cells={"key": key, "title": "Về nước sạch"},
        origin=origin,
        source="Công báo số 5",
        quote="",
        doubt="Sai tên",
        who="lan",
        at="2026-11-01T08:00:00+07:00",
    )


def test_a_row_proposed_again_is_kept_once(store: Store) -> None:
    with store.writing() as base:
        assert propose(base, [row(), row()]) == 1
        assert propose(base, [row(), row("2/2026/QĐ-UBND@truong-son")]) == 1
        assert len(proposed(base, "open")) == 2


def test_a_row_is_settled_once_and_the_first_one_stands(store: Store) -> None:
    with store.writing() as base:
        propose(base, [row()])
        (kept,) = proposed(base, "open")
        first = Settled("accepted", "Đã đối chiếu", "minh", "2026-11-02")
        assert settle(base, kept.id, first)
        assert not settle(base, kept.id, Settled("refused", "Không đúng", "hoa", "2026-11-03"))
        told = proposed_row(base, kept.id)
    assert told is not None
    assert told.settled == first


def test_rows_are_told_apart_by_who_proposes_and_what_became_of_them(store: Store) -> None:
    with store.writing() as base:
        propose(base, [row(), row(origin="document")])
        (learned,) = (each for each in proposed(base, "open") if each.origin == "document")
        settle(base, learned.id, Settled("refused", "Trùng", "minh", "2026-11-02"))
        assert [each.origin for each in proposed(base, "open")] == ["person"]
        assert [each.origin for each in proposed(base, "refused")] == ["document"]
        assert proposed_row(base, 99) is None


def test_rows_of_documents_without_doubt_are_asked_for_apart(store: Store) -> None:
    sure = replace(row("3/2026/QĐ-UBND@truong-son", "document"), doubt="")
    with store.writing() as base:
        propose(base, [row(), row(origin="document"), sure])
        assert [each.cells["key"] for each in proposed(base, "open", sure=True)] == [
            "3/2026/QĐ-UBND@truong-son"
        ]
        assert len(proposed(base, "open", 2)) == 2
        assert proposed_count(base, "open") == 3
