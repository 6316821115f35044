"""Every example document is read, cited and checked as a person annotated it, and no further."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lawcheck.model import How, Review, Unread
from lawcheck.read.recognise import missing
from lawcheck.report.json import citation_view, document_view
from lawcheck.scan import Setup, scan_files
from lawcheck.shipped import corpus_folder, rules_folder

_EXAMPLES = corpus_folder() / "examples"
_TRUTHS = sorted(Path(__file__).parent.glob("*.json"))
_SETUP = Setup((rules_folder(),), (corpus_folder(),), date(2026, 11, 1))
_IDENTITY = ("number", "kind", "issuer", "place", "title", "normative", "signers")


@pytest.fixture(scope="module", params=_TRUTHS, ids=lambda path: path.stem)
def pair(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Review]:
    """A truth file and the review of its document."""
    path: Path = request.param
    (source,) = _EXAMPLES.glob(f"{path.stem}.*")
    (outcome,) = scan_files(_SETUP, (source,))
    assert isinstance(outcome, Review), outcome
    return json.loads(path.read_text(encoding="utf-8")), outcome


Pair = tuple[dict[str, Any], Review]


def test_identity_is_read_as_annotated(pair: Pair) -> None:
    truth, review = pair
    view = document_view(review.document)
    assert [_caseless(view[key]) for key in _IDENTITY] == [
        _caseless(truth[key]) for key in _IDENTITY
    ]


def test_dates_are_read_as_annotated(pair: Pair) -> None:
    truth, review = pair
    document = review.document
    assert str(document.issued) == truth["issued"]
    assert str(document.effective.date) == truth["effective"]["date"]
    assert document.effective.rule == truth["effective"]["rule"]
    assert document.partial_effective == ()
    assert document.expires is None


def test_outline_is_read_as_annotated(pair: Pair) -> None:
    truth, review = pair
    view = document_view(review.document)
    outline = {part: [list(a.values()) for a in rows] for part, rows in view["outline"].items()}
    assert outline == truth["outline"]
    assert view["chapters"] == truth["chapters"]


def test_citations_are_found_as_annotated_and_no_more(pair: Pair) -> None:
    truth, review = pair
    text = review.document.text
    views = [citation_view(citation, text) for citation in review.citations]
    assert [_essence(view) for view in views] == [_essence(want) for want in truth["citations"]]


def test_declared_relations_are_those_annotated(pair: Pair) -> None:
    truth, review = pair
    declared = {
        (c.verb.value, c.citation.number, str(c.pin) if c.pin else None) for c in review.claims
    }
    assert declared == {(row["verb"], row["number"], row["pin"]) for row in truth["declares"]}


def test_findings_are_exactly_those_planted(pair: Pair) -> None:
    truth, review = pair
    assert review.failures == ()
    free = [(finding.rule, " ".join(finding.quote.split())) for finding in review.findings]
    missed = []
    for want in truth["findings"]:
        hit = next((got for got in free if _same(want, got)), None)
        if hit is None:
            missed.append((want["rule"], want["quote"]))
        else:
            free.remove(hit)
    assert (missed, free) == ([], [])


def test_every_example_has_a_truth() -> None:
    bad = {"90-ban-quet-chi-co-anh", "91-tep-bi-cat"}
    stems = Counter(path.stem for path in _EXAMPLES.iterdir())
    assert set(stems) - bad == {path.stem for path in _TRUTHS}


def test_the_cut_file_is_unread_with_a_reason() -> None:
    (outcome,) = scan_files(_SETUP, (_EXAMPLES / "91-tep-bi-cat.docx",))
    assert isinstance(outcome, Unread)
    assert outcome.error == "DamagedFile"
    assert "hãy mở bằng Word" in outcome.reason


def test_the_scan_is_read_where_ocr_is_installed_and_told_where_not() -> None:
    (outcome,) = scan_files(_SETUP, (_EXAMPLES / "90-ban-quet-chi-co-anh.pdf",))
    if missing():
        assert isinstance(outcome, Unread)
        assert outcome.error == "NoTextLayer"
    else:
        assert isinstance(outcome, Review)
        assert outcome.document.how is How.SCANNED
        assert outcome.document.number == "905/2025/TT-BNV"


def _caseless(value: object) -> str:
    """Capitals with a tone are small letters in TCVN3: compare without case."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).casefold()


def _essence(citation: dict[str, Any]) -> tuple[Any, ...]:
    day = citation["date"] and str(citation["date"])
    fields = [_caseless(citation[key]) for key in ("quote", "number", "name", "pins")]
    return (*fields, day, citation["target"], citation["role"])


def _same(want: dict[str, str], got: tuple[str, str]) -> bool:
    rule, quote = got[0], got[1].casefold()
    planted = want["quote"].casefold()
    return rule == want["rule"] and (planted in quote or quote in planted)
