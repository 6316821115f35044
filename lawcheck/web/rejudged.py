"""What was found in a document, and what of it holds on another day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawcheck.check import Over, Rule
from lawcheck.language import say
from lawcheck.model import Finding
from lawcheck.web.cited import Cited, cited_in
from lawcheck.web.opened import Opened


@dataclass(frozen=True, slots=True)
class Sign:
    """A finding as the page shows it."""

    finding: Finding
    holds: bool | None
    """Whether it is found on the day asked for too; None where a batch must be asked."""
    is_of_audit: bool
    title: str
    basis: tuple[str, ...]
    cited: tuple[Cited, ...]
    """The documents that its words name."""

    @property
    def name(self) -> str:
        """Return the name by which the page knows it."""
        return f"f-{self.finding.fingerprint}"


def signs_of(told: Opened, rules: Sequence[Rule]) -> tuple[Sign, ...]:
    """Return what the audit found, then what is found on the day asked for alone."""
    return tuple(_signs(told, {rule.id: rule for rule in rules}))


def _signs(told: Opened, rules: Mapping[str, Rule]) -> Iterator[Sign]:
    cited = cited_in(told.review) if told.review else ()
    again = told.review.findings if told.review and told.is_other_day else told.findings
    now = {finding.fingerprint for finding in again}
    for finding in told.findings:
        is_there = finding.fingerprint in now
        holds = None if not is_there and _is_over(rules.get(finding.rule)) else is_there
        yield _sign(finding, rules, cited, holds=holds, is_of_audit=True)
    known = {finding.fingerprint for finding in told.findings}
    for finding in again:
        if finding.fingerprint not in known:
            yield _sign(finding, rules, cited, holds=True, is_of_audit=False)


def _is_over(rule: Rule | None) -> bool:
    """Whether a rule looks at a whole batch, which no page reads again."""
    return rule is None or isinstance(rule.check, Over)


def _sign(
    finding: Finding,
    rules: Mapping[str, Rule],
    cited: Sequence[Cited],
    *,
    holds: bool | None,
    is_of_audit: bool,
) -> Sign:
    rule = rules.get(finding.rule)
    basis = tuple(map(str, rule.basis)) if rule else ()
    named = tuple(each for each in cited if each.citation.span.overlaps(finding.span))
    return Sign(finding, holds, is_of_audit, say(rule.title) if rule else "", basis, named)
