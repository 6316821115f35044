"""Characters at places → lines: nothing is lost, whatever stands where."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lawcheck.read.glyphs import GUESSED_BLANK, Glyph, Glyphs
from lawcheck.read.typeset import lines_in, visual_lines

PLACES = st.floats(0, 600).map(lambda place: round(place, 1))
LETTERS = st.sampled_from("abĐệ. \u00a0" + GUESSED_BLANK)


def glyph(text: str, left: float, base: float = 700, size: float = 12) -> Glyph:
    return Glyph(text, left, left + size / 2, base, base - 3, base + 9, size)


@given(st.lists(st.builds(glyph, LETTERS, PLACES, st.sampled_from([300.0, 303.0, 500.0]))))
def test_every_letter_but_one_printed_twice_is_on_a_line_once(glyphs: list[Glyph]) -> None:
    shown = Counter(c for line in visual_lines(Glyphs.of(glyphs)) for c in line.text)
    typed = Counter(glyph.text for glyph in glyphs)
    assert all(0 < shown[c] <= typed[c] for c in typed if c.strip())


def test_words_are_told_apart_by_the_gap_between_them() -> None:
    letters = [glyph("a", 60), glyph("b", 66), glyph("c", 75), glyph("d", 81.2)]
    assert [line.text for line in visual_lines(Glyphs.of(letters))] == ["ab cd"]


def test_a_guessed_blank_needs_a_smaller_gap_and_parts_no_word_alone() -> None:
    blank = Glyph(GUESSED_BLANK, 66, 66, 700, 700, 700, 1)
    near, apart = glyph("b", 66.2), glyph("b", 67.2)
    texts = [
        visual_lines(Glyphs.of([glyph("a", 60), blank, second]))[0].text for second in (near, apart)
    ]
    assert texts == ["ab", "a b"]


def test_a_letter_printed_three_times_to_look_bold_is_one() -> None:
    letters = [glyph("a", 60), glyph("a", 60.4), glyph("a", 60.8), glyph("b", 66)]
    assert visual_lines(Glyphs.of(letters))[0].text == "ab"


def test_a_combining_mark_stays_with_its_letter() -> None:
    letters = [glyph("e", 60), glyph("\u0301", 70), glyph("n", 66)]
    assert visual_lines(Glyphs.of(letters))[0].text == "e\u0301n"


def test_parts_of_a_page_have_lines_of_their_own() -> None:
    glyphs = Glyphs.of([glyph("a", 60), glyph("b", 66)])
    parts = lines_in(glyphs, [glyphs.left < 62, glyphs.left > 62, glyphs.left > 600])
    assert [[line.text for line in lines] for lines in parts] == [["a"], ["b"], []]
