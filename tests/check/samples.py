"""Documents, a corpus and rules that the tests of check write for themselves."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lawcheck.check import Day, Dossier, Mark, Period, Read, Rule
from lawcheck.check.rule import Basis, Check
from lawcheck.cite import cite, claims
from lawcheck.law import Law, load_law
from lawcheck.model import Severity, Span
from lawcheck.read.structure import document_of

HEADING = """\
ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Nghệ An, ngày 02 tháng 12 năm 2025
QUYẾT ĐỊNH
{title}
"""
TITLE = "Quy định việc quản lý bến đò trên địa bàn tỉnh"
_DOCUMENTS = """\
key,number,kind,title,issuer,issued,effective,expires,confirmed,source
12/2013/QH13,12/2013/QH13,Luật,Luật Cầu đường,Quốc hội,2013-11-29,2014-07-01,,,Công báo
31/2024/QH15,31/2024/QH15,Luật,Luật Cầu đường,Quốc hội,2024-01-18,2024-08-01,,,Công báo
20/2014/NĐ-CP,20/2014/NĐ-CP,Nghị định,Quy định chi tiết,Chính phủ,2014-05-15,2014-07-01,,,Công báo
"""
_RELATIONS = """\
subject,verb,object,pin,since,until,proof
31/2024/QH15,replaces,12/2013/QH13,,2024-08-01,,Điều 252
"""


def small_law(folder: Path) -> Law:
    """Write and load a corpus of three documents, one of them replaced."""
    (folder / "documents.csv").write_text(_DOCUMENTS, "utf-8")
    (folder / "relations.csv").write_text(_RELATIONS, "utf-8")
    (folder / "corpus.toml").write_text("known_through = 2026-01-31\n", "utf-8")
    return load_law([folder])


def dossier_of(law: Law, body: str, number: str = "09/2025/QĐ-UBND", title: str = TITLE) -> Dossier:
    """Read a decision of Nghệ An, signed on 2 December 2025, and open its dossier."""
    document = document_of(HEADING.format(number=number, title=title) + body)
    citations = cite(document)
    return Dossier(document, citations, claims(document, citations), law, date(2026, 1, 15))


def marking(words: str) -> Check:
    """Return a check that marks every occurrence of `words`."""

    def check(dossier: Dossier) -> Iterator[Mark]:
        start = dossier.text.find(words)
        while start >= 0:
            yield Mark(Span(start, start + len(words)), f"Văn bản viết “{words}”.")
            start = dossier.text.find(words, start + 1)

    return check


def rule_of(check: Check, **changes: object) -> Rule:
    """Return a rule of the test with that check."""
    values: dict[str, object] = {
        "id": "XX101",
        "slug": "ferry",
        "family": "terms",
        "title": "Bến đò",
        "severity": Severity.ERROR,
        "administrative": None,
        "basis": (Basis("78/2025/NĐ-CP", "Điều 62", Read.PRIMARY, Period(date(2025, 4, 1))),),
        "in_force": Period(date(2016, 7, 1)),
        "judged": Day.ISSUED,
        "since": "0.1",
        "criteria": (),
        "handling": "đính chính",
        "prose": "",
        "examples": (),
        "page": Path("terms/ferry.md"),
        "check": check,
    }
    return Rule(**(values | changes))  # type: ignore[arg-type]
