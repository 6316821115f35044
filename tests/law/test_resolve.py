"""Which document does a citation mean?"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lawcheck.law import Law
from lawcheck.model import (
    Ambiguous,
    Citation,
    Effective,
    How,
    Known,
    LegalDocument,
    Parts,
    Role,
    Source,
    Span,
    Target,
    Unknown,
)
from tests.law.corpus import DOCUMENTS, PLACES, RELATIONS, law_of

NOWHERE = Span(0, 0)
MENTION = Citation(NOWHERE, NOWHERE, Role.REFERENCE, Target.OTHER)


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("corpus"), DOCUMENTS, RELATIONS, places=PLACES)


def citing(issuer: str = "Chính phủ", issued: date | None = None) -> LegalDocument:
    return LegalDocument(
        source=Source.of("a.txt", b""),
        text="",
        places=(),
        how=How.TEXT,
        pages=None,
        number=None,
        number_span=None,
        kind=None,
        issuers=(issuer,),
        place=None,
        issued=issued,
        title="",
        title_span=None,
        normative=True,
        signers=(),
        effective=Effective(),
        partial_effective=(),
        expires=None,
        parts=Parts(NOWHERE, NOWHERE, NOWHERE, NOWHERE),
        outline=(),
        quoted=(),
    )


def meant(law: Law, citation: Citation, document: LegalDocument | None = None) -> str:
    match law.resolve(citation, document):
        case Known(record):
            return record.key
        case Ambiguous(records):
            return "nhiều: " + " ".join(record.key for record in records)
        case Unknown(_, nearest):
            return "không rõ: " + " ".join(record.key for record in nearest)


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("31/2024/QH15", "31/2024/QH15"),
        ("031/2024/QH15", "31/2024/QH15"),
        ("20/2014/ND-CP", "20/2014/NĐ-CP"),
        ("20/2014/NĐ - CP", "20/2014/NĐ-CP"),
        ("32/2024/QH15", "không rõ: "),
        ("500/1999/NĐ-CP", "không rõ: "),
    ],
)
def test_a_number_means_one_document_in_any_spelling(law: Law, number: str, key: str) -> None:
    assert meant(law, replace(MENTION, number=number)) == key


@pytest.mark.parametrize("number", ["32/2024/QH15", "13/2024/QH15", "1/2024/QH15", "31/2024/QH16"])
def test_a_typing_error_is_told_by_the_day_or_the_name(law: Law, number: str) -> None:
    mistyped = replace(MENTION, number=number)
    assert meant(law, replace(mistyped, dated=date(2024, 1, 18))) == "không rõ: 31/2024/QH15"
    assert meant(law, replace(mistyped, name="Luật Cầu đường")) == "không rõ: 31/2024/QH15"


@pytest.mark.parametrize(
    ("citation", "why"),
    [
        (replace(MENTION, number="31/2024/QH15", dated=date(2024, 1, 19)), "không phải 19/01/2024"),
        (
            replace(MENTION, number="32/2024/QH15", dated=date(2024, 1, 18)),
            "số 31/2024/QH15 cùng ngày ban hành, chỉ khác một ký tự",
        ),
        (
            replace(MENTION, number="32/2024/QH15", name="Luật Cầu đường"),
            "số 31/2024/QH15 cùng tên, chỉ khác một ký tự",
        ),
        (
            replace(MENTION, number="11/2013/QH13", dated=date(2013, 11, 29)),
            "số 12/2013/QH13 cùng ngày ban hành",
        ),
        (
            replace(MENTION, number="42/2010/NĐ-CP", dated=date(2010, 1, 2)),
            "chỉ biết văn bản ban hành ngày 01/01/2010",
        ),
        (replace(MENTION, number="31/2024/QH15", kind="Nghị quyết"), "của văn bản khác: Luật ngày"),
        (replace(MENTION, number="07/QĐ-TTg", year=2021), "của văn bản khác: Quyết định ngày"),
        (replace(MENTION, number="500/1999/NĐ-CP"), "chưa có văn bản số 500/1999/NĐ-CP"),
    ],
)
def test_the_reason_says_what_stands_against_the_documents_that_come_near(
    law: Law, citation: Citation, why: str
) -> None:
    resolution = law.resolve(citation, citing())
    assert isinstance(resolution, Unknown)
    assert why in resolution.reason


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("Luật", "15/2020/QH14"),
        ("Nghị quyết", "15/2020/QH14@nghi-quyet"),
        (None, "nhiều: 15/2020/QH14 15/2020/QH14@nghi-quyet"),
    ],
)
def test_a_law_and_a_resolution_may_share_a_number(law: Law, kind: str | None, key: str) -> None:
    assert meant(law, replace(MENTION, number="15/2020/QH14", kind=kind)) == key


def test_the_day_of_issue_must_agree(law: Law) -> None:
    right = replace(MENTION, number="31/2024/QH15", dated=date(2024, 1, 18))
    wrong = replace(right, dated=date(2024, 1, 19))
    assert meant(law, right) == "31/2024/QH15"
    assert meant(law, wrong) == "không rõ: 31/2024/QH15"


@pytest.mark.parametrize(
    ("year", "key"),
    [
        (2019, "07/QĐ-TTg@2019"),
        (2020, "07/QĐ-TTg@2020"),
        (None, "nhiều: 07/QĐ-TTg@2019 07/QĐ-TTg@2020"),
    ],
)
def test_a_number_without_its_year_needs_one(law: Law, year: int | None, key: str) -> None:
    assert meant(law, replace(MENTION, number="07/QĐ-TTg", year=year)) == key


@pytest.mark.parametrize(
    ("home", "named", "key"),
    [
        ("Ủy ban nhân dân thành phố Hà Nội", None, "05/2020/QĐ-UBND@ha-noi"),
        ("Hội đồng nhân dân tỉnh Bắc Giang", None, "05/2020/QĐ-UBND@bac-giang"),
        ("Ủy ban nhân dân tỉnh Bắc Ninh", None, "05/2020/QĐ-UBND@bac-giang"),
        ("Ủy ban nhân dân tỉnh Cao Bằng", None, "không rõ: "),
        (
            "Ủy ban nhân dân tỉnh Cao Bằng",
            "Ủy ban nhân dân thành phố Hà Nội",
            "05/2020/QĐ-UBND@ha-noi",
        ),
        ("Chính phủ", None, "không rõ: "),
    ],
)
def test_a_local_number_is_of_the_place_meant(
    law: Law, home: str, named: str | None, key: str
) -> None:
    citation = replace(MENTION, number="5/2020/QĐ-UBND", issuer=named)
    assert meant(law, citation, citing(home)).startswith(key)


def test_a_local_number_without_a_place_is_ambiguous(law: Law) -> None:
    assert meant(law, replace(MENTION, number="5/2020/QĐ-UBND")).startswith("nhiều")


@pytest.mark.parametrize(
    ("year", "on", "key"),
    [
        (2013, None, "12/2013/QH13"),
        (2024, None, "31/2024/QH15"),
        (2014, None, "không rõ: 12/2013/QH13"),
        (2010, None, "không rõ: "),
        (None, None, "nhiều: 11/2003/QH11 12/2013/QH13 31/2024/QH15"),
        (None, date(2010, 1, 1), "11/2003/QH11"),
        (None, date(2014, 6, 30), "11/2003/QH11"),
        (None, date(2014, 7, 1), "12/2013/QH13"),
        (None, date(2024, 7, 31), "12/2013/QH13"),
        (None, date(2024, 8, 1), "31/2024/QH15"),
        (None, date(2030, 1, 1), "31/2024/QH15"),
        (None, date(2004, 1, 1), "11/2003/QH11"),
        (None, date(2001, 1, 1), "không rõ: "),
    ],
)
def test_a_name_means_the_version_of_its_year_or_of_the_citing_day(
    law: Law, year: int | None, on: date | None, key: str
) -> None:
    citation = replace(MENTION, name="Luật cầu đường", year=year)
    assert meant(law, citation, citing(issued=on)) == key


@pytest.mark.parametrize("name", ["Luật Đê kè", "luật đê, kè số 15/2020/QH14", "LUẬT ĐÊ - KÈ"])
def test_a_name_is_found_in_any_spelling(law: Law, name: str) -> None:
    assert meant(law, replace(MENTION, name=name)) == "15/2020/QH14"


@pytest.mark.parametrize(
    ("dated", "key"),
    [
        (date(2013, 11, 29), "12/2013/QH13"),
        (date(2013, 11, 30), "không rõ: 12/2013/QH13"),
        (date(1993, 7, 14), "không rõ: "),
    ],
)
def test_a_name_with_a_day_means_the_document_of_that_day(law: Law, dated: date, key: str) -> None:
    assert meant(law, replace(MENTION, name="Luật Cầu đường", dated=dated)) == key


def test_a_document_of_unknown_day_fits_by_its_year_but_proves_little(tmp_path: Path) -> None:
    two = """
        65/2025/QH15,65/2025/QH15,Luật,Luật Bến bãi,Quốc hội,,2025-03-01,,,Công báo
        72/2025/QH15,72/2025/QH15,Luật,Luật Bến bãi,Quốc hội,2025-06-16,2025-06-16,,,Công báo
    """
    law = law_of(tmp_path, two)
    mention = replace(MENTION, name="Luật Bến bãi")
    assert meant(law, replace(mention, dated=date(2025, 6, 16))) == "72/2025/QH15"
    assert meant(law, replace(mention, dated=date(2025, 6, 19))).startswith("nhiều")
    assert meant(law, replace(mention, dated=date(2015, 6, 19))).startswith("không rõ")


def test_two_documents_of_one_number_are_told_apart_by_day(tmp_path: Path) -> None:
    twins = """
        01/2022/NĐ-CP,01/2022/NĐ-CP,Nghị định,Đò,Chính phủ,2022-01-04,2022-02-20,,,Công báo
        01/2022/NĐ-CP@2022-11-30,01/2022/NĐ-CP,Nghị định,Phà,Chính phủ,2022-11-30,,,,Công báo
    """
    law = law_of(tmp_path, twins)
    mention = replace(MENTION, number="01/2022/NĐ-CP")
    assert meant(law, replace(mention, dated=date(2022, 11, 30))) == "01/2022/NĐ-CP@2022-11-30"
    assert meant(law, mention).startswith("nhiều")


def test_the_day_of_a_neighbour_tells_that_the_number_is_mistyped(tmp_path: Path) -> None:
    rows = """
        34/2016/NĐ-CP,34/2016/NĐ-CP,Nghị định,Về sách,Chính phủ,2016-05-14,2016-07-01,,,Công báo
        35/2016/NĐ-CP,35/2016/NĐ-CP,Nghị định,Về kho,Chính phủ,2016-05-15,2016-07-01,,,Công báo
    """
    citation = replace(MENTION, number="35/2016/NĐ-CP", dated=date(2016, 5, 14))
    resolution = law_of(tmp_path, rows).resolve(citation, citing())
    assert isinstance(resolution, Unknown)
    assert [record.key for record in resolution.nearest] == ["35/2016/NĐ-CP", "34/2016/NĐ-CP"]
    assert "số 34/2016/NĐ-CP cùng ngày ban hành" in resolution.reason


def test_a_citation_without_number_and_name_means_nothing(law: Law) -> None:
    assert meant(law, MENTION) == "không rõ: "
