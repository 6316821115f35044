"""The form of handling of a document: the one decided, or those that its signs point to."""

from datetime import date

from lawcheck.report.forms.casework import Case, Sign
from lawcheck.report.forms.remedy import Remedy


def proposal(case: Case, signs: tuple[Sign, ...]) -> str:
    """Return the decided form of handling, or those the signs point to."""
    decided = {s.decision.handling: s.decision for s in signs if s.decision and s.decision.handling}
    if decided:
        return "; ".join(f"{form} (quyết định của {by.who})" for form, by in decided.items())
    found = {remedy for sign in signs for remedy in sign.remedies}
    forms = [remedy.value for remedy in Remedy if remedy in found]
    if not forms:
        return ""
    chosen = " hoặc ".join(forms)
    return f"{chosen}{_more_than_half(case, signs, found)}"


def _more_than_half(case: Case, signs: tuple[Sign, ...], found: set[Remedy]) -> str:
    """Luật 64/2025/QH15 điểm b khoản 4 Điều 8: quá nửa số điều thì thay thế."""
    total = len(case.document.articles())
    touched = {w.rpartition("Điều ")[2] for s in signs if (w := s.finding.where) and "Điều " in w}
    if Remedy.AMEND not in found or case.review.on < _LAW_64 or len(touched) * 2 <= total:
        return ""
    return f" (dấu hiệu ở {len(touched)}/{total} điều: quá nửa số điều thì xét thay thế)"


_LAW_64 = date(2025, 4, 1)
