"""What a hostile text costs grows with its length and no faster, counted in calls and not in time."""

import sys
from types import FrameType

import pytest

from lawcheck.model import Source
from lawcheck.read import read

HEAD = "Số: 31/2026/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc thử\nĐiều 1. Phạm vi\n"


def calls(text: str) -> int:
    """Count the calls of functions of ours that reading a text takes."""
    count = 0

    def called(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and "lawcheck" in frame.f_code.co_filename

    sys.setprofile(called)
    try:
        read(Source.of("x", text.encode()))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "repeated",
    [
        "\nChương I\nA\n",
        "có hiệu lực ",
        "\nĐiều 1. A",
        "“",
        "(",
        "khoản 1, ",
        "1/2020/NĐ-CP ",
        "\n- a;",
    ],
)
def test_twice_the_text_takes_twice_the_calls(repeated: str) -> None:
    read(Source.of("x", HEAD.encode()))
    once, twice = (calls(HEAD + repeated * count) for count in (300, 600))
    assert twice < 2.4 * once


def test_a_subject_is_sought_in_the_words_right_before() -> None:
    from lawcheck.read.starting import sentence_before  # noqa: PLC0415

    assert sentence_before("a. quyet dinh nay ", 18) == "quyet dinh nay "
    assert len(sentence_before("quyet dinh " * 10_000, 110_000)) == 1000
