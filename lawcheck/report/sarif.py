"""The report as SARIF 2.1.0, for tools that track findings."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from lawcheck.check import Rule
from lawcheck.language import say
from lawcheck.model import Finding, Review
from lawcheck.report.batch import Batch
from lawcheck.report.json import View
from lawcheck.report.table import unread_table

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_view(batch: Batch, rules: Sequence[Rule]) -> View:
    """Return the report as one run of a SARIF log, with the pages of the rules it names."""
    results = [result for review in batch.reviews for result in _results(review)]
    used = {result["ruleId"] for result in results}
    driver = {
        "name": "lawcheck",
        "semanticVersion": batch.knowledge.version,
        "language": "vi",
        "rules": [_rule(rule) for rule in rules if rule.id in used],
    }
    run = {
        "tool": {"driver": driver},
        "language": "vi",
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(batch)],
        "results": results,
        "properties": {
            "on": batch.knowledge.on,
            "knownThrough": batch.knowledge.known_through,
            "rulesHash": batch.knowledge.rules_hash,
            "corpusHash": batch.knowledge.corpus_hash,
        },
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> View:
    help_text = rule.prose.strip() or say(rule.title)
    return {
        "id": rule.id,
        "name": rule.slug,
        "shortDescription": {"text": say(rule.title)},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.family], "basis": [str(basis) for basis in rule.basis]},
    }


def _invocation(batch: Batch) -> View:
    notices = (
        {
            "level": "error",
            "message": {"text": f"{name}: {state}: {reason}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(str(name))}}}],
        }
        for name, state, reason in unread_table(batch).rows
    )
    notified = list(notices)
    return {"executionSuccessful": batch.is_complete, "toolExecutionNotifications": notified}


def _results(review: Review) -> Iterator[View]:
    yield from (_result(finding, review, ()) for finding in review.findings)
    for aside in review.suppressed:
        settled = {"kind": "external", "status": "accepted", "justification": aside.reason}
        yield _result(aside.finding, review, (settled,))


def _result(finding: Finding, review: Review, suppressions: Iterable[View]) -> View:
    return {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [_location(finding, review)],
        "partialFingerprints": {"lawcheck/v1": finding.fingerprint},
        "suppressions": list(suppressions),
        "properties": {
            "because": finding.because,
            "suggest": finding.suggest,
            "page": finding.page,
        },
    }


def _location(finding: Finding, review: Review) -> View:
    # offsets are those of the text as read: a DOCX or PDF has no lines of its own
    document, span = review.document, finding.span
    region = {"charOffset": span.start, "charLength": span.end - span.start}
    physical = {
        "artifactLocation": {"uri": quote(document.file_at(span.start)[0])},
        "region": region | {"snippet": {"text": finding.quote}},
    }
    named = ", ".join(filter(None, (finding.where, document.number))) or document.source.name
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": named}]}
