"""What a mention does: by position in the căn cứ, by this document's own verbs elsewhere."""

import pytest

from lawcheck.cite import cite
from lawcheck.model import Role
from tests.cite.sample import cited, decree

A = "Nghị định số 41/2018/NĐ-CP"
B = "Nghị định số 52/2019/NĐ-CP"
C = "Thông tư số 63/2020/TT-BNV"

ROLES = [
    (f"Nghị định này thay thế {A} ngày 05/3/2018 của Chính phủ.", A, Role.REPLACES),
    (f"Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2026 và thay thế {A}.", A, Role.REPLACES),
    (f"Nghị định có hiệu lực từ ngày 01 tháng 5 năm 2026, thay thế {A}.", A, Role.REPLACES),
    (f"Nghị định này thay thế {A} quy định phòng đọc và bãi bỏ {B}.", B, Role.REPEALS),
    (f"Nghị định này thay thế {A} hướng dẫn thi hành {B}.", B, Role.REFERENCE),
    (f"Nghị định này thay thế {A} về phòng đọc, {B} về kho sách.", B, Role.REPLACES),
    (f"Nghị định này thay thế {A} được sửa đổi, bổ sung bởi {B}.", B, Role.REFERENCE),
    (f"Bãi bỏ {A}.", A, Role.REPEALS),
    (f"Bãi bỏ toàn bộ {A}, {B}.", B, Role.REPEALS),
    (f"Bãi bỏ khoản 2 Điều 5 {A}.", "khoản 2 Điều 5", Role.REPEALS),
    (f"Bãi bỏ một số điều của {A}.", A, Role.AMENDS),
    (f"Hủy bỏ {A}.", A, Role.ANNULS),
    (f"{A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.", A, Role.REPEALS),
    (f"Kể từ ngày Nghị định này có hiệu lực, {A} và {B} hết hiệu lực.", B, Role.REPEALS),
    (f"{A} được sửa đổi bởi {B} hết hiệu lực thi hành.", B, Role.REFERENCE),
    (f"Hồ sơ lập theo {A} đã hết hiệu lực được lưu kho.", A, Role.REFERENCE),
    (f"Sửa đổi, bổ sung Điều 4 {A} như sau:", "Điều 4", Role.AMENDS),
    (f"Thay thế cụm từ “tủ sách” bằng cụm từ “kệ sách” tại Điều 4 {A}.", "Điều 4", Role.AMENDS),
    (f"Bãi bỏ cụm từ “tủ sách” tại Điều 4 {A}.", "Điều 4", Role.AMENDS),
    (f"Khoản 2 Điều 4 {A} được sửa đổi như sau:", "Khoản 2 Điều 4", Role.AMENDS),
    (f"Đính chính {A}.", A, Role.CORRECTS),
    (f"Đình chỉ việc thi hành {A}.", A, Role.HALTS),
    (f"Ngưng hiệu lực {A} đến hết năm 2027.", A, Role.SUSPENDS),
    (f"Kéo dài thời gian thực hiện {A} đến hết năm 2027.", A, Role.EXTENDS),
    (f"Dự án dở dang thì tiếp tục thực hiện theo quy định của {A}.", A, Role.CONTINUES),
    (f"Hợp đồng đã ký theo {A} được tiếp tục thực hiện đến khi hết hạn.", A, Role.CONTINUES),
    (f"{A} tiếp tục có hiệu lực đến ngày 01/01/2027.", A, Role.CONTINUES),
    (f"Nghị định này quy định chi tiết Điều 9 Luật Thư viện và {B}.", "Điều 9", Role.DETAILS),
    ("Nghị định này hướng dẫn thi hành Luật Thư viện.", "Luật Thư viện", Role.GUIDES),
    (f"Bộ Nội vụ hướng dẫn thi hành {A}.", A, Role.REFERENCE),
    (f"Bộ Nội vụ đề nghị sửa đổi, bổ sung {A}.", A, Role.REFERENCE),
    (f"Khi sửa đổi {A} phải lấy ý kiến.", A, Role.REFERENCE),
    (f"Bổ sung kinh phí theo {A}.", A, Role.REFERENCE),
    (f"Người bị dừng mượn theo {A} thì tiếp tục được mượn sau một tháng.", A, Role.REFERENCE),
    (f"Thay thế hợp đồng ký theo quy định tại {A}.", A, Role.REFERENCE),
    (f"Bãi bỏ phiếu mượn theo {A}.", A, Role.REFERENCE),
    (
        f"Bỏ cụm từ “tủ” tại tên Điều 4; bỏ từ “kệ” tại đoạn mở đầu Điều 5 {A}.",
        "Điều 5",
        Role.AMENDS,
    ),
    ("Bãi bỏ Luật Thư viện số 46/2019/QH14.", "Luật Thư viện", Role.REFERENCE),
    (f"Bãi bỏ {C}.", C, Role.REPEALS),
    (f"Thực hiện theo {A}.", A, Role.REFERENCE),
    (f"Đình chỉ, bãi bỏ quyết định trái với {A}, {B}.", B, Role.REFERENCE),
    (f"Bãi bỏ quyết định không phù hợp với các quy định của {A}.", A, Role.REFERENCE),
    (f"Bãi bỏ, sửa đổi, thay thế một số điều của {A}.", A, Role.AMENDS),
    (f"{A} hết hiệu kể từ ngày Nghị định này có hiệu lực.", A, Role.REPEALS),
    (f"Bổ sung từ “kho” vào sau cụm từ “Luật Giá” tại khoản 2 Điều 4 {A}.", "khoản 2", Role.AMENDS),
    (f"Thay cụm từ “Luật Giá” bằng cụm từ “Luật Phí” tại Điều 4 {A}.", "Luật Giá", Role.REFERENCE),
    (
        f"Bãi bỏ nội dung “nộp sổ” tại Mẫu số 02 và nội dung “nộp thẻ” tại Mẫu số 03 {A}.",
        "Mẫu số 03",
        Role.REPEALS,
    ),
    (f"Mẫu TV01 (Thẻ đọc) thay thế mẫu TV02 ban hành kèm theo {A}.", "mẫu TV02", Role.REPLACES),
    (
        f"Thẻ cấp trước ngày Nghị định này có hiệu lực thì áp dụng quy định của {A}; {B}.",
        B,
        Role.CONTINUES,
    ),
    (f"Phí thu trước năm 2026 tiếp tục được quản lý theo {A}.", A, Role.CONTINUES),
    (f"Thẻ cấp trước ngày 01/01/2020 theo {A} phải đổi.", A, Role.REFERENCE),
    (f"{A} và {B} bị bãi bỏ.", A, Role.REPEALS),
    (f"Trừ trường hợp quy định tại khoản 2 Điều 5 {A}.", "khoản 2", Role.REFERENCE),
    (f"Sửa đổi tên Điều 7 {A}.", "Điều 7", Role.AMENDS),
    (f"Bãi bỏ {A}. Thực hiện theo {B}.", B, Role.REFERENCE),
    (f"Khoản 2 Điều 4 {A} được bãi bỏ.", "Khoản 2 Điều 4", Role.REPEALS),
    (f"Gia hạn hiệu lực {A} đến hết năm 2027.", A, Role.EXTENDS),
    (f"{A} không còn hiệu lực.", A, Role.REPEALS),
    (f"{A} được thay thế bằng Nghị định này.", A, Role.REPLACES),
    (f"Khi {A} được sửa đổi, thay thế thì theo văn bản mới.", A, Role.REFERENCE),
    (f"Bãi bỏ số thứ tự 03 tại Phụ lục về phòng đọc kèm theo {A}.", A, Role.AMENDS),
    (f"Bãi bỏ Danh mục sách ban hành kèm theo {A}.", A, Role.REPEALS),
    (f"Công bố việc tiếp tục thực hiện theo lệ, trong đó nêu {A}.", A, Role.REFERENCE),
    (f"Tiếp tục thực hiện theo mức thu tại {A}.", A, Role.CONTINUES),
]


