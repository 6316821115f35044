"""A document handed in: scanned at once, for its owner's eyes, deleted on request, never run."""

import io
import os
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lawcheck.store import Role, audit_list, upload_list
from lawcheck.web import uploading
from lawcheck.web.app import make_app
from lawcheck.web.uploading import forget_old, private_folder, shown_name, take
from tests.web.conftest import Enter, client_of, desk_of, token_for, token_in
from tests.web.documents.conftest import DECISION, EVIL, EXAMPLES, Shelf


def hand_in(client: TestClient, name: str, content: bytes) -> tuple[int, str]:
    """Hand a document in, and return the status and where it leads, or the page."""
    token = token_in(client.get("/upload").text)
    answer = client.post("/upload", data={"token": token}, files={"file": (name, content)})
    return answer.status_code, answer.headers.get("location") or answer.text


def files_in(shelf: Shelf) -> list[Path]:
    folder = private_folder(shelf.store)
    return [file for file in folder.rglob("*") if file.is_file()] if folder.exists() else []


def test_a_document_handed_in_is_shown_with_its_findings_and_deleted_on_request(
    reader: TestClient, shelf: Shelf
) -> None:
    content = (EXAMPLES / DECISION).read_bytes()
    status, path = hand_in(reader, "Quyết định 07.docx", content)
    assert status == 303
    html = reader.get(path).text
    assert "Quyết định 07.docx" in html
    assert html.count('<article class="finding') >= 4
    (file,) = files_in(shelf)
    assert file.read_bytes() == content
    assert file.name == "van-ban"
    assert file.parent.stat().st_mode & 0o077 == 0
    with shelf.store.reading() as base:
        (held,) = upload_list(base)
    gone = reader.post(f"/upload/{held.plan}/delete", headers=token_for(reader))
    assert gone.status_code == 303
    assert files_in(shelf) == []
    assert reader.get(path).status_code == 404
    with shelf.store.reading() as base:
        assert not base.exec_driver_sql(f"SELECT 1 FROM texts WHERE plan = '{held.plan}'").all()
        assert base.exec_driver_sql("SELECT 1 FROM texts WHERE plan = 'tinh'").all()


def test_before_dawn_a_document_is_judged_for_the_day_in_vietnam(shelf: Shelf) -> None:
    desk = replace(desk_of(shelf.store), now=lambda: datetime(2026, 10, 31, 20, tzinfo=UTC))
    upload = take(desk, DECISION, (EXAMPLES / DECISION).read_bytes(), "an")
    with shelf.store.reading() as base:
        assert [audit.on for audit in audit_list(base, upload.plan)] == [date(2026, 11, 1)]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("rong.docx", b"", "Chưa chọn tệp"),
        ("hong.docx", b"PK\x03\x04 and nothing more", "Tệp bị hỏng"),
        ("chuong-trinh.exe", b"MZ\x90\0\3\0\0\0" + bytes(range(256)) * 20, "không phải văn bản"),
        ("nen.rar", b"Rar!\x1a\x07\0" + b"x" * 99, "RAR"),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(
    reader: TestClient, shelf: Shelf, name: str, content: bytes, why: str
) -> None:
    status, html = hand_in(reader, name, content)
    assert status == 422
    assert '<p class="wrong" role="alert"' in html
    assert why in html
    assert files_in(shelf) == []


def bomb() -> bytes:
    """Return a DOCX that unpacks to far more than it weighs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * (120 << 20) + b"</w>")
    return packed.getvalue()


def test_a_poisoned_file_is_refused_and_leaves_nothing(reader: TestClient, shelf: Shelf) -> None:
    status, html = hand_in(reader, "bom.docx", bomb())
    assert status == 422
    assert "bất thường" in html or "quá giới hạn" in html
    assert files_in(shelf) == []


def test_a_file_too_large_is_refused_before_it_is_read(
    reader: TestClient, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hand_in(reader, "to.pdf", b"%PDF-" + b"0" * (uploading.MOST + (1 << 20)))[0] == 413
    monkeypatch.setattr(uploading, "MOST", 1000)
    status, html = hand_in(reader, "to.pdf", b"%PDF-" + b"0" * 2000)
    assert status == 422
    assert "Tệp lớn hơn" in html
    assert files_in(shelf) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system32\\a.docx", "a.docx"),
        ("a\x00b\n.docx", "ab.docx"),
        ("\u202efdp.exe", "fdp.exe"),
        ("", "?"),
        ("x" * 500, "x" * 120),
    ],
)
def test_the_name_of_a_file_is_only_shown(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_name_that_climbs_or_carries_html_does_neither(reader: TestClient, shelf: Shelf) -> None:
    content = (EXAMPLES / DECISION).read_bytes()
    status, path = hand_in(reader, f"../../{EVIL.replace('/', '')}.docx", content)
    assert status == 303
    for page in (reader.get(path).text, reader.get("/upload").text):
        assert "<script>window" not in page
        assert "<img src=x" not in page
    (file,) = files_in(shelf)
    assert file.is_relative_to(private_folder(shelf.store))


def test_only_its_owner_and_admins_see_what_was_handed_in(shelf: Shelf, enter: Enter) -> None:
    del shelf
    content = (EXAMPLES / DECISION).read_bytes()
    _, path = hand_in(enter(Role.REVIEWER), "a.docx", content)
    assert enter(Role.ADMIN).get(path).status_code == 200
    assert enter(Role.READER).get(path).status_code == 404


def test_what_was_handed_in_long_ago_is_gone(shelf: Shelf) -> None:
    desk = desk_of(shelf.store)
    reader = client_of(make_app(desk))
    assert hand_in(reader, "a.docx", (EXAMPLES / DECISION).read_bytes())[0] == 303
    now = desk.now()
    later = type(desk)(
        desk.store, desk.plan, desk.setup, desk.door, lambda: now + timedelta(days=8)
    )
    forget_old(later)
    assert files_in(shelf) == []
    with shelf.store.reading() as base:
        assert upload_list(base) == ()


def test_what_a_run_that_was_cut_off_left_is_swept_away(shelf: Shelf) -> None:
    left = private_folder(shelf.store) / "0123"
    left.mkdir(parents=True)
    (left / "van-ban").write_bytes(b"x")
    os.utime(left, (0, 0))
    forget_old(desk_of(shelf.store))
    assert files_in(shelf) == []
