"""What a new document makes an office review, and what it does not."""

from datetime import date
from pathlib import Path

import pytest

from lawcheck.check import Dossier
from lawcheck.cite import cite, claims
from lawcheck.law import Law
from lawcheck.law.impact import Demand, Ground, Impact, impact
from lawcheck.law.impact_announced import announced
from lawcheck.law.impact_duty import duty, outcome
from lawcheck.law.impact_ties import Held, hold
from lawcheck.model import Verb
from lawcheck.read import document_of
from tests.law.corpus import law_of

ON = date(2026, 1, 15)
_DOCUMENTS = """
    12/2013/QH13,12/2013/QH13,Luật,Luật Cầu đường,Quốc hội,2013-11-29,2014-07-01,,2026-01-01,Công báo
    20/2014/NĐ-CP,20/2014/NĐ-CP,Nghị định,Quy định chi tiết Luật Cầu đường,Chính phủ,2014-05-15,2014-07-01,,2026-01-01,Công báo
    09/2010/NĐ-CP,09/2010/NĐ-CP,Nghị định,Bến đò,Chính phủ,2010-05-15,2010-07-01,,,Công báo
    10/2015/NĐ-CP,10/2015/NĐ-CP,Nghị định,Thay Nghị định 09,Chính phủ,2015-05-15,2015-07-01,,,Công báo
"""
_RELATIONS = "10/2015/NĐ-CP,replaces,09/2010/NĐ-CP,,2015-07-01,,Điều 9"

_DECREE = """\
CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Hà Nội, ngày {day}
NGHỊ ĐỊNH
{title}
{body}
"""
_LAW = """\
QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số: 77/2025/QH15
LUẬT
{title}
{body}
Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 10 thông qua ngày 10 tháng 12 năm 2025.
"""
_REPLACING = _LAW.format(
    title="CẦU ĐƯỜNG",
    body="""Điều 1. Phạm vi điều chỉnh
Luật này quy định về cầu đường.
Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.
2. Luật Cầu đường số 12/2013/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.""",
)
_AMENDING = _LAW.format(
    title="SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT CẦU ĐƯỜNG",
    body="""Điều 1. Sửa đổi, bổ sung một số điều của Luật Cầu đường số 12/2013/QH13
1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:
“2. Cầu treo phải được kiểm định hai năm một lần.”.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.""",
)
_DETAILING = _DECREE.format(
    number="20/2014/NĐ-CP",
    day="15 tháng 5 năm 2014",
    title="Quy định chi tiết một số điều của Luật Cầu đường",
    body="""Căn cứ Luật Cầu đường ngày 29 tháng 11 năm 2013;
Chính phủ ban hành Nghị định quy định chi tiết một số điều của Luật Cầu đường.
Điều 1. Kiểm định
1. Việc kiểm định cầu treo thực hiện theo quy định tại khoản 2 Điều 5 Luật Cầu đường.
2. Việc kiểm định cầu phao thực hiện theo quy định tại Điều 9 Luật Cầu đường.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2014.""",
)
_UNRELATED = _DECREE.format(
    number="31/2016/NĐ-CP",
    day="20 tháng 6 năm 2016",
    title="Sửa đổi Nghị định số 20/2014/NĐ-CP quy định chi tiết Luật Cầu đường số 12/2013/QH13",
    body="""Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 90/2015/NĐ-CP ngày 01 tháng 10 năm 2015 của Chính phủ quy định chi tiết Luật Cầu đường số 12/2013/QH13;
Điều 1. Phí qua cầu
Mức phí đã được quy định tại Luật Cầu đường số 12/2013/QH13 trước ngày 01 tháng 7 năm 2015.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 8 năm 2016.""",
)
_ENDED = _DETAILING.replace("20/2014/NĐ-CP", "09/2010/NĐ-CP")


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("corpus"), _DOCUMENTS, _RELATIONS)


def _held(law: Law, text: str) -> Held:
    document = document_of(text)
    citations = cite(document)
    declared = (*claims(document, citations), *announced(document, citations))
    dossier = Dossier(document, citations, declared, law, ON)
    return hold(law, document, declared, dossier.bases, dossier.references)


