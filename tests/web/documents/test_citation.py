"""A citation looked into: state and proof on two days, lược đồ, the words it points to."""

import re

import pytest
from starlette.testclient import TestClient

from tests.web.documents.conftest import DECISION, HOSTILE, Shelf


def citations(reader: TestClient, shelf: Shelf, name: str) -> dict[str, str]:
    """Return the addresses of the citations of a document by what they lead to."""
    html = reader.get(f"/documents/{shelf.number(name)}").text
    return {
        re.sub("<[^>]+>", "", words): href
        for href, words in re.findall(
            r'<a class="cite [a-z_]+" href="([^"]+)"[^>]*>(.*?)</a>', html
        )
    }


def looked_into(reader: TestClient, href: str) -> str:
    answer = reader.get(href.replace("&amp;", "&"), headers={"hx-request": "true"})
    assert answer.status_code == 200
    return str(answer.text)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2025-03-31", "hết hiệu lực một phần từ 19/02/2025"),
        ("2025-04-01", "hết hiệu lực từ 01/04/2025"),
    ],
)
def test_a_citation_tells_its_state_on_the_day_and_the_proof(
    reader: TestClient, shelf: Shelf, on: str, state: str
) -> None:
    named = citations(reader, shelf, DECISION)
    href = named["Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13"]
    html = looked_into(reader, href.replace("2026-11-01", on))
    assert state in html
    assert "Luật 64/2025/QH15 thay thế toàn bộ từ 01/04/2025 (Điều 71 khoản 3)" in html
    assert "/corpus/diagram?key=80/2015/QH13" in html


def test_the_state_on_the_day_of_issue_stands_beside(reader: TestClient, shelf: Shelf) -> None:
    named = citations(reader, shelf, DECISION)
    html = looked_into(reader, named["Luật Thủy lợi số 08/2017/QH14"])
    assert "Khi văn bản này ban hành, 12/03/2026" in html


def test_words_that_nobody_holds_are_told_to_be_missing(reader: TestClient, shelf: Shelf) -> None:
    named = citations(reader, shelf, DECISION)
    html = looked_into(reader, named["Luật Thủy lợi số 08/2017/QH14"])
    assert "Không có lời văn của quy định này" in html


def test_what_the_corpus_does_not_hold_gets_no_verdict(reader: TestClient, shelf: Shelf) -> None:
    named = citations(reader, shelf, HOSTILE)
    html = looked_into(reader, named["Điều 4 Thông tư số 905/2025/TT-BNV"])
    assert "Không kết luận được về hiệu lực." in html


def test_words_that_the_audit_holds_stand_beside_the_citation(
    reader: TestClient, shelf: Shelf
) -> None:
    named = citations(reader, shelf, HOSTILE)
    html = looked_into(reader, named["Điều 4 Thông tư số 905/2025/TT-BNV"])
    words = re.findall(r'<div class="provision">(.*?)</div>', html, re.DOTALL)
    assert len(words) == 1
    assert "Điều 4. Nội dung báo cáo" in words[0]
    assert "b) Số lượng hồ sơ đã nộp lưu" in words[0]
    assert "Điều 5." not in words[0]


def test_without_htmx_a_citation_is_a_page(reader: TestClient, shelf: Shelf) -> None:
    href = citations(reader, shelf, DECISION)["Luật Thủy lợi số 08/2017/QH14"]
    assert "<!doctype html>" in reader.get(href).text


def test_a_citation_that_is_not_there_is_not_found(reader: TestClient, shelf: Shelf) -> None:
    assert reader.get(f"/documents/{shelf.number(DECISION)}/citations/999").status_code == 404