@pytest.mark.parametrize(("sentence", "words", "role"), ROLES)
def test_the_verb_of_the_sentence_gives_the_role(sentence: str, words: str, role: Role) -> None:
    document = decree(f"Điều 1. Quy định chung\n1. {sentence}")
    assert cited(document, words).role is role


def test_the_heading_of_an_article_is_no_subject_of_a_verb() -> None:
    document = decree(f"Điều 1. {A} hết hiệu lực.\nĐiều 2. {B} được sửa đổi như sau:")
    assert cited(document, A).role is Role.REPEALS
    assert cited(document, B).role is Role.AMENDS


def test_whatever_a_line_of_the_can_cu_names_is_a_basis() -> None:
    document = decree("Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về phòng đọc.")
    roles = {c.number: c.role for c in cite(document)}
    assert roles["63/2025/QH15"] is Role.BASIS
    assert roles["951/2025/QH15"] is Role.BASIS
    assert roles["88/TTr-BNV"] is Role.REFERENCE


def test_the_own_title_amends() -> None:
    document = decree("Điều 1. Sửa đổi Điều 4", f"sửa đổi, bổ sung một số điều của {A}")
    amending = [c.span.start for c in cite(document) if c.role is Role.AMENDS and c.number]
    assert len(amending) == 3


def test_items_follow_the_line_that_leads_them_in() -> None:
    document = decree(
        "Điều 1. Hiệu lực thi hành\n"
        "1. Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:\n"
        f"a) {A} quy định chi tiết Luật Thư viện;\n"
        f"b) {B}.\n"
        f"2. Cơ quan, tổ chức thực hiện {C}."
    )
    assert cited(document, A).role is Role.REPEALS
    assert cited(document, B).role is Role.REPEALS
    assert cited(document, C).role is Role.REFERENCE
    assert cited(document, "Luật Thư viện").role is Role.REFERENCE
