"""Plans over small folders of documents written for the tests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from lawcheck.audit import Plan, folders_at
from lawcheck.scan import Setup
from lawcheck.shipped import corpus_folder, rules_folder

DAY = date(2026, 3, 20)
DECISION = """\
ỦY BAN NHÂN DÂN TỈNH TRƯỜNG SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}/2026/QĐ-UBND
Trường Sơn, ngày 10 tháng 3 năm 2026
QUYẾT ĐỊNH
Quy định mức hỗ trợ câu lạc bộ đọc sách số {number} trên địa bàn tỉnh Trường Sơn
Căn cứ Luật Tổ chức chính quyền địa phương số {law};
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số \
87/2025/QH15;
Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch;
Ủy ban nhân dân ban hành Quyết định quy định mức hỗ trợ câu lạc bộ đọc sách trên địa bàn tỉnh.
Điều 1. Mức hỗ trợ
Mỗi câu lạc bộ được hỗ trợ {number}00.000 đồng một năm.
Điều 2. Hiệu lực thi hành
{effect}
Nơi nhận:
- Chính phủ;
- Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính, Bộ Tư pháp;
- Thường trực Hội đồng nhân dân tỉnh;
- Đoàn đại biểu Quốc hội tỉnh;
- Công báo tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Sông
"""
LAWFUL, LAPSED = "72/2025/QH15", "65/2025/QH15"
EFFECT = "Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026."


def now() -> datetime:
    return datetime(2026, 11, 1, 2, 0, tzinfo=UTC)


def write(folder: Path, number: int, law: str = LAWFUL, effect: str = EFFECT) -> Path:
    path = folder / f"{number}.txt"
    folder.mkdir(exist_ok=True)
    path.write_text(DECISION.format(number=number, law=law, effect=effect), encoding="utf-8")
    return path


def plan(url: str, folder: Path, on: date = DAY) -> Plan:
    setup = Setup((rules_folder(),), (corpus_folder(),), on)
    return Plan("tinh", folders_at([folder]), url, setup)


def on(plan: Plan, day: date) -> Plan:
    return replace(plan, setup=replace(plan.setup, on=day))
