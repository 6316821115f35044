"""The patterns of pages: RE2 with Vietnamese letters, whole words, surroundings left unmarked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.check.pattern import pattern
from lawcheck.model import Span


def _found(
    text: str, written: str, then: str | None = None, unless: str | None = None
) -> list[str]:
    spans = pattern(written, then, unless).spans(text, Span(0, len(text)))
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        ("Ủy ban ỦY BAN", "ủy ban", ["Ủy ban", "ỦY BAN"]),
        ("các ácác đcác các", "các", ["các", "các"]),
        ("đường bộ", r"\w+", ["đường", "bộ"]),
        ("một\u00a0hai", r"một\shai", ["một\u00a0hai"]),
        ("a-đ", r"[\w-]+", ["a-đ"]),
        ("một, hai", r"\W+", [", "]),
        ("một\nhai", "^hai$", ["hai"]),
        ("b) Giấy tờ khác; và giấy tờ khác", r"[a-zđ]\) (?P<mark>giấy tờ khác)", ["Giấy tờ khác"]),
        ("danh sách xã và xã", "danh sách xã|(?P<mark>xã)", ["xã"]),
    ],
)
def test_a_pattern_finds_whole_vietnamese_words(text: str, written: str, found: list[str]) -> None:
    assert _found(text, written) == found


def test_what_must_follow_and_what_must_not_is_not_marked() -> None:
    assert _found("phép; phép theo quy định", "phép", unless=" theo quy định") == ["phép"]
    assert _found("hiện hành. hiện hành của xã", "hiện hành", then=r"\.") == ["hiện hành"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("a(?=b)", "then|mark"),
        (r"(a)\1", "RE2"),
        ("a(?!b)", "unless"),
        (r"\ba", "trọn từ"),
        ("[", "RE2"),
    ],
)
def test_what_re2_cannot_run_is_refused_with_what_to_write(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        pattern(written)


@given(st.text(alphabet="aăđ )(-1\n", max_size=60))
def test_a_nested_repetition_is_no_trap(text: str) -> None:
    within = Span(0, len(text))
    for span in pattern(r"(?:\w+\s?)+đ").spans(text, within):
        assert span.of(text).casefold().endswith("đ")


def test_a_pattern_that_would_hang_a_backtracking_engine_ends() -> None:
    assert _found("a" * 20_000 + "!", "(?:a+)+b") == []
