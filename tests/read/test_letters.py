"""Letters are levelled one for one, in short texts and in long ones."""

from hypothesis import given
from hypothesis import strategies as st

from lawcheck.read.letters import bare

_LETTERS = st.text(st.sampled_from("ĐđẵỲ ýaZ5“…𝒜\n") | st.characters(), max_size=40)


@given(_LETTERS)
def test_a_long_text_is_levelled_as_its_letters_are(text: str) -> None:
    assert bare(text * 9) == "".join(map(bare, text)) * 9


def test_marks_and_capitals_go_whatever_the_length() -> None:
    assert bare("Điều 5 của Luật Đất đai; " * 9) == "dieu 5 cua luat dat dai; " * 9
