"""A commune's year in five short documents: one repealed by the next, one with a term, one faulty."""

from dataclasses import replace
from datetime import date
from functools import cache

from lawcheck.check import Rule, read_rules
from lawcheck.cite import cite, claims
from lawcheck.law import Law, load_law
from lawcheck.model import (
    Effect,
    Finding,
    LegalDocument,
    Meaning,
    Review,
    Severity,
    Source,
    Span,
    State,
    Unread,
)
from lawcheck.read import read
from lawcheck.report import Batch, Knowledge
from lawcheck.report.deadlines import read_calendar
from lawcheck.report.forms import Casework, Told, casework
from lawcheck.report.handling import Handling
from lawcheck.shipped import corpus_folder, rules_folder
from tests.report.batches import HOSTILE

ON = date(2026, 11, 1)
KNOWLEDGE = Knowledge(ON, date(2026, 4, 16), "0.1.0", "r", "c")
_TEXT = """\
ỦY BAN NHÂN DÂN TỈNH NGHỆ AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Nghệ An, ngày {issued:%d} tháng {issued:%m} năm {issued:%Y}
QUYẾT ĐỊNH
{title}
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;
Ủy ban nhân dân ban hành Quyết định.
Điều 1. Nội dung
Mỗi câu lạc bộ được hỗ trợ 5.000.000 đồng một năm.
Điều 2. Hiệu lực thi hành
{effect}
"""


def document(number: str, issued: date, title: str, effect: str) -> LegalDocument:
    text = _TEXT.format(number=number, issued=issued, title=title, effect=effect)
    name = number.replace("/", "-")
    (one,) = read(Source(f"{name}.txt", text.encode(), "0" * 64))
    return one


def finding(rule: str, slug: str, suggest: str, where: str = "Điều 1") -> Finding:
    return Finding(
        rule=rule,
        slug=slug,
        severity=Severity.WARNING,
        message=f"Dấu hiệu của {rule}.",
        quote=HOSTILE,
        span=Span(0, 0),
        page=1,
        where=where,
        because=("Điều 57 Luật số 64/2025/QH15",),
        suggest=suggest,
        fingerprint=f"{rule}-{where}",
    )


def review(read_as: LegalDocument, *findings: Finding) -> Review:
    citations = cite(read_as)
    unknown = tuple(Meaning(law().resolve(c, read_as), Effect(State.UNKNOWN)) for c in citations)
    return Review(read_as, citations, unknown, claims(read_as, citations), findings, (), ON)


@cache
def law() -> Law:
    return load_law((corpus_folder(),))


OLD = ("901/2024/QĐ-UBND", date(2024, 3, 1), "Quy định mức hỗ trợ câu lạc bộ đọc sách")
NEW = ("902/2026/QĐ-UBND", date(2026, 2, 2), "Quy định mức hỗ trợ câu lạc bộ")
SHORT = ("903/2024/QĐ-UBND", date(2024, 5, 6), "Thí điểm hỗ trợ thư viện")
FAULTY = ("904/2026/QĐ-UBND", date(2026, 1, 5), "Quy định phí đọc sách")
LATER = ("905/2026/QĐ-UBND", date(2026, 10, 20), "Quy định giá đọc sách")

REPEAL = finding("LC903", "district_unhandled", "ban hành văn bản thay thế hoặc bãi bỏ")
FEE = finding("LC703", "fee", "bãi bỏ")
DASH = finding("LC301", "number_form", "đính chính")


def batch() -> Batch:
    day = "Quyết định này có hiệu lực từ ngày"
    over = f"{OLD[0]} ngày 01 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Nghệ An"
    reviews = (
        review(document(*LATER, f"{day} 01 tháng 12 năm 2026.")),
        review(document(*FAULTY, f"{day} 01 tháng 02 năm 2026."), FEE, DASH),
        review(document(*OLD, f"{day} 01 tháng 4 năm 2024.")),
        review(document(*SHORT, f"{day} 01 tháng 6 năm 2024 đến hết ngày 31 tháng 12 năm 2025.")),
        review(
            document(
                *NEW,
                f"1. {day} 01 tháng 3 năm 2026.\n2. Quyết định này thay thế Quyết định số {over}.",
            ),
            REPEAL,
        ),
    )
    lost = Unread(Source("hỏng.pdf", b"", ""), "DamagedFile", "Tệp bị cắt.")
    nameless = replace(reviews[0].document, number=None)
    return Batch((*reviews, review(nameless)), (lost,), KNOWLEDGE)


def told(*decisions: Handling) -> Told:
    return Told(read_calendar(ON), {d.fingerprint: d for d in decisions}, {FAULTY[0]: "Văn hóa"})


@cache
def work(*decisions: Handling, day: date = ON) -> Casework:
    return casework(batch(), law(), pages(), told(*decisions), day)


@cache
def pages() -> tuple[Rule, ...]:
    return read_rules((rules_folder(),))
