"""The page of a document: its text beside what was found, on the day that is asked for."""

import re

import pytest
from starlette.testclient import TestClient

from lawcheck.report.shapes import SHAPES
from lawcheck.store import Store, papers_of
from tests.web.documents.conftest import CIRCULAR, DECISION, DECREE, HOSTILE, Shelf


def page(reader: TestClient, shelf: Shelf, name: str, query: str = "") -> str:
    answer = reader.get(f"/documents/{shelf.number(name)}{query}")
    assert answer.status_code == 200
    return str(answer.text)


def test_findings_stand_beside_the_words_they_are_about(reader: TestClient, shelf: Shelf) -> None:
    html = page(reader, shelf, DECISION)
    names = re.findall(r'<article class="finding [a-z]+" id="(f-[0-9a-f]{16})"', html)
    lit = {name for told in re.findall(r'data-of="([^"]+)"', html) for name in told.split()}
    assert len(names) == 4
    assert set(names) == lit


def test_a_document_without_pages_is_shown_as_text_alone(reader: TestClient, shelf: Shelf) -> None:
    html = page(reader, shelf, DECISION)
    assert 'id="pages"' not in html
    assert re.search(r"<h3[^>]*>Chương I</h3>|<h3[^>]*>Điều 1", html)


def test_a_pdf_is_shown_by_its_pages(reader: TestClient, shelf: Shelf) -> None:
    number = shelf.number(CIRCULAR)
    html = page(reader, shelf, CIRCULAR)
    assert f"/documents/{number}/original/0" in html
    assert f'data-places="/documents/{number}/places?on=2026-11-01"' in html


def test_citations_tell_their_state_on_the_day(reader: TestClient, shelf: Shelf) -> None:
    now = page(reader, shelf, DECISION)
    then = page(reader, shelf, DECISION, "?on=2025-03-31")
    words = r'<a class="cite (\w+)"[^>]*>(?:<mark[^>]*>)?Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13'
    assert re.findall(words, now) == ["expired"]
    assert re.findall(words, then) == ["partly_in_force"]


def test_another_day_tells_which_findings_hold_then(reader: TestClient, shelf: Shelf) -> None:
    html = page(reader, shelf, CIRCULAR, "?on=2025-12-01")
    assert "Không có dấu hiệu này nếu xét ngày 01/12/2025." in html
    assert "Không có dấu hiệu này" not in page(reader, shelf, CIRCULAR)


def test_what_a_document_says_is_shown_and_never_run(reader: TestClient, shelf: Shelf) -> None:
    html = page(reader, shelf, HOSTILE)
    assert "&lt;script&gt;window.evil" in html
    assert "<script>window" not in html
    assert "<img src=x" not in html


def test_a_document_of_another_plan_is_not_shown(reader: TestClient, shelf: Shelf) -> None:
    _move_to_another_plan(shelf.store)
    assert reader.get(f"/documents/{_any(shelf.store)}").status_code == 404


@pytest.mark.parametrize("query", ["?on=31/03/2025", "?on=2025-13-01", "?on=x"])
def test_a_day_that_is_none_is_refused(reader: TestClient, shelf: Shelf, query: str) -> None:
    assert reader.get(f"/documents/{shelf.number(DECISION)}{query}").status_code == 400


def test_a_document_whose_text_is_kept_no_more_says_so(reader: TestClient, shelf: Shelf) -> None:
    with shelf.store.writing() as base:
        base.exec_driver_sql("DELETE FROM texts")
    assert "Không còn lưu chữ của văn bản này" in page(reader, shelf, DECISION)


def test_quoted_amendments_stand_apart_from_the_text(reader: TestClient, shelf: Shelf) -> None:
    assert page(reader, shelf, DECREE).count("<blockquote>") == 3


def test_english_is_spoken_where_it_is_chosen(reader: TestClient, shelf: Shelf) -> None:
    reader.cookies.set("lawcheck-language", "en")
    assert "Text as read" in page(reader, shelf, CIRCULAR)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_document_is_taken_away_in_every_shape(
    reader: TestClient, shelf: Shelf, shape: str
) -> None:
    address = f"/documents/{shelf.number(DECISION)}/export"
    answer = reader.get(f"{address}/dau-hieu.{shape}")
    assert answer.status_code == 200
    assert len(answer.content) > 500
    assert f'{address}/dau-hieu.{shape}" download' in reader.get(address).text


def test_forms_of_a_document_are_filled(reader: TestClient, shelf: Shelf) -> None:
    address = f"/documents/{shelf.number(DECISION)}/export"
    assert reader.get(f"{address}/phieu-ra-soat.docx").content[:2] == b"PK"
    assert reader.get(f"{address}/khong-co.docx").status_code == 404


def _any(store: Store) -> int:
    with store.reading() as base:
        return papers_of(base, "khac")[0].id


def _move_to_another_plan(store: Store) -> None:
    with store.writing() as base:
        base.exec_driver_sql("UPDATE reviews SET plan = 'khac'")


def test_of_a_document_that_the_corpus_lacks_only_its_own_words_are_told(
    reader: TestClient, shelf: Shelf
) -> None:
    html = page(reader, shelf, DECISION)
    assert "Kho dữ liệu chưa có văn bản này." in html
    assert "Theo chính văn bản: có hiệu lực từ 25/03/2026." in html
