"""One name for one document, however it is typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.law import load_law
from lawcheck.law.identity import eli_uri, expression_uri, normalise, work_uri
from lawcheck.law.registry import spelling
from lawcheck.model import Key, Number, Pinpoint, Record
from lawcheck.shipped import corpus_folder


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("34/2016/NĐ-CP", "34/2016/NĐ-CP"),
        ("034/2016/nđ-cp", "34/2016/NĐ-CP"),
        ("34/2016/ND-CP", "34/2016/NĐ-CP"),
        ("34/2016/NÐ-CP", "34/2016/NĐ-CP"),
        ("34 / 2016 / NĐ – CP.", "34/2016/NĐ-CP"),
        ("34/2016 NĐ-CP", "34/2016/NĐ-CP"),
        ("34/2016/NĐCP", "34/2016/NĐ-CP"),
        ("5/2020/QĐ-TTG", "05/2020/QĐ-TTg"),
        ("5/2020/qd-ttg", "05/2020/QĐ-TTg"),
        ("80/2015/QH13", "80/2015/QH13"),
        ("80/2015/qh13", "80/2015/QH13"),
        ("66.9/2025/nq-cp", "66.9/2025/NQ-CP"),
        ("30A/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("12/2018/TT-BLĐTBXh", "12/2018/TT-BLĐTBXH"),
        ("12/2018/tt-bldtbxh", "12/2018/TT-BLĐTBXH"),
        ("146/2025/TT-BTС", "146/2025/TT-BTC"),
        ("44/2012/TTBGTVT", "44/2012/TT-BGTVT"),
        ("01/2006/ttlt-bgd&đt-bnv", "01/2006/TTLT-BGD&ĐT-BNV"),
        ("16/2013/ttlt/bca-tandtc-vksndtc", "16/2013/TTLT/BCA-TANDTC-VKSNDTC"),
        ("115/2025/ubtvqh15", "115/2025/UBTVQH15"),
        ("059/2025/qd-ubnd", "59/2025/QĐ-UBND"),
        ("5/2016/nq-hdnd8", "05/2016/NQ-HĐND8"),
        ("37/2025/qđ-ctubnd", "37/2025/QĐ-CTUBND"),
        ("112-hđbt", "112/HĐBT"),
        ("21-LCT/HDNN8", "21/LCT/HĐNN8"),
        ("01/2016/nq.hdtp", "01/2016/NQ.HĐTP"),
        ("Luật Đất đai", None),
        ("05/1999/", None),
        ("", None),
    ],
)
def test_a_number_has_one_spelling(typed: str, number: str | None) -> None:
    assert normalise(typed) == number


kinds = st.sampled_from(
    ["NĐ-CP", "QĐ-TTg", "TT-BGDĐT", "NQ-HĐND", "QĐ-UBND", "TT-NHNN", "NQ-HĐTP", "CT-TTg"]
)
numbers = st.builds(
    lambda serial, year, symbol: f"{serial:02d}/{year}/{symbol}",
    st.integers(1, 999),
    st.integers(1997, 2030),
    kinds,
)
slips = st.sampled_from(
    [
        str.lower,
        str.upper,
        lambda n: n.replace("Đ", "D"),
        lambda n: n.replace("-", " – "),
        lambda n: f"0{n}",
        lambda n: n.replace("/", " / "),
        lambda n: f"{n}.",
    ]
)


@given(numbers, st.lists(slips, max_size=3))
def test_slips_of_typing_do_not_tell_documents_apart(number: str, slipped: list[object]) -> None:
    typed = number
    for slip in slipped:
        typed = slip(typed)  # type: ignore[operator]
    assert normalise(typed) == number


RECORD = Record(
    Key("34/2016/NĐ-CP"),
    "34/2016/NĐ-CP",
    "Nghị định",
    "",
    "Chính phủ",
    date(2016, 5, 14),
    date(2016, 7, 1),
    None,
    "Công báo",
)
LOCAL = Record(
    Key("05/2020/QĐ-UBND@ha-noi"),
    "05/2020/QĐ-UBND",
    "Quyết định",
    "",
    "Ủy ban nhân dân thành phố Hà Nội",
    None,
    None,
    None,
    "Công báo",
)


def test_a_record_has_the_names_of_the_web() -> None:
    pin = Pinpoint.parse("điểm a khoản 2 Điều 5")
    work = "/akn/vn/act/nghi-dinh/chinh-phu/2016-05-14/34-2016-nd-cp"
    assert work_uri(RECORD) == work
    assert work_uri(RECORD, pin) == f"{work}/~art_5__para_2__point_a"
    assert expression_uri(RECORD, date(2021, 1, 1)) == f"{work}/vie@2021-01-01"
    eli = "/eli/vn/chinh-phu/nghi-dinh/2016/05/14/34-2016-nd-cp"
    assert eli_uri(RECORD) == eli
    assert eli_uri(RECORD, pin) == f"{eli}/art_5/para_2/point_a"
    assert work_uri(LOCAL).endswith("/2020/05-2020-qd-ubnd-ha-noi")


def test_every_shipped_document_has_one_number_and_its_own_name() -> None:
    records = load_law([corpus_folder()]).registry.records.values()
    for record in records:
        if Number.parse(record.number):
            known = normalise(record.number)
            assert known is not None
            assert spelling(known) == spelling(record.number)
            assert normalise(known) == known
    assert len({work_uri(record) for record in records}) == len(records)
    assert len({eli_uri(record) for record in records}) == len(records)
