"""Findings a person has settled already: accepted with a reason, or known from an earlier report."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lawcheck.errors import ConfigError
from lawcheck.language import later, say
from lawcheck.model import Finding, LegalDocument, Pinpoint, Review, Suppressed
from lawcheck.wire import SCHEMA, WireError, decode

BASELINE = later("đã có trong báo cáo trước")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding somebody accepted: which rule, in which document and provision, why, until when."""

    rule: str
    where: str
    """"12/2020/QĐ-UBND@ha-noi" or "12/2020/QĐ-UBND@ha-noi, khoản 2 Điều 3"."""
    reason: str
    until: date | None = None
    """Last day on which it is accepted."""

    def holds(self, finding: Finding, names: frozenset[str | None], on: date) -> bool:
        """Whether it settles on that day a finding of the document of that key and number."""
        if self.rule not in {finding.rule, finding.slug} or (self.until and self.until < on):
            return False
        named, _, provision = self.where.partition(",")
        if named.strip() not in names:
            return False
        return not provision.strip() or _covers(provision.strip(), finding.where)


def suppress(
    review: Review, accepted: Iterable[Acceptance], known: frozenset[str], on: date
) -> Review:
    """Set aside what was accepted, and what `known` fingerprints say was found before."""
    settled = tuple(
        Suppressed(finding, reason)
        for finding in review.findings
        if (reason := _reason(finding, review.document, accepted, known, on))
    )
    aside = {suppressed.finding for suppressed in settled}
    left = tuple(finding for finding in review.findings if finding not in aside)
    return replace(review, findings=left, suppressed=settled)


def read_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints of every finding in an earlier JSON report.

    Raises:
        ConfigError: the file is no such report.
    """
    try:
        report = decode(path.read_bytes(), dict)
        schema, reviews = report["schema"], report["reviews"]
        found = [f["fingerprint"] for r in reviews for f in (*r["findings"], *_aside(r))]
    except (WireError, KeyError, TypeError) as error:
        message = f"{path}: not a report of lawcheck scan --format json ({error!r})"
        raise ConfigError(message) from error
    if schema != SCHEMA:
        message = f"{path}: a report of another version ({schema}); make it anew with this program"
        raise ConfigError(message)
    return frozenset(found)


def _aside(review: dict[str, list[dict[str, str]]]) -> list[dict[str, str]]:
    return review.get("suppressed", [])


def _reason(
    finding: Finding,
    document: LegalDocument,
    accepted: Iterable[Acceptance],
    known: frozenset[str],
    on: date,
) -> str | None:
    names = frozenset({document.key, document.number})
    for acceptance in accepted:
        if acceptance.holds(finding, names, on):
            return acceptance.reason
    return say(BASELINE) if finding.fingerprint in known else None


def _covers(provision: str, where: str | None) -> bool:
    return where is not None and Pinpoint.parse(provision).covers(Pinpoint.parse(where))
