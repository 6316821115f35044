"""Reviews → files: what reviewers, offices and other programs read."""

from lawcheck.report.batch import Batch, Knowledge, known_by, reaches, worst
from lawcheck.report.console import print_report, told
from lawcheck.report.json import citation_view, document_view, effect_view, report_view
from lawcheck.report.origin import origin
from lawcheck.report.suppress import Acceptance, read_baseline, suppress

__all__ = [
    "Acceptance",
    "Batch",
    "Knowledge",
    "citation_view",
    "document_view",
    "effect_view",
    "known_by",
    "origin",
    "print_report",
    "reaches",
    "read_baseline",
    "report_view",
    "suppress",
    "told",
    "worst",
]
