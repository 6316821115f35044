"""Every kind of fault, planted in a lawful document, is seen by its rule and by little else."""

from datetime import date

import pytest

from lawcheck.check import read_rules
from lawcheck.law import Law, load_law
from lawcheck.read.structure import document_of
from lawcheck.scan import review
from lawcheck.shipped import corpus_folder, rules_folder
from tests.faults.planting import FAULTS, Lawful

ON = date(2025, 10, 31)
RULES = read_rules([rules_folder()])
TEXT = """\
BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 91/2025/TT-BNNMT
Hà Nội, ngày 10 tháng 10 năm 2025
THÔNG TƯ
Quy định việc cắm mốc bờ kênh
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 ngày 19 tháng 02 năm 2025;
Căn cứ Bộ luật Lao động số 45/2019/QH14;
Căn cứ Luật Xử lý vi phạm hành chính số 15/2012/QH13;
Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật;
Căn cứ Nghị định số 35/2025/NĐ-CP ngày 25 tháng 02 năm 2025 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nông nghiệp và Môi trường;
Bộ trưởng Bộ Nông nghiệp và Môi trường ban hành Thông tư quy định việc cắm mốc bờ kênh.
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc cắm mốc bờ kênh trên phạm vi cả nước.
Điều 2. Mốc bờ kênh
1. Mốc làm bằng bê tông theo Phụ lục I ban hành kèm theo Thông tư này.
2. Mốc cách bờ 02 mét.
Điều 3. Kiểm tra mốc
1. Cơ quan quản lý kênh kiểm tra mốc quy định tại khoản 2 Điều 2 của Thông tư này.
2. Kết quả kiểm tra ghi theo Phụ lục II ban hành kèm theo Thông tư này.
Điều 4. Thay mốc
Mốc hư hỏng được thay trong thời hạn 30 ngày.
Điều 5. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 12 năm 2025.
Nơi nhận:
- Lưu: VT.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Văn A
PHỤ LỤC I
MẪU MỐC BỜ KÊNH
(Ban hành kèm theo Thông tư số 91/2025/TT-BNNMT ngày 10 tháng 10 năm 2025)
Mốc hình trụ.
PHỤ LỤC II
MẪU BIÊN BẢN KIỂM TRA
(Ban hành kèm theo Thông tư số 91/2025/TT-BNNMT ngày 10 tháng 10 năm 2025)
Biên bản gồm ngày, nơi kiểm tra.
"""


@pytest.fixture(scope="module")
def lawful() -> Lawful:
    law: Law = load_law([corpus_folder()])
    return Lawful(review(document_of(TEXT), law, RULES, ON), law)


def test_nothing_is_found_in_the_lawful_document(lawful: Lawful) -> None:
    assert [(f.rule, f.quote) for f in lawful.review.findings] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_seen_by_its_rule(lawful: Lawful, fault: str) -> None:
    plant, rule = FAULTS[fault]
    spoiled = plant(lawful)
    assert spoiled is not None
    found = review(document_of(spoiled), lawful.law, RULES, ON).findings
    assert rule in {finding.rule for finding in found}
    assert (
        len({finding.rule for finding in found}) <= 2
    )  # a wrong number is wrong in the annexes too
