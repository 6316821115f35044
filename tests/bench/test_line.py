"""Speed of each stage on generated documents; read the table, nothing is asserted about time."""

from datetime import date

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lawcheck.check import read_rules
from lawcheck.cite import cite, cite_text
from lawcheck.law import load_law
from lawcheck.model import Source
from lawcheck.read import document_of, read
from lawcheck.scan import scan
from lawcheck.shipped import corpus_folder, rules_folder

_ARTICLE = """Điều {n}. Trách nhiệm của cơ quan thứ {n}
1. Thực hiện quy định tại khoản 2 Điều 5 Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ.
2. Phối hợp theo khoản 1 Điều này và Luật Đất đai số 31/2024/QH15:
a) Báo cáo theo quy định;
b) Công khai kết quả.
"""
_TEXT = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n" + "".join(
    _ARTICLE.format(n=n) for n in range(1, 501)
)


@pytest.fixture(scope="module")
def source() -> Source:
    return Source.of("bench.txt", _TEXT.encode())


def test_reading(benchmark: BenchmarkFixture, source: Source) -> None:
    (document,) = benchmark(read, source)
    assert len(document.articles()) == 500


def test_citing(benchmark: BenchmarkFixture) -> None:
    document = document_of(_TEXT)
    assert len(benchmark(cite, document)) > 1000


def test_citing_one_line(benchmark: BenchmarkFixture) -> None:
    assert benchmark(cite_text, _TEXT.splitlines()[2])


def test_loading_the_law(benchmark: BenchmarkFixture) -> None:
    assert benchmark(load_law, (corpus_folder(),)).known_through


def test_the_whole_line(benchmark: BenchmarkFixture, source: Source) -> None:
    law, rules = load_law((corpus_folder(),)), read_rules((rules_folder(),))
    (review,) = benchmark(scan, source, law, rules, date(2026, 11, 1))
    assert not review.failures
