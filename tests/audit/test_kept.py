"""What the store keeps of a document is all that law and rules need."""

from pathlib import Path

import pytest

from lawcheck.audit import Kept, packed, unpacked
from lawcheck.read import open_source, read

_EXAMPLES = Path(__file__).parents[2] / "corpus" / "examples"


@pytest.mark.parametrize(
    "name",
    [
        "07-2026-QD-UBND-phan-cap.docx",
        "930-2026-ND-CP-sua-doi.pdf",
        "995-2012-TTLT-BTP-BNV-kiem-tra.doc",
        "1450-QD-UBND-to-cong-tac.html",
    ],
)
def test_a_document_comes_back_whole_but_for_its_file(name: str) -> None:
    (document,) = read(open_source(_EXAMPLES / name))
    kept = Kept.of(document)
    assert unpacked(packed(kept)) == kept
    assert kept.document.source.content == b""
    assert kept.document.text == document.text


def test_layout_and_places_on_the_page_are_kept() -> None:
    (document,) = read(open_source(_EXAMPLES / "930-2026-ND-CP-sua-doi.pdf"))
    kept = unpacked(packed(Kept.of(document)))
    assert kept.layout is not None
    assert round(kept.layout.width) == 210
    assert all(place.box for place in kept.document.places)
