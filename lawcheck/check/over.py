"""COLLECTION → FINDINGS: run the rules over a batch once its documents have been reviewed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lawcheck.check.collection import Collection, Remark
from lawcheck.check.digest import digest_of
from lawcheck.check.rule import Documents, Over, Rule
from lawcheck.check.run import handling, last_line
from lawcheck.law import Law
from lawcheck.model import Failure, Finding, Review, Severity
from lawcheck.model.finding import fingerprint


def run_over(
    rules: Iterable[Rule], collection: Collection
) -> tuple[list[tuple[Remark, Finding]], tuple[Failure, ...]]:
    """Return what the rules over a batch find in it, and which of them crashed."""
    found: list[tuple[Remark, Finding]] = []
    failures: list[Failure] = []
    for rule in rules:
        if not isinstance(rule.check, Over):
            continue
        try:
            found.extend(_found(rule, rule.check, collection))
        except Exception as error:  # noqa: BLE001 - a rule may fail in any way; it is reported
            failures.append(Failure("collection", rule.id, last_line(error)))
    return found, tuple(failures)


def reviewed_together(
    reviews: Sequence[Review], rules: Iterable[Rule], law: Law, on: date
) -> tuple[Review, ...]:
    """Return the reviews with what the rules over the batch find in each.

    A rule that crashes is told with the first review.
    """
    collection = Collection(tuple(map(digest_of, reviews)), law, on)
    found, failures = run_over(rules, collection)
    places = {id(digest): place for place, digest in enumerate(collection.digests)}
    added: dict[int, list[Finding]] = {}
    for remark, finding in found:
        added.setdefault(places[id(remark.digest)], []).append(finding)
    done = [_with(review, added.get(place, ())) for place, review in enumerate(reviews)]
    return (_failed(done[0], failures), *done[1:]) if done else ()


def _with(review: Review, added: Sequence[Finding]) -> Review:
    merged = sorted((*review.findings, *added), key=lambda f: (f.span, f.rule, f.message))
    return replace(review, findings=tuple(merged)) if added else review


def _failed(review: Review, failures: tuple[Failure, ...]) -> Review:
    return replace(review, failures=(*review.failures, *failures)) if failures else review


def _found(rule: Rule, over: Over, collection: Collection) -> Iterator[tuple[Remark, Finding]]:
    for remark in over.sweep(collection):
        severity = _severity(rule, remark, collection.on)
        if severity:
            yield remark, _stamp(rule, severity, remark, collection.on)


def _severity(rule: Rule, remark: Remark, on: date) -> Severity | None:
    """Return how urgent it is; None where the rule does not concern such a document.

    Like the rules over one document, none judges a văn bản hợp nhất.
    """
    day = rule.day_of(remark.digest.issued, on)
    if day is None or not rule.in_force.holds(day) or remark.digest.is_consolidated:
        return None
    return rule.severity if remark.digest.normative else rule.administrative


def _stamp(rule: Rule, severity: Severity, remark: Remark, on: date) -> Finding:
    digest = remark.digest
    day = rule.day_of(digest.issued, on)
    documents = Documents.NORMATIVE if digest.normative else Documents.ADMINISTRATIVE
    basis = (str(b) for b in rule.basis if day and b.concerns(documents, day))
    name = digest.key or digest.title or digest.source
    return Finding(
        rule=rule.id,
        slug=rule.slug,
        severity=severity,
        message=remark.message,
        quote=digest.quote,
        span=digest.anchor,
        page=digest.page,
        where=None,
        because=(*basis, *remark.because),
        suggest=remark.suggest or handling(rule),
        fingerprint=fingerprint(rule.id, name, None, digest.quote),
    )
