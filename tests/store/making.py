"""Judged documents as a run hands them over."""

from datetime import UTC, date, datetime

from lawcheck.check import Digest
from lawcheck.model import Effect, Finding, Key, Severity, Span, State
from lawcheck.store import Basis, Judged, Taken

NOW = datetime(2026, 11, 1, 2, 0, tzinfo=UTC)
KEY = Key("31/2026/QĐ-UBND@truong-son")


def basis(on: date = date(2026, 11, 1)) -> Basis:
    return Basis(on, "0.1.0", "r", "c", date(2026, 10, 1), f"mark {on}", "reader")


def finding(fingerprint: str, message: str = "dấu hiệu") -> Finding:
    return Finding(
        "LC101", "expired_basis", Severity.ERROR, message, "Căn cứ", Span(0, 6), None, "Điều 1",
        ("Điều 62",), None, fingerprint,
    )  # fmt: skip


def taken(
    file: str, *found: str, state: State = State.IN_FORCE, wire: bytes | None = b"x"
) -> Taken:
    digest = Digest(
        source=file,
        key=KEY,
        number="31/2026/QĐ-UBND",
        kind="Quyết định",
        issuers=("Ủy ban nhân dân tỉnh Trường Sơn",),
        issued=date(2026, 3, 10),
        effective=date(2026, 4, 1),
        expires=None,
        title="Quy định mức hỗ trợ",
        normative=True,
        bases=(),
        told=(),
        cited=(),
        mentions=frozenset(map(Key, ("72/2025/QH15", "64/2025/QH15", "87/2025/QH15"))),
        anchor=Span(0, 4),
        quote="31/2026/QĐ-UBND",
        page=None,
    )
    marks = tuple(map(finding, found))
    judged = Judged(
        part=1,
        digest=digest,
        own=Effect(state),
        findings=marks,
        failures=(),
        is_complete=True,
        wire=wire,
    )
    return Taken(file, "hash", (judged,), ())
