"""The words by which every form of the report tells how urgent a finding is."""

from collections.abc import Mapping

from lawcheck.language import later
from lawcheck.model import Severity

URGENCY: Mapping[Severity, str] = {
    Severity.ERROR: later("bắt buộc xử lý"),
    Severity.WARNING: later("cần xem xét"),
    Severity.NOTE: later("nên sửa"),
}
