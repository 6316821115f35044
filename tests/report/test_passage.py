"""A quote stands in its paragraph, whatever the text and wherever the span."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lawcheck.model import Span
from lawcheck.report.passage import Passage, passage
from tests.report.batches import document, finding


@given(st.text("aạ đ\n\t ", max_size=1500), st.data())
def test_a_passage_is_the_paragraph_of_its_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Span(start, end)
    shown = passage(replace(document(), text=text), replace(finding(), span=span))
    if not span.of(text).strip():
        assert shown == Passage("", finding().quote, "")
        return
    assert "\n" not in shown.before + shown.after
    for words in (shown.before, shown.quote, shown.after):
        kept = words.replace(" | ", "\t").split("…")
        assert all(part.strip() in text for part in (kept[0].rstrip(" ["), kept[-1].lstrip("] ")))
    assert sum(map(len, (shown.before, shown.quote, shown.after))) < 3 * 1700


def test_a_long_paragraph_is_cut_between_words_on_both_sides() -> None:
    text = "một hai ba " * 100 + "BỐN" + " năm sáu bảy" * 100
    start = text.index("BỐN")
    shown = passage(replace(document(), text=text), replace(finding(), span=Span(start, start + 3)))
    assert shown.quote == "BỐN"
    assert shown.before.startswith("… ")
    assert shown.after.endswith(" …")
    assert {*shown.before[2:].split(), *shown.after[:-2].split()} == {*text.split()} - {"BỐN"}


def test_the_cells_of_a_row_are_shown_side_by_side() -> None:
    text = "Số\tTên\tNgày"
    shown = passage(replace(document(), text=text), replace(finding(), span=Span(3, 6)))
    assert shown == Passage("Số | ", "Tên", " | Ngày")
