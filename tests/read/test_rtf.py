"""RTF: the body, and what stands beside it."""

import pytest

from lawcheck.model import How, Source
from lawcheck.read import Reading, extract


def read(body: str) -> Reading:
    shown = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in body)
    return extract(Source.of("a.rtf", f"{{\\rtf1{{\\fonttbl{{\\f0 Arial;}}}}{shown}}}".encode()))


def test_paragraphs_and_rows_are_read() -> None:
    reading = read(r"\pard Điều 1. Đất\par\trowd\intbl STT\cell Loại\cell\row\pard Hết\par")
    assert (reading.how, reading.text) == (How.DOC, "Điều 1. Đất\nSTT\tLoại\nHết")


def test_headers_footers_and_annotations_are_left_out() -> None:
    assert read(r"{\header Trang}{\footer 1}Điều 1{\*\annotation Sai}\par").text == "Điều 1"


@pytest.mark.parametrize("note", [r"\footnote", r"\*\footnote", r"\footnote\ftnalt"])
def test_notes_are_kept_outside_the_text(note: str) -> None:
    reading = read(
        rf"Điều 1{{\super{{{note}\pard {{\super 1}} Bãi bỏ\par theo Luật\u7879? 5}}}}. Đất\par"
    )
    assert reading.text == "Điều 1. Đất"
    assert len(reading.notes) == 1
    assert reading.notes[0].startswith("1 Bãi bỏ theo Luật")


@pytest.mark.parametrize(
    ("change", "text"),
    [(r"{\revised mới}", "Điều mới"), (r"{\deleted cũ}", "Điều")],
)
def test_pending_changes_are_told(change: str, text: str) -> None:
    reading = read(rf"Điều {change}\par")
    assert (reading.pending_changes, reading.text) == (True, text)
    assert not read(r"Điều 1\par").pending_changes
