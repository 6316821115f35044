"""Which provisions a document relies on, and what is said of their changes."""

from dataclasses import replace
from datetime import date

import pytest

from lawcheck.check import changes_since, meets, reliances, said
from lawcheck.law import Law, load_law
from lawcheck.model import Pinpoint, Relation, Verb, key_of
from lawcheck.shipped import corpus_folder
from tests.check.samples import dossier_of

DECREE = key_of("34/2016/NĐ-CP")
TEXT = (
    "Căn cứ Nghị định số 34/2016/NĐ-CP;\nĐiều 1. Kiểm tra\n"
    "Sở Tư pháp kiểm tra theo khoản 1 Điều 103 và Điều 104 Nghị định số 34/2016/NĐ-CP.\n"
)


@pytest.fixture(scope="module")
def shipped() -> Law:
    return load_law([corpus_folder()])


def test_what_a_document_relies_on_are_the_provisions_it_names(shipped: Law) -> None:
    dossier = dossier_of(shipped, TEXT)
    assert [str(reliance.pin) for reliance in reliances(dossier)] == [
        "khoản 1 Điều 103",
        "Điều 104",
    ]


def test_changes_are_those_between_the_day_of_issue_and_the_day_asked(shipped: Law) -> None:
    old = dossier_of(shipped, TEXT)
    document = replace(old.document, issued=date(2019, 5, 10))
    dossier = replace(old, document=document, on=date(2024, 3, 1))
    assert {str(change.since) for change in changes_since(dossier, DECREE)} == {"2021-01-01"}
    assert changes_since(replace(dossier, on=date(2020, 12, 31)), DECREE) == ()


@pytest.mark.parametrize(
    ("reached", "is_met"),
    [("Điều 5", True), ("khoản 2 Điều 5", True), ("Điều 50", False), (None, False)],
)
def test_a_change_meets_the_provision_its_parts_and_its_whole(
    reached: str | None, *, is_met: bool
) -> None:
    pin = Pinpoint.parse(reached) if reached else None
    change = Relation(key_of("1/2020/NĐ-CP"), Verb.AMENDS, DECREE, pin)
    assert meets(change, Pinpoint.parse("khoản 2 Điều 5")) is is_met


def test_changes_by_one_document_are_told_together_in_the_order_of_articles(shipped: Law) -> None:
    changes = [
        Relation(
            key_of("154/2020/NĐ-CP"),
            Verb.AMENDS,
            DECREE,
            Pinpoint.parse(pin),
            date(2021, 1, 1),
            proof=f"khoản {place} Điều 1 (sửa đổi nội dung) — ghi chú Bộ pháp điển",
        )
        for pin, place in (("Điều 28", "8"), ("khoản 2 Điều 3", "2"))
    ]
    assert said(dossier_of(shipped, TEXT), changes) == (
        "khoản 2 Điều 3, Điều 28 được sửa đổi, bổ sung bởi Nghị định số 154/2020/NĐ-CP (khoản 8"
        " Điều 1, khoản 2 Điều 1) từ ngày 01/01/2021"
    )
