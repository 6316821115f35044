"""Official paperwork, filled from reviews: a data file for each form, DOCX and XLSX out of it.

Forms are always in Vietnamese: they are official paper.
"""

from lawcheck.report.forms.casework import Casework, Told, casework
from lawcheck.report.forms.fill import Desk, Filled, fill, period_of
from lawcheck.report.forms.form import Form, find_form, read_forms, read_office

__all__ = [
    "Casework",
    "Desk",
    "Filled",
    "Form",
    "Told",
    "casework",
    "fill",
    "find_form",
    "period_of",
    "read_forms",
    "read_office",
]
