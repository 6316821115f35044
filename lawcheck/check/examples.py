"""Run the examples of a rule page: the page is the test of its rule."""

from collections.abc import Iterable, Iterator
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
        """The page's line beside the program's, for each line on which they differ."""
        return "\n".join((f"{self.example.at}: {self._verdict}", *self._differences()))

    @property
    def _verdict(self) -> str:
        if self.failures:
            return f"quy tắc bị lỗi khi chạy: {self.failures[0].reason}"
        missed = {*self.expected} - {finding.span for finding in self.findings}
        return "có chỗ không được đánh dấu" if missed else "có chỗ bị đánh dấu thừa"

    def _differences(self) -> Iterator[str]:
        found = tuple(finding.span for finding in self.findings)
        for line in _lines(self.document.text):
            wanted, got = (
                _marked(self.document.text, line, spans) for spans in (self.expected, found)
            )
            if wanted != got:
                yield f"    trang viết:   {wanted}\n    chương trình: {got}"
        for finding in self.findings:
            if finding.span not in self.expected:
                yield f"    lời báo: {finding.message}"


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


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _marked(text: str, line: Span, spans: Iterable[Span]) -> str:
    """The line with `[[…]]` round what of the spans begins or ends on it."""
    marks = [(span.start, "[[") for span in spans] + [(span.end, "]]") for span in spans]
    shown, last = "", line.start
    for at, bracket in sorted(mark for mark in marks if line.start <= mark[0] <= line.end):
        shown, last = shown + text[last:at] + bracket, at
    return shown + text[last : line.end]


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
