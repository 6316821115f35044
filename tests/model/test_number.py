"""Số ký hiệu and keys."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.model import Number, key_of
from lawcheck.model.number import canonical

_SYMBOLS = st.sampled_from(
    ["NĐ-CP", "QĐ-UBND", "NQ-HĐND", "TT-BTC", "QĐ-TTg", "QH15", "TTLT-BGD&ĐT-BNV-BTC"]
)
_NUMBERS = st.builds(
    Number,
    st.integers(1, 9999).map(str),
    st.none() | st.integers(1946, 2026),
    _SYMBOLS,
    st.sampled_from("/-"),
)


@given(_NUMBERS)
def test_parsing_a_number_inverts_printing_it(number: Number) -> None:
    assert Number.parse(str(number)) == number


@given(st.text())
def test_canonical_form_is_stable(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("34/2016/ND-CP", "34/2016/NĐ-CP"),
        ("34 / 2016 / NĐ-CP", "34/2016/NĐ-CP"),
        ("34/2016/NĐ–CP", "34/2016/NĐ-CP"),
        ("34/2016/ÐĐ-CP".replace("ÐĐ", "NÐ"), "34/2016/NĐ-CP"),
        ("12/2019/TT-BTС", "12/2019/TT-BTC"),
        ("123/QD-TTG", "123/QĐ-TTg"),
        ("42/2022/NĐCP", "42/2022/NĐ-CP"),
        ("1535/QĐBVHTTDL", "1535/QĐ-BVHTTDL"),
        ("26/2025/TTBYT", "26/2025/TT-BYT"),
        ("6LCT/HĐNN-8", "6-LCT/HĐNN8"),
        ("66.13/2026/NQ-CP", "66.13/2026/NQ-CP"),
        ("10/2007/QĐ_BKHCN", "10/2007/QĐ-BKHCN"),
        ("05/2016/NQ-HDND8", "05/2016/NQ-HĐND8"),
        ("35/2018/TT-BLDTBXH", "35/2018/TT-BLĐTBXH"),
    ],
)
def test_a_number_is_read_in_every_spelling(written: str, read: str) -> None:
    assert canonical(written) == read


@pytest.mark.parametrize("text", ["", "Điều 5", "2016", "NĐ-CP", "34/2016", "12/05/2016"])
def test_what_is_not_a_number_is_none(text: str) -> None:
    assert Number.parse(text) is None


@pytest.mark.parametrize(
    ("number", "kind", "issuer", "issued", "key"),
    [
        ("34/2016/NĐ-CP", "Nghị định", "Chính phủ", None, "34/2016/NĐ-CP"),
        ("059/2025/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Nghệ An", None, "59/2025/QĐ-UBND@nghe-an"),
        ("12/2020/QĐ-UBND", "Quyết định", "UBND Thành phố Hà Nội", None, "12/2020/QĐ-UBND@ha-noi"),
        ("3/2026/NQ-HĐND", "Nghị quyết", "HĐND xã Tân Phú", None, "03/2026/NQ-HĐND@xa-tan-phu"),
        ("123/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", date(2019, 5, 2), "123/QĐ-TTg@2019"),
        ("80/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Nghệ An", date(2026, 1, 2), "80/QĐ-UBND@nghe-an-2026"),
        ("31/2024/QH15", "Luật", "Quốc hội", None, "31/2024/QH15"),
        ("202/2025/QH15", "Nghị quyết", "Quốc hội", None, "202/2025/QH15@nghi-quyet"),
        ("112-HĐBT", "Nghị định", "Hội đồng Bộ trưởng", None, "112/HĐBT"),
    ],
)  # fmt: skip
def test_a_key_names_one_document_of_the_country(
    number: str, kind: str, issuer: str, issued: date | None, key: str
) -> None:
    assert key_of(number, kind, issuer, issued) == key
