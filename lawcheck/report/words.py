"""The words by which every form of the report tells how urgent a finding is."""

from collections.abc import Mapping

from lawcheck.model import Severity

URGENCY: Mapping[Severity, str] = {
    Severity.ERROR: "bắt buộc xử lý",
    Severity.WARNING: "cần xem xét",
    Severity.NOTE: "nên sửa",
}
