"""A store as an audit of many documents leaves it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lawcheck.model import Finding, Key, Severity, Span, State
from lawcheck.store import Audit, Basis, Store, Taken, begin, finish, keep
from tests.store.making import NOW, basis, finding, taken

_RULES = (
    ("LC101", "expired_basis", Severity.ERROR),
    ("LC107", "missing_provision", Severity.ERROR),
    ("LC205", "early_effect", Severity.WARNING),
    ("LC310", "old_body", Severity.WARNING),
    ("LC431", "wrong_marks", Severity.NOTE),
)
_SUBJECTS = (
    "Quy định mức hỗ trợ người trồng dược liệu",
    "Quy chế quản lý đê điều, kênh mương",
    "Phân cấp quản lý đất đai và công trình thủy lợi",
    "Bảng giá đất giai đoạn 2025 - 2029",
)
_ISSUERS = (
    "Ủy ban nhân dân tỉnh Trường Sơn",
    "Hội đồng nhân dân tỉnh Trường Sơn",
    "Ủy ban nhân dân huyện Đắk Lăng",
)
_STATES = (State.IN_FORCE, State.IN_FORCE, State.EXPIRED, State.PARTLY_IN_FORCE)


def fill(
    store: Store,
    documents: int,
    signs: int,
    on: date = date(2026, 11, 1),
    wires: Sequence[bytes] = (b"x",),
) -> Audit:
    """Keep an audit of so many documents with so many findings each, and texts in turn."""
    told = basis(on)
    with store.writing() as base:
        audit = begin(base, "tinh", told, NOW)
    for part in _parts(documents, signs, wires):
        _keep(store, audit, told, part)
    with store.writing() as base:
        finish(base, audit, "{}", NOW)
    return audit


def _parts(documents: int, signs: int, wires: Sequence[bytes]) -> Iterator[list[Taken]]:
    all_taken = [
        document(number, signs, wires[number % len(wires)]) for number in range(1, documents + 1)
    ]
    for start in range(0, documents, 100):
        yield all_taken[start : start + 100]


def _keep(store: Store, audit: Audit, told: Basis, part: list[Taken]) -> None:
    with store.writing() as base:
        for each in part:
            keep(base, audit, told, each)


def document(number: int, signs: int, wire: bytes = b"x") -> Taken:
    """Return one document; the same number gives the same one."""
    dice = random.Random(number)
    issued = date(2019 + number % 8, 1 + number % 12, 1 + number % 28)
    symbol = f"{number}/{issued.year}/QĐ-UBND"
    made = taken(f"van-ban/{number:05}.docx", state=dice.choice(_STATES), wire=wire)
    judged = made.judged[0]
    digest = replace(
        judged.digest,
        key=Key(f"{symbol}@truong-son"),
        number=symbol,
        title=dice.choice(_SUBJECTS),
        issuers=(dice.choice(_ISSUERS),),
        issued=issued,
    )
    found = tuple(_finding(dice, f"{number:08x}{at:08x}", at) for at in range(signs))
    return replace(made, judged=(replace(judged, digest=digest, findings=found),))


def _finding(dice: random.Random, fingerprint: str, at: int) -> Finding:
    rule, slug, severity = dice.choice(_RULES)
    message = "Văn bản được dẫn làm căn cứ có dấu hiệu đã hết hiệu lực trước ngày ban hành."
    told = finding(fingerprint, message)
    where = f"khoản {1 + at % 4} Điều {1 + at}"
    return replace(
        told, rule=rule, slug=slug, severity=severity, where=where, span=Span(at * 10, at * 10 + 6)
    )