def _impact(law: Law, new: str, *office: str) -> Impact:
    return impact(law, _held(law, new), [_held(law, text) for text in office], ON)


def _grounds(demand: Demand) -> list[tuple[Ground, str]]:
    text = demand.document.text
    return [(r.ground, r.span.of(text) if r.span else "") for r in demand.reasons]


def test_a_replaced_law_sets_off_what_rests_on_it_details_it_and_cites_it(law: Law) -> None:
    (demand,) = _impact(law, _REPLACING, _DETAILING).demands
    grounds = [ground for ground, _ in _grounds(demand)]
    assert grounds == [Ground.BASIS, Ground.CASCADE, Ground.CITED, Ground.CITED]
    assert demand.confirmed
    assert all(deed.since == date(2026, 1, 1) for r in demand.reasons for deed in r.deeds)


def test_an_amended_clause_sets_off_only_those_who_cite_that_clause(law: Law) -> None:
    (demand,) = _impact(law, _AMENDING, _DETAILING).demands
    cited = [words for ground, words in _grounds(demand) if ground is Ground.CITED]
    assert cited == ["khoản 2 Điều 5 Luật Cầu đường"]


def test_a_title_a_history_and_a_basis_of_another_are_no_reliance(law: Law) -> None:
    assert not _impact(law, _REPLACING, _UNRELATED).demands


def test_a_basis_in_a_form_to_fill_in_is_none_of_the_document(law: Law) -> None:
    form = "PHỤ LỤC\nMẫu số 01\nQUYẾT ĐỊNH\nCăn cứ Luật Cầu đường số 12/2013/QH13;\n"
    bare = _DETAILING.replace("Căn cứ Luật Cầu đường ngày 29 tháng 11 năm 2013;", "")
    assert {tie.verb for tie in _held(law, bare + form).ties} == {Verb.DETAILS, Verb.CITES}


def test_the_amended_document_itself_is_shown_with_the_provision(law: Law) -> None:
    old = (
        _LAW.format(
            title="CẦU ĐƯỜNG",
            body="Điều 4. Cầu\n1. Cầu gỗ.\nĐiều 5. Kiểm định\n1. Cầu gỗ.\n2. Cầu treo kiểm định hằng năm.",
        )
        .replace("77/2025/QH15", "12/2013/QH13")
        .replace("10 tháng 12 năm 2025", "29 tháng 11 năm 2013")
    )
    (demand,) = _impact(law, _AMENDING, old).demands
    ((ground, words),) = _grounds(demand)
    assert ground is Ground.ACTED_ON
    assert words.startswith("2. Cầu treo kiểm định hằng năm.")


def test_what_had_ended_before_or_came_later_is_passed_over(law: Law) -> None:
    later = _DETAILING.replace("20/2014/NĐ-CP", "99/2025/NĐ-CP").replace(
        "15 tháng 5 năm 2014", "20 tháng 12 năm 2025"
    )
    done = _impact(law, _REPLACING, _ENDED, later, _REPLACING)
    assert not done.demands
    assert done.passed == 1


def test_what_another_document_of_the_office_replaced_is_passed_over(law: Law) -> None:
    successor = _DECREE.format(
        number="60/2020/NĐ-CP",
        day="15 tháng 5 năm 2020",
        title="Quy định về kiểm định cầu treo",
        body="Điều 1. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2020.\n"
        "2. Nghị định này thay thế Nghị định số 20/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ.",
    )
    done = _impact(law, _REPLACING, _DETAILING, successor)
    assert [demand.document.number for demand in done.demands] == []
    assert done.passed == 1


def test_a_document_without_recent_evidence_of_life_is_not_confirmed(law: Law) -> None:
    unheard = _DETAILING.replace("20/2014/NĐ-CP", "21/2014/NĐ-CP")
    first, second = _impact(law, _REPLACING, unheard, _DETAILING).demands
    assert (first.document.number, first.confirmed) == ("20/2014/NĐ-CP", True)
    assert (second.document.number, second.confirmed) == ("21/2014/NĐ-CP", False)


