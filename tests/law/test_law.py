"""Finding, explaining, ranking, and the documents around a document."""

from datetime import date
from pathlib import Path

import pytest

from lawcheck.law import Law, neighbourhood
from lawcheck.model import Key
from tests.law.corpus import DOCUMENTS, PLACES, RELATIONS, law_of

RANKS = """
    Luật,Quốc hội,1946-01-01,,2,Luật 80/2015/QH13 Điều 4
    Nghị quyết,HĐND cấp tỉnh,1997-01-01,,10,Luật 80/2015/QH13 Điều 4
    Nghị quyết,HĐND cấp xã,2025-07-01,,14,Luật 87/2025/QH15 Điều 1
    Nghị định,Chính phủ,1981-01-01,,5,Luật 80/2015/QH13 Điều 4
    Quyết định,Tổng Kiểm toán nhà nước,2006-01-01,2025-04-01,8,Luật 80/2015/QH13 Điều 4
    Thông tư,Bộ trưởng,1997-01-01,,8,Luật 80/2015/QH13 Điều 4
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    folder = tmp_path_factory.mktemp("corpus")
    return law_of(folder, DOCUMENTS, RELATIONS, places=PLACES, ranks=RANKS)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("20/2014/nđ-cp", ["20/2014/NĐ-CP"]),
        ("Nghị định số 20/2014/NĐ-CP", ["20/2014/NĐ-CP"]),
        ("nghị định 20/2014 ND-CP", ["20/2014/NĐ-CP"]),
        ("07/QĐ-TTg", ["07/QĐ-TTg@2019", "07/QĐ-TTg@2020"]),
        ("05/2020/QĐ-UBND@ha-noi", ["05/2020/QĐ-UBND@ha-noi"]),
        ("luat cau duong", ["31/2024/QH15", "12/2013/QH13", "11/2003/QH11", "20/2014/NĐ-CP"]),
        ("thu phí", ["21/2022/NĐ-CP"]),
        ("", []),
    ],
)
def test_documents_are_found_by_number_and_by_words(law: Law, text: str, keys: list[str]) -> None:
    assert [record.key for record in law.find(text)] == keys


@pytest.mark.parametrize(
    ("key", "on", "sentence"),
    [
        (
            "12/2013/QH13",
            date(2025, 1, 1),
            "Luật 31/2024/QH15 thay thế toàn bộ từ 01/08/2024 (Điều 252)",
        ),
        ("21/2022/NĐ-CP", date(2025, 4, 1), "hết thời hạn có hiệu lực từ 01/03/2025"),
        ("15/2020/QH14", date(2025, 1, 1), "bãi bỏ, làm hết hiệu lực khoản 2 Điều 5 từ 01/08/2024"),
        ("31/2024/QH15", date(2024, 2, 1), "chưa có hiệu lực đến 01/08/2024"),
        ("15/2020/QH14", date(2022, 1, 1), "có hiệu lực từ 01/01/2021"),
        ("15/2020/QH14", date(2022, 1, 1), "01/08/2024"),
        ("15/2020/QH14", date(2022, 1, 1), "chưa ghi nhận văn bản nào làm Luật 15/2020/QH14 hết"),
        ("42/2010/NĐ-CP", date(2022, 1, 1), "chưa đủ thông tin"),
        ("43/2010/NĐ-CP", date(2025, 3, 1), "(theo trí nhớ, chưa đối chiếu văn bản)"),
    ],
)
def test_an_effect_is_explained_in_sentences(law: Law, key: str, on: date, sentence: str) -> None:
    record = law.record(Key(key))
    assert record is not None
    assert any(sentence in said for said in law.explain(law.effect(record.key, on), record))


@pytest.mark.parametrize(
    ("kind", "issuer", "on", "rank"),
    [
        ("Luật", "Quốc hội", date(2020, 1, 1), 2),
        ("Luật", "31/2024/QH15", date(2020, 1, 1), 2),
        ("nghị định", "Chính phủ", date(2020, 1, 1), 5),
        ("Nghị định", "20/2014/NĐ-CP", date(2020, 1, 1), 5),
        ("Thông tư", "Bộ Tư pháp", date(2020, 1, 1), 8),
        ("Thông tư", "26/2025/TT-BTP", date(2020, 1, 1), 8),
        ("Quyết định", "Kiểm toán nhà nước", date(2025, 3, 31), 8),
        ("Quyết định", "Kiểm toán nhà nước", date(2025, 4, 1), None),
        ("Nghị quyết", "Hội đồng nhân dân tỉnh Nghệ An", date(2025, 8, 1), 10),
        ("Nghị quyết", "HĐND thành phố Hà Nội", date(2025, 8, 1), 10),
        ("Nghị quyết", "Hội đồng nhân dân xã Tân Tiến", date(2025, 8, 1), 14),
        ("Nghị quyết", "Hội đồng nhân dân xã Tân Tiến", date(2025, 6, 1), None),
        ("Nghị quyết", "Chính phủ", date(2020, 1, 1), None),
        ("Công văn", "Bộ Tư pháp", date(2020, 1, 1), None),
    ],
)
def test_rank_follows_issuer_kind_and_day(
    law: Law, kind: str, issuer: str, on: date, rank: int | None
) -> None:
    assert law.rank(kind, issuer, on) == rank


def test_a_neighbourhood_grows_by_steps(law: Law) -> None:
    near = neighbourhood(law.registry, Key("11/2003/QH11"))
    far = neighbourhood(law.registry, Key("11/2003/QH11"), depth=2)
    assert set(near.nodes) == {"11/2003/QH11", "12/2013/QH13"}
    assert set(far.nodes) == {"11/2003/QH11", "12/2013/QH13", "31/2024/QH15"}
    assert [data["relation"].proof for *_, data in near.edges(data=True)] == ["Điều 211"]


def test_relations_are_seen_from_both_ends(law: Law) -> None:
    key = Key("12/2013/QH13")
    assert [r.object for r in law.relations_by(key)] == ["11/2003/QH11"]
    assert [r.subject for r in law.relations_on(key)] == ["31/2024/QH15"]


def test_the_present_body_stands_for_the_former(law: Law) -> None:
    former, other = law.record(Key("05/2020/QĐ-UBND@bac-giang")), law.record(Key("20/2014/NĐ-CP"))
    assert former is not None
    assert other is not None
    assert [step.new for step in law.heirs(former)] == ["Tỉnh Bắc Ninh"]
    assert law.heirs(other) == ()


def test_successions_are_told(law: Law) -> None:
    assert next((s.old, s.new, s.change) for s in law.successions) == (
        "Tỉnh Bắc Giang",
        "Tỉnh Bắc Ninh",
        "merged",
    )


def test_what_one_article_does_to_many_is_told_in_one_sentence(tmp_path: Path) -> None:
    law = law_of(
        tmp_path,
        DOCUMENTS,
        """
        31/2024/QH15,repeals,15/2020/QH14,Điều 5,2024-08-01,,Điều 253
        31/2024/QH15,repeals,15/2020/QH14,Điều 9,2024-08-01,,Điều 253
        """,
    )
    record = law.record(Key("15/2020/QH14"))
    assert record is not None
    said = law.explain(law.effect(record.key, date(2025, 1, 1)), record)
    assert said[0].startswith("Luật 31/2024/QH15 bãi bỏ, làm hết hiệu lực Điều 5, Điều 9 từ")
