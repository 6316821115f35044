"""Whatever a document says, no shipped rule crashes, and every finding is in its text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.check import Dossier, read_rules, reviewed_together, run
from lawcheck.cite import cite, claims
from lawcheck.law import load_law
from lawcheck.model import Review
from lawcheck.read.structure import document_of
from lawcheck.shipped import corpus_folder, rules_folder

RULES = read_rules([rules_folder()], drafts=True)
LAW = load_law([corpus_folder()])
LINES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN",
    "Số: 09/2025/QĐ-UBND",
    "Số: /2026/QĐ-UBND",
    "Số: 12/TT-BTC",
    "Nghệ An, ngày 02 tháng 12 năm 2025",
    "QUYẾT ĐỊNH",
    "THÔNG TƯ",
    "Sửa đổi, bổ sung một số điều của Quy định",
    "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13;",
    "Căn cứ khoản 1 Điều 46 Luật số 80/2015/QH13 được sửa đổi bởi: Luật số 63/2020/QH14;",
    "Căn cứ Văn bản hợp nhất số 54/VBHN-VPQH;",
    "Điều 1. Phạm vi điều chỉnh",
    "Điều 3.",
    "Điều 99999999999999999999. Tên",
    "1. Theo khoản 7 Điều 1, điểm c khoản 2 Điều này và Điều 40 Quyết định này.",
    "3. Sở Kế hoạch và Đầu tư báo cáo Bộ Kế hoạch và Đầu tư, Ủy ban nhân dân cấp huyện.",
    "a) Trên địa bàn tỉnh Bình Dương;",
    "e) Theo Nghị định số 34/2016/NĐ-CP “sửa đổi",
    "QUY CHẾ",
    "(Ban hành kèm theo Quyết định số 09/2025/QĐ-UBND)",
    "Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 1/2020/QĐ-UBND.",
    "Quyết định này có hiệu lực thi hành kể từ ngày 31 tháng 02 năm 2025.",
    "Các quy định trước đây trái với Quyết định này đều bị bãi bỏ.",
    "PHỤ LỤC",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Nguyễn Văn An",
)

ON = date(2026, 3, 1)


def _dossier(lines: list[str]) -> Dossier:
    document = document_of("\n".join(lines))
    citations = cite(document)
    return Dossier(document, citations, claims(document, citations), LAW, ON)


def _review(lines: list[str]) -> Review:
    dossier = _dossier(lines)
    meanings = tuple(map(dossier.meaning, dossier.citations))
    return Review(dossier.document, dossier.citations, meanings, dossier.claims, (), (), ON)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_no_rule_crashes_and_every_finding_quotes_the_text(lines: list[str]) -> None:
    dossier = _dossier(lines)
    document = dossier.document
    findings, failures = run(RULES, dossier)
    assert failures == ()
    for finding in findings:
        assert " ".join(finding.span.of(document.text).split()) == finding.quote
        assert finding.quote
        assert finding.message.endswith(".")
        assert finding.because


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=16), min_size=2, max_size=4))
def test_no_rule_over_a_batch_crashes_whatever_its_documents_say(batch: list[list[str]]) -> None:
    for review in reviewed_together([_review(lines) for lines in batch], RULES, LAW, ON):
        assert review.failures == ()
        for finding in review.findings:
            assert finding.message.endswith(".")
            assert finding.because
