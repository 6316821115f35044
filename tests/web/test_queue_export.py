"""What the queue shows leaves it as a file: lists and paperwork, with what was decided."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from lawcheck.audit import Kept, packed
from lawcheck.read import open_source, read
from lawcheck.store import Store, deed_list, open_store
from lawcheck.web import exporting
from tests.web.conftest import F1, token_for
from tests.web.filling import fill

_PAGE = Path(__file__).parents[2] / "corpus/examples/998-2009-TT-BTC-tai-lieu.txt"


@pytest.fixture(scope="module")
def wire() -> bytes:
    return packed(Kept.of(read(open_source(_PAGE))[0]))


@pytest.fixture
def store(tmp_path: Path, wire: bytes) -> Iterator[Store]:
    """Give a store with an audit of three documents that have a text."""
    opened = open_store(f"sqlite:///{tmp_path}/lawcheck.db")
    fill(opened, 3, 2, wires=[wire])
    yield opened
    opened.close()


def _dismiss(client: TestClient) -> None:
    fields = {"verdict": "dismiss", "reason": "điều khoản chuyển tiếp", "seen": "0"}
    client.post(f"/findings/{F1}/decisions", data=fields, headers=token_for(client))


def test_the_list_holds_every_finding_and_why_one_was_set_aside(client: TestClient) -> None:
    _dismiss(client)
    answer = client.get("/export/dau-hieu.csv?left=any")
    assert answer.headers["content-disposition"] == 'attachment; filename="dau-hieu.csv"'
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 1 + 6
    assert sum("điều khoản chuyển tiếp" in row for row in rows) == 1


def test_the_filter_decides_what_is_exported(client: TestClient) -> None:
    answer = client.get("/export/dau-hieu.xlsx?year=2021")
    book = load_workbook(io.BytesIO(answer.content))
    assert [row[0].value for row in book.worksheets[0]][-2:] != [None, None]
    told = client.get("/export/dau-hieu.csv?year=2021").content.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(told)))) == 1 + 2


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_form_is_filled_from_the_page(client: TestClient, store: Store, suffix: str) -> None:
    answer = client.get(f"/export/phieu-ra-soat.{suffix}?left=any")
    assert answer.status_code == 200
    assert ZipFile(io.BytesIO(answer.content)).testzip() is None
    with store.reading() as base:
        assert deed_list(base, 1)[0].about == f"phieu-ra-soat.{suffix}"


def test_every_form_is_offered(client: TestClient) -> None:
    page = client.get("/export?year=2021").text
    for name in ("dau-hieu.csv", "danh-muc-can-xu-ly.docx", "so-theo-doi-xu-ly.xlsx"):
        assert f"/export/{name}?year=2021" in page


@pytest.mark.parametrize(
    "path", ["/export/khong-co.docx", "/export/dau-hieu.exe", "/export/..%2f..%2fx.csv"]
)
def test_what_is_no_form_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_too_many_documents_are_told_and_not_begun(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.web.pages.export.MOST", 2)
    assert exporting.MOST > 2
    assert "nhiều nhất 2 văn bản" in client.get("/export").text
    assert client.get("/export/dau-hieu.csv").status_code == 413
