"""Run the examples of a rule page: the page is the test of its rule."""

from dataclasses import dataclass

from lawcheck.check.dossier import Dossier
from lawcheck.check.rule import Example, Rule
from lawcheck.check.run import run
from lawcheck.cite import cite, claims
from lawcheck.law import Law
from lawcheck.model import Failure, Finding, LegalDocument, Span
from lawcheck.read.structure import document_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule did with one example of its page."""

    example: Example
    document: LegalDocument
    expected: tuple[Span, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]

    @property
    def is_right(self) -> bool:
        """Whether the rule marked exactly what the page says."""
        found = tuple(finding.span for finding in self.findings)
        return found == self.expected and not self.failures

    def __str__(self) -> str:
        text = self.document.text
        wanted = " | ".join(span.of(text) for span in self.expected) or "không đánh dấu gì"
        got = " | ".join(finding.quote for finding in self.findings) or "không đánh dấu gì"
        crash = "".join(f"; lỗi: {failure.reason}" for failure in self.failures)
        return f"{self.example.at}: chờ «{wanted}», được «{got}»{crash}"


def run_examples(rule: Rule, law: Law) -> tuple[Outcome, ...]:
    """Run every example of a rule's page."""
    return tuple(run_example(rule, example, law) for example in rule.examples)


def run_example(rule: Rule, example: Example, law: Law) -> Outcome:
    """Read the example as a document issued on its day and run the rule over it."""
    heading = _heading(example)
    document = document_of(heading + example.text)
    shift = document.text.find(example.text)
    expected = tuple(Span(mark.start + shift, mark.end + shift) for mark in example.marks)
    citations = cite(document)
    dossier = Dossier(document, citations, claims(document, citations), law, example.on)
    return Outcome(example, document, expected, *run((rule,), dossier))


def _heading(example: Example) -> str:
    if "CỘNG HÒA XÃ HỘI" in example.text:
        return ""
    day = example.issued
    return (
        f"{example.issuer.upper()}\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        f"Số: {example.number}\n"
        f"Hà Nội, ngày {day.day:02} tháng {day.month:02} năm {day.year}\n"
        f"{example.kind.upper()}\n"
        f"{example.title}\n"
    )
