"""The original file is handed out as it was read, or not at all."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lawcheck.read.recognise import missing
from lawcheck.store import keep_folders
from lawcheck.web.app import make_app
from tests.web.conftest import client_of, desk_of
from tests.web.documents.conftest import CIRCULAR, DECISION, EXAMPLES, SCANNED, Shelf


@pytest.fixture
def moved(shelf: Shelf, tmp_path: Path) -> Shelf:
    """Give a folder of its own to a test that changes files."""
    folder = tmp_path / "van-ban"
    shutil.copytree(shelf.folder, folder)
    with shelf.store.writing() as base:
        keep_folders(base, "tinh", {"van-ban": folder})
    return Shelf(shelf.store, folder)


def asked(shelf: Shelf) -> TestClient:
    return client_of(make_app(desk_of(shelf.store)))


def test_a_pdf_is_handed_out_in_a_sandbox(reader: TestClient, shelf: Shelf) -> None:
    answer = reader.get(f"/documents/{shelf.number(CIRCULAR)}/original/0")
    assert answer.content == (EXAMPLES / CIRCULAR).read_bytes()
    assert answer.headers["content-type"] == "application/pdf"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_nothing_but_a_pdf_is_handed_out(reader: TestClient, shelf: Shelf) -> None:
    answer = reader.get(f"/documents/{shelf.number(DECISION)}/original/0")
    assert answer.status_code == 410
    assert "không phải PDF" in answer.json()["told"]


def test_a_file_changed_since_the_audit_is_told_to_be(moved: Shelf) -> None:
    file = moved.folder / CIRCULAR
    file.write_bytes(file.read_bytes() + b"\n")
    answer = asked(moved).get(f"/documents/{moved.number(CIRCULAR)}/original/0")
    assert answer.status_code == 410
    assert "đã thay đổi từ lần rà soát" in answer.json()["told"]


def test_a_link_out_of_the_folder_is_not_followed(moved: Shelf, tmp_path: Path) -> None:
    secret = tmp_path / "secret.pdf"
    (moved.folder / CIRCULAR).rename(secret)
    (moved.folder / CIRCULAR).symlink_to(secret)
    answer = asked(moved).get(f"/documents/{moved.number(CIRCULAR)}/original/0")
    assert answer.status_code == 410


def test_a_file_that_is_gone_is_told_to_be(moved: Shelf) -> None:
    (moved.folder / CIRCULAR).unlink()
    assert asked(moved).get(f"/documents/{moved.number(CIRCULAR)}/original/0").status_code == 410


@pytest.mark.parametrize(
    "path",
    ["original/1", "original/../../../etc/passwd", "original/%2e%2e%2fetc%2fpasswd", "original/-1"],
)
def test_no_path_of_a_request_reaches_the_files(
    reader: TestClient, shelf: Shelf, path: str
) -> None:
    assert reader.get(f"/documents/{shelf.number(CIRCULAR)}/{path}").status_code == 404


@pytest.mark.parametrize(
    "name",
    [CIRCULAR, pytest.param(SCANNED, marks=pytest.mark.skipif(bool(missing()), reason="no OCR"))],
)
def test_each_finding_and_citation_has_its_place_on_the_pages(
    reader: TestClient, shelf: Shelf, name: str
) -> None:
    places = reader.get(f"/documents/{shelf.number(name)}/places").json()
    findings = [place for key, place in places.items() if key.startswith("f-")]
    assert len(findings) >= 2
    for place in places.values():
        for page, left, bottom, right, top in place["boxes"]:
            assert page >= 1
            assert left < right
            assert 5 < top - bottom < 30
