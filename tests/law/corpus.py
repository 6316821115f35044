"""Small corpora written by the tests themselves."""

from datetime import date
from pathlib import Path

from lawcheck.law import Law, load_law
from lawcheck.law.rows import COLUMNS

KNOWN_THROUGH = date(2026, 1, 31)


def write(folder: Path, **files: str) -> Path:
    """Write CSV files of `folder` from their rows, `documents="…"` without the heading."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, body in files.items():
        heading = ",".join(COLUMNS[f"{name}.csv"])
        lines = [line.strip() for line in body.strip().splitlines()]
        (folder / f"{name}.csv").write_text("\n".join([heading, *lines]) + "\n", encoding="utf-8")
    return folder


def manifest(folder: Path, known_through: date = KNOWN_THROUGH) -> Path:
    """Say how far `folder` knows the law."""
    (folder / "corpus.toml").write_text(f"known_through = {known_through}\n", encoding="utf-8")
    return folder


def law_of(folder: Path, documents: str, relations: str = "", **files: str) -> Law:
    """Write and load a corpus of these rows."""
    write(folder, documents=documents, relations=relations, **files)
    return load_law([manifest(folder)])


DOCUMENTS = """
    11/2003/QH11,11/2003/QH11,Luật,Luật Cầu đường,Quốc hội,2003-11-26,2004-07-01,,,Công báo
    12/2013/QH13,12/2013/QH13,Luật,Luật Cầu đường,Quốc hội,2013-11-29,2014-07-01,,,Công báo
    15/2020/QH14,15/2020/QH14,Luật,"Luật Đê, kè",Quốc hội,2020-06-10,2021-01-01,,2024-08-01,Công báo
    15/2020/QH14@nghi-quyet,15/2020/QH14,Nghị quyết,Về đê,Quốc hội,2020-06-11,2020-06-11,,,Công báo
    20/2014/NĐ-CP,20/2014/NĐ-CP,Nghị định,Quy định chi tiết Luật Cầu đường,Chính phủ,2014-05-15,2014-07-01,,,Công báo
    21/2022/NĐ-CP,21/2022/NĐ-CP,Nghị định,Thí điểm thu phí,Chính phủ,2022-01-10,2022-03-01,2025-03-01,,Công báo
    31/2024/QH15,31/2024/QH15,Luật,Luật Cầu đường,Quốc hội,2024-01-18,2024-08-01,,,Công báo
    40/2025/NĐ-CP,40/2025/NĐ-CP,Nghị định,Sửa đổi Nghị định 20/2014/NĐ-CP,Chính phủ,2025-01-05,2025-02-20,,,Công báo
    41/2010/NĐ-CP,41/2010/NĐ-CP,Nghị định,Không rõ ngày,Chính phủ,,,,2024-08-01,Công báo
    42/2010/NĐ-CP,42/2010/NĐ-CP,Nghị định,Theo trí nhớ,Chính phủ,2010-01-01,2010-03-01,,,memory: nhớ lại
    43/2010/NĐ-CP,43/2010/NĐ-CP,Nghị định,Nghe nói đã hết,Chính phủ,2010-01-01,2010-03-01,,,Công báo
    44/2010/NĐ-CP,44/2010/NĐ-CP,Nghị định,Thay thế không rõ ngày,Chính phủ,2010-01-01,2010-03-01,,,Công báo
    05/2020/QĐ-UBND@bac-giang,05/2020/QĐ-UBND,Quyết định,Bến đò,Ủy ban nhân dân tỉnh Bắc Giang,2020-02-03,2020-02-15,,,Công báo tỉnh
    05/2020/QĐ-UBND@ha-noi,05/2020/QĐ-UBND,Quyết định,Vỉa hè,Ủy ban nhân dân thành phố Hà Nội,2020-02-05,2020-02-20,,,Công báo tỉnh
    07/QĐ-TTg@2019,7/QĐ-TTg,Quyết định,Kế hoạch 2019,Thủ tướng Chính phủ,2019-01-04,2019-01-04,,,Công báo
    07/QĐ-TTg@2020,7/QĐ-TTg,Quyết định,Kế hoạch 2020,Thủ tướng Chính phủ,2020-01-03,2020-01-03,,,Công báo
"""
RELATIONS = """
    12/2013/QH13,replaces,11/2003/QH11,,2014-07-01,,Điều 211
    31/2024/QH15,replaces,12/2013/QH13,,2024-08-01,,Điều 252
    31/2024/QH15,repeals,15/2020/QH14,khoản 2 Điều 5,2024-08-01,,Điều 253
    40/2025/NĐ-CP,amends,20/2014/NĐ-CP,Điều 3,2025-02-20,,Điều 1
    40/2025/NĐ-CP,suspends,20/2014/NĐ-CP,Điều 9,2025-02-20,2025-06-01,Điều 2
    40/2025/NĐ-CP,replaces,42/2010/NĐ-CP,,2025-02-20,,memory: nhớ lại
    40/2025/NĐ-CP,replaces,43/2010/NĐ-CP,,2025-02-20,,memory: nhớ lại
    41/2010/NĐ-CP,replaces,44/2010/NĐ-CP,,,,Điều 9
"""
PLACES = """
    Tỉnh Bắc Giang,Tỉnh Bắc Ninh,2025-07-01,merged,Nghị quyết 202/2025/QH15,primary
    Tỉnh Bắc Ninh,Tỉnh Bắc Ninh,2025-07-01,continued,Nghị quyết 202/2025/QH15,primary
"""