_LIST = """\
ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 95/QĐ-UBND
Sông Lam, ngày 20 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc công bố Danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2025
Điều 1. Công bố kèm theo Quyết định này Danh mục văn bản hết hiệu lực năm 2025.
CHỦ TỊCH
Lê Văn Sông
PHỤ LỤC
A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
STT\tSố, ký hiệu; ngày ban hành\tLý do hết hiệu lực\tNgày hết hiệu lực
1\tQuyết định số 12/2020/QĐ-UBND ngày 05/3/2020\tBị thay thế bởi Quyết định số 31/2025/QĐ-UBND\t20/6/2025
B. VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN
1\tNghị quyết số 07/2019/NQ-HĐND ngày 12/7/2019\tBị bãi bỏ Điều 2\t01/8/2025
"""


def test_an_announced_list_acts_on_the_first_document_of_each_row() -> None:
    document = document_of(_LIST)
    told = [(c.verb, c.citation.number, c.since) for c in announced(document, cite(document))]
    assert told == [
        (Verb.REPEALS, "12/2020/QĐ-UBND", date(2025, 6, 20)),
        (Verb.AMENDS, "07/2019/NQ-HĐND", date(2025, 8, 1)),
    ]
    plain = document_of(_LIST.replace("công bố", "phê duyệt"))
    assert not list(announced(plain, cite(plain)))


@pytest.mark.parametrize(
    ("ground", "on", "clause"),
    [
        (Ground.ACTED_ON, date(2025, 3, 31), "khoản 1 Điều 145 Nghị định 34/2016/NĐ-CP"),
        (Ground.BASIS, date(2025, 3, 31), "khoản 2 Điều 145 Nghị định 34/2016/NĐ-CP"),
        (Ground.ACTED_ON, date(2025, 4, 1), "khoản 1 Điều 39 Nghị định 79/2025/NĐ-CP"),
        (Ground.BASIS, date(2025, 4, 1), "khoản 2 Điều 39 Nghị định 79/2025/NĐ-CP"),
    ],
)
def test_the_clause_that_demands_the_review_is_that_of_the_day(
    ground: Ground, on: date, clause: str
) -> None:
    assert duty(ground, on) == clause


@pytest.mark.parametrize(
    ("verb", "since", "words"),
    [
        (Verb.REPLACES, date(2016, 6, 30), "luật của thời điểm đó"),
        (Verb.REPEALS, date(2025, 3, 31), "hết hiệu lực đồng thời"),
        (Verb.REPLACES, date(2025, 6, 30), "nếu không trái"),
        (Verb.REPLACES, date(2025, 7, 1), "trừ trường hợp được công bố tiếp tục"),
        (Verb.REPEALS, date(2025, 7, 1), "người có thẩm quyền xem xét"),
        (Verb.REPLACES, None, "người có thẩm quyền xem xét"),
    ],
)
def test_what_becomes_of_a_detailing_document_follows_the_day_its_parent_ended(
    verb: Verb, since: date | None, words: str
) -> None:
    assert words in outcome({verb}, since)


_PLACES = """
    Tỉnh Bắc Giang,Tỉnh Bắc Ninh,2025-07-01,merged,Nghị quyết 202/2025/QH15,primary
    Tỉnh Bắc Ninh,Tỉnh Bắc Ninh,2025-07-01,continued,Nghị quyết 202/2025/QH15,primary
"""


@pytest.mark.parametrize(
    ("issuer", "number", "key"),
    [
        ("CHÍNH PHỦ", "70/2026/NĐ-CP", None),
        ("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "70/2026/QĐ-UBND", None),
        ("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG", "70/2026/QĐ-UBND", "06/2020/QĐ-UBND@cao-bang"),
    ],
)
def test_a_local_number_without_issuer_is_of_the_citing_place_where_that_is_one_place(
    tmp_path: Path, issuer: str, number: str, key: str | None
) -> None:
    text = _DECREE.format(
        number=number,
        day="15 tháng 5 năm 2026",
        title="Quy định về bến đò",
        body="Điều 1. Bến\nBến đò theo Quyết định số 06/2020/QĐ-UBND.",
    ).replace("CHÍNH PHỦ", issuer, 1)
    held = _held(law_of(tmp_path, _DOCUMENTS, places=_PLACES), text)
    assert [tie.key for tie in held.ties] == ([key] if key else [])
