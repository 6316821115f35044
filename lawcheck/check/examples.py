"""Run the examples of a rule page: the page is the test of its rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lawcheck.check.collection import Collection
from lawcheck.check.digest import digest_of
from lawcheck.check.dossier import Dossier
from lawcheck.check.over import run_over
from lawcheck.check.rule import Example, Over, Rule
from lawcheck.check.run import run
from lawcheck.cite import cite, claims
from lawcheck.language import say
from lawcheck.law import Law
from lawcheck.model import Failure, Finding, Review, Span
from lawcheck.read.structure import document_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule did with one example of its page; every span points into `text`."""

    example: Example
    text: str
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
            return say("quy tắc bị lỗi khi chạy: {reason}", reason=self.failures[0].reason)
        missed = {*self.expected} - {finding.span for finding in self.findings}
        return say("có chỗ không được đánh dấu") if missed else say("có chỗ bị đánh dấu thừa")

    def _differences(self) -> Iterator[str]:
        found = tuple(finding.span for finding in self.findings)
        for line in _lines(self.text):
            wanted, got = (_marked(self.text, line, spans) for spans in (self.expected, found))
            if wanted != got:
                yield say(
                    "    trang viết:   {wanted}\n    chương trình: {got}", wanted=wanted, got=got
                )
        for finding in self.findings:
            if finding.span not in self.expected:
                yield say("    lời báo: {message}", message=finding.message)


def run_examples(rule: Rule, law: Law) -> tuple[Outcome, ...]:
    """Run every example of a rule's page."""
    return tuple(run_example(rule, example, law) for example in rule.examples)


def run_example(rule: Rule, example: Example, law: Law) -> Outcome:
    """Read the example as a document issued on its day, or as a batch, and run the rule over it."""
    if isinstance(rule.check, Over):
        return _run_over(rule, example, law)
    dossier = _dossier(example, law)
    shift = dossier.text.find(example.text)
    expected = tuple(Span(mark.start + shift, mark.end + shift) for mark in example.marks)
    return Outcome(example, dossier.text, expected, *run((rule,), dossier))


def _run_over(rule: Rule, example: Example, law: Law) -> Outcome:
    digests = tuple(digest_of(_review(member.example, law)) for member in example.members)
    found, failures = run_over((rule,), Collection(digests, law, example.on))
    named = {id(d): member.named for d, member in zip(digests, example.members, strict=True)}
    placed = (replace(finding, span=named[id(remark.digest)]) for remark, finding in found)
    findings = tuple(sorted(placed, key=lambda finding: finding.span))
    return Outcome(example, example.text, example.marks, findings, failures)


def _dossier(example: Example, law: Law) -> Dossier:
    document = document_of(_heading(example) + example.text)
    citations = cite(document)
    declared = claims(document, citations)
    return Dossier(document, citations, declared, law, example.on, lambda _: example.layout)


def _review(example: Example, law: Law) -> Review:
    dossier = _dossier(example, law)
    document, citations = dossier.document, dossier.citations
    meanings = tuple(map(dossier.meaning, citations))
    return Review(document, citations, meanings, dossier.claims, (), (), example.on)


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
