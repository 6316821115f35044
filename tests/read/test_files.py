"""Any bytes: a reading, or an error that says why in Vietnamese."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.errors import DamagedFile, EmptyFile, SourceError, TooLarge, UnknownFormat
from lawcheck.model import Source
from lawcheck.read import limits, read
from lawcheck.read.files import extract
from tests.read.making import doc, docx, paragraph, pdf, word6

SAMPLES = [
    docx(paragraph("Điều 1. Phạm vi")),
    doc("Điều 1. Phạm vi\r", [(0, b"\x00\x08\x01")], [(0, b"\x16\x24\x01")], ["Arial"]),
    word6(b"Article 1"),
    pdf([(60, 700, "Điều 1. Phạm vi")]),
    b"{\\rtf1 {\\fonttbl{\\f0 Arial;}} Article\\par}",
    "<html><body><table><tr><td>Điều 1</td></tr></table></body></html>".encode(),
]


def returns_or_refuses(content: bytes) -> None:
    with contextlib.suppress(SourceError):
        assert extract(Source.of("x", content)).text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    returns_or_refuses(content)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.data())
def test_damaged_files_are_read_or_refused(sample: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(sample) - 1))
    bytes_in = data.draw(st.binary(max_size=8))
    returns_or_refuses(sample[:at] + bytes_in + sample[at + len(bytes_in) :])
    returns_or_refuses(sample[:at])


@pytest.mark.parametrize(
    ("content", "error", "reason"),
    [
        (b"", EmptyFile, "rỗng"),
        (b" \n ", EmptyFile, "chữ"),
        (b"Rar!\x1a\x07\0", UnknownFormat, "giải nén"),
        (b"MIME-Version: 1.0\n", DamagedFile, "DOCX"),
        (b'{"file": "a.pdf", "pages": 3}\n', UnknownFormat, "JSON"),
        (b'[\n {"so_ky_hieu": "1/2026"}]', UnknownFormat, "JSON"),
    ],
)
def test_the_reason_says_what_to_do(content: bytes, error: type[SourceError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        extract(Source.of("x", content))


@pytest.mark.parametrize(
    "refused",
    [
        lambda: limits.check_pages(limits.PAGES + 1),
        lambda: limits.check_archive(1, limits.UNPACKED_BYTES + 1),
        lambda: limits.check_archive(1, limits.RATIO_FROM_BYTES + 1),
        lambda: limits.check_nesting(limits.NESTING + 1),
    ],
)
def test_what_costs_too_much_is_refused(refused: object) -> None:
    with pytest.raises(TooLarge):
        refused()  # type: ignore[operator]


def test_a_source_becomes_a_document() -> None:
    content = docx(paragraph("NGHỊ ĐỊNH") + paragraph("Điều 1. Phạm vi"))
    (document,) = read(Source.of("a.docx", content))
    assert document.text == "NGHỊ ĐỊNH\nĐiều 1. Phạm vi"
    assert [article.number for article in document.articles()] == ["1"]
