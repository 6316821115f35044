"""TCVN3, VNI and VIQR: the tables, and when they must not be used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.read.fonts import as_typed, decoder_of_font, decoder_of_words, in_unicode
from lawcheck.read.tcvn3 import TCVN3, from_tcvn3, from_tcvn3_capitals
from lawcheck.read.viqr import from_viqr
from lawcheck.read.vni import from_vni

SENTENCE = (
    "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân tỉnh quy định về việc quản lý "
    "của các cơ quan và người dân được hưởng chính sách này đến năm 2030."
)
TO_TCVN3 = {ord(letter): chr(code) for code, letter in TCVN3.items()}


def test_every_vietnamese_small_letter_has_its_code_in_tcvn3() -> None:
    marked = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    assert set(marked) <= set(TCVN3.values())


@given(st.text(alphabet=[*"abc 123", *TCVN3.values()]))
def test_tcvn3_gives_back_what_was_typed(text: str) -> None:
    assert from_tcvn3(text.translate(TO_TCVN3)) == text


def test_a_capitals_font_shows_small_letters_as_capitals() -> None:
    assert from_tcvn3_capitals("céng hßa") == "CỘNG HÒA"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("ngöôøi ñöôïc baûo veä ôû tænh", "người được bảo vệ ở tỉnh"),
        ("naêm nhaø nöôùc; kyõ thuaät; yù kieán; chaèng", "năm nhà nước; kỹ thuật; ý kiến; chằng"),
    ],
)
def test_vni_is_read(typed: str, shown: str) -> None:
    assert from_vni(typed) == shown


@pytest.mark.parametrize(
    ("font", "read"),
    [
        (".VnTime", "quy định"),
        (".VnTimeH", "QUY ĐỊNH"),
        ("ABCDEF+.VnArial-Bold", "quy định"),
        ("Times New Roman", "quy ®Þnh"),
        ("Vnigraphics", "quy ®Þnh"),
    ],
)
def test_the_font_tells_how_a_run_is_read(font: str, read: str) -> None:
    assert decoder_of_font(font)("quy ®Þnh") == read


def test_vni_fonts_are_known_by_their_name() -> None:
    assert decoder_of_font("VNI-Times")("quy ñònh") == "quy định"


def test_words_tell_tcvn3_where_no_font_is_known() -> None:
    typed = SENTENCE.translate(TO_TCVN3)
    assert decoder_of_words(typed)(typed) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "This Law governs the management of public assets and takes effect on 1 July 2026.",
        "La présente loi règle la gestion des biens publics; elle entre en vigueur après décès.",
        "Đây là một câu ngắn.",
        "",
    ],
)
def test_text_that_reads_as_it_stands_is_left_alone(text: str) -> None:
    assert decoder_of_words(text) is as_typed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("DDo^.c la^.p - Tu+. do - Ha.nh phu'c", "Độc lập - Tự do - Hạnh phúc"),
        ("dda(ng ky' nga('n ha.n", "đăng ký ngắn hạn"),
        ("cu?a Chi'nh phu? ve^` lao ddo^.ng.\nNa`y", "của Chính phủ về lao động.\nNày"),
        ("theo pha'p lua^.t Nha`. Ba`i", "theo pháp luật Nhà. Bài"),
        ("ddu'ng kho^ng\\?", "đúng không?"),
        ("e+ b^ 3.5", "e+ b^ 3.5"),
    ],
)
def test_viqr_marks_stand_after_their_letters(typed: str, shown: str) -> None:
    assert from_viqr(typed) == shown


def test_a_text_in_viqr_is_known_by_its_words() -> None:
    text = "Quye^'t ddi.nh cu?a Chi'nh phu? ve^` vie^.c thu+.c hie^.n Lua^.t"
    assert decoder_of_words(text) is from_viqr


def test_each_line_of_a_mixed_text_is_read_in_the_way_it_was_typed() -> None:
    lines = [
        SENTENCE,
        SENTENCE.translate(TO_TCVN3),
        "Ngöôøi daân ñöôïc höôûng chính saùch naøy theo quy ñònh cuûa phaùp luaät",
        "theo quy định",
        "và các cơ quan",
    ]
    assert in_unicode(lines) == [
        SENTENCE,
        SENTENCE,
        "Người dân được hưởng chính sách này theo quy định của pháp luật",
        *lines[3:],
    ]


def test_a_line_in_unicode_stands_in_a_text_in_tcvn3() -> None:
    old = [SENTENCE.translate(TO_TCVN3)] * 9
    assert in_unicode([*old, "Các cá nhân và các tổ chức", *old])[9] == "Các cá nhân và các tổ chức"


def test_the_end_of_a_paragraph_is_read_as_its_beginning() -> None:
    lines = [SENTENCE, SENTENCE.translate(TO_TCVN3), "ng­êi d©n.", SENTENCE]
    assert in_unicode(lines)[2] == "người dân."


@pytest.mark.parametrize(
    "line", ["Dài 5 µm, mô-men 7 N·m", "Thuốc Roundup® và ½ × 3", "Société Générale"]
)
def test_signs_that_are_no_old_letters_stay(line: str) -> None:
    assert in_unicode([SENTENCE, line]) == [SENTENCE, line]
