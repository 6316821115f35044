"""DOSSIER → FINDINGS: run rules, stamp what they yield; a crashing rule is a failure."""

import traceback
from collections.abc import Iterable, Iterator

from lawcheck.check.dossier import Dossier
from lawcheck.check.rule import Check, Over, Rule
from lawcheck.language import say
from lawcheck.model import Failure, Finding, Mark, Severity
from lawcheck.model.finding import fingerprint


def run(rules: Iterable[Rule], dossier: Dossier) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """Return what the rules that concern the document find, in text order, and what crashed."""
    findings: list[Finding] = []
    failures: list[Failure] = []
    for rule in rules:
        if isinstance(rule.check, Over) or not rule.concerns(dossier):
            continue
        try:
            findings.extend(_findings(rule, rule.check, dossier))
        except Exception as error:  # noqa: BLE001 - a rule may fail in any way; it is reported
            failures.append(Failure("check", rule.id, last_line(error)))
    return _merged(findings), tuple(failures)


def _findings(rule: Rule, check: Check, dossier: Dossier) -> Iterator[Finding]:
    severity = rule.severity_for(dossier.document) or rule.severity
    for mark in list(check(dossier)):
        yield _stamp(rule, severity, mark, dossier)


def _stamp(rule: Rule, severity: Severity, mark: Mark, dossier: Dossier) -> Finding:
    document = dossier.document
    where = document.where(mark.span.start)
    quote = " ".join(mark.span.of(document.text).split())
    place = str(where) if where else None
    name = document.key or document.title or document.source.name
    return Finding(
        rule=rule.id,
        slug=rule.slug,
        severity=severity,
        message=mark.message,
        quote=quote,
        span=mark.span,
        page=document.page_at(mark.span.start),
        where=place,
        because=(*rule.basis_for(dossier), *mark.because),
        suggest=mark.suggest or handling(rule),
        fingerprint=fingerprint(rule.id, name, place, quote),
    )


def handling(rule: Rule) -> str | None:
    """Return what a page proposes to do about its findings, None where it proposes nothing."""
    return say(rule.handling) if rule.handling else None


def _merged(findings: list[Finding]) -> tuple[Finding, ...]:
    once = {(f.rule, f.span, f.message): f for f in findings}
    return tuple(sorted(once.values(), key=lambda f: (f.span, f.rule, f.message)))


def last_line(error: Exception) -> str:
    """Return the last line of a traceback and where it was raised, for a `Failure`."""
    frames = traceback.extract_tb(error.__traceback__)
    at = (
        say(" ({name}, dòng {lineno})", name=frames[-1].name, lineno=frames[-1].lineno)
        if frames
        else ""
    )
    return "".join(traceback.format_exception_only(error)).strip().splitlines()[-1] + at
