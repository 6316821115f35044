"""Pinpoints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.model import Level, Pinpoint, Step

_LABELS = st.sampled_from(["1", "2", "5a", "a", "đ", "a1", "II", "1.5"])
_STEPS = st.lists(st.builds(Step, st.sampled_from(list(Level)), _LABELS), min_size=1, max_size=4)


@given(_STEPS)
def test_parsing_a_pinpoint_inverts_printing_it(steps: list[Step]) -> None:
    pin = Pinpoint(tuple(steps))
    assert Pinpoint.parse(str(pin)) == pin


@pytest.mark.parametrize("text", ["", "5", "xem Điều 5"])
def test_what_is_not_a_provision_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a provision"):
        Pinpoint.parse(text)


@pytest.mark.parametrize(
    ("outer", "inner", "covered"),
    [
        ("Điều 5", "Điều 5", True),
        ("Điều 5", "điểm a khoản 2 Điều 5", True),
        ("khoản 2 Điều 5", "Điều 5", False),
        ("Điều 5", "khoản 2 Điều 15", False),
        ("khoản 2 Điều 5", "khoản 2 Điều 6", False),
    ],
)
def test_a_provision_covers_what_lies_inside_it(outer: str, inner: str, *, covered: bool) -> None:
    assert Pinpoint.parse(outer).covers(Pinpoint.parse(inner)) is covered
