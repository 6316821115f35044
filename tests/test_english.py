"""The same scan in English: the same findings, and no Vietnamese but quotes and names."""

import re
from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations
from io import StringIO

import pytest
from click.testing import CliRunner
from rich.console import Console

from lawcheck import language
from lawcheck.cli import lawcheck
from lawcheck.language import catalogue, speaking
from lawcheck.model import Finding, Review
from lawcheck.report import Batch, Knowledge, print_report
from lawcheck.scan import Setup, scan_files, together
from lawcheck.shipped import corpus_folder, rules_folder

_FILES = (
    "02-2026-QD-UBND-nha-van-hoa.docx",
    "07-2026-QD-UBND-phan-cap.docx",
    "91-tep-bi-cat.docx",
    "905-2025-TT-BNV-bao-cao.pdf",
    "912-2026-TT-BNNMT-cam-moc.pdf",
    "995-2012-TTLT-BTP-BNV-kiem-tra.doc",
)
_ON = date(2026, 11, 1)
_QUOTED = re.compile(r"“[^”]*”", re.DOTALL)
_NAMED = re.compile(
    r"(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định)(?: [^.;:()]*?)?(?: số)?\s+\d[\w/.-]+"
    r"(?: (?:ngày|khoản|Điều) [\d/]+)*|\d+/\d{4}/[\w-]+, điều khoản thi hành|theo nguồn thứ cấp[^)]*"
)
_VIETNAMESE = re.compile(r"[à-ýăđĩũơưạ-ỹÀ-ÝĂĐĨŨƠƯẠ-Ỹ]")


@pytest.fixture(scope="module")
def batches() -> dict[str, Batch]:
    return {told: _scanned(told) for told in ("vi", "en")}


def _scanned(told: str) -> Batch:
    folder = corpus_folder() / "examples"
    setup = Setup((rules_folder(),), (corpus_folder(),), _ON, language=told)
    with speaking(told):
        found = [each for name in _FILES for each in scan_files(setup, (folder / name,))]
        done = together(found, setup)
    return Batch.of(done, Knowledge(_ON, date(2026, 4, 16), "0", "", ""))


def _findings(batch: Batch) -> Iterator[Finding]:
    for review in batch.reviews:
        yield from review.findings


def test_fingerprints_quotes_and_places_do_not_depend_on_the_language(
    batches: dict[str, Batch],
) -> None:
    kept = {
        told: [(f.rule, f.fingerprint, f.quote, f.span, f.where) for f in _findings(batch)]
        for told, batch in batches.items()
    }
    assert kept["vi"] == kept["en"]
    assert len(kept["vi"]) > 12


def test_every_message_is_told_in_english(batches: dict[str, Batch]) -> None:
    for vietnamese, english in zip(*map(_findings, batches.values()), strict=True):
        assert vietnamese.message != english.message
        assert vietnamese.suggest is None or vietnamese.suggest != english.suggest


def test_an_english_report_has_vietnamese_in_quotes_and_names_only(
    batches: dict[str, Batch],
) -> None:
    names = [name for review in batches["en"].reviews for name in _names(review)]
    left = _NAMED.sub("", _QUOTED.sub("", _report(batches["en"], "en")))
    for name in sorted(names, key=len, reverse=True):
        left = left.replace(name, "")
    assert [line for line in left.splitlines() if _VIETNAMESE.search(line)] == []


def _report(batch: Batch, told: str) -> str:
    page = StringIO()
    with speaking(told):
        print_report(batch, Console(file=page, width=10_000))
    return page.getvalue()


def _names(review: Review) -> Iterator[str]:
    """Yield the names that stay as they are written: of the document, and of bodies and places."""
    document = review.document
    yield from (document.title, *document.issuers, document.kind or "-")
    for finding in review.findings:
        if finding.rule in {"LC401", "LC402"}:
            yield from re.findall(r"(?:name|now) ([^,.]+)[,.]", finding.message)


def test_a_file_that_cannot_be_read_is_told_of_in_english(batches: dict[str, Batch]) -> None:
    assert [unread.reason[:21] for unread in batches["en"].unread] == ["The file is damaged ("]
    assert [unread.reason[:14] for unread in batches["vi"].unread] == ["Tệp bị hỏng (k"]


def test_whatever_a_scan_says_is_in_the_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown: list[str] = []

    class Known(NullTranslations):
        def gettext(self, message: str) -> str:
            told = catalogue("en").gettext(message)
            if told == message and _VIETNAMESE.search(message):
                unknown.append(message)
            return told

    monkeypatch.setattr(language, "catalogue", lambda _: Known())
    _report(_scanned("en"), "en")
    assert unknown == []


def test_the_language_travels_to_the_workers() -> None:
    file = corpus_folder() / "examples" / "91-tep-bi-cat.docx"
    result = CliRunner().invoke(lawcheck, ["scan", str(file), "--lang", "en", "--workers", "1"])
    assert "The file is damaged (the archive cannot be opened)" in " ".join(result.output.split())
