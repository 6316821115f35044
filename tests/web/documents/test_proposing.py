"""Rows proposed for the corpus: kept with who, when and why; settled once; taken out as a corpus."""

import csv
import io
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lawcheck.law import load_law
from lawcheck.law.integrity import problems
from lawcheck.law.rows import COLUMNS
from lawcheck.model import Key
from lawcheck.shipped import corpus_folder
from lawcheck.store import Role, Store, proposed
from tests.web.conftest import Enter, token_for
from tests.web.documents.conftest import EVIL

KEY = "45/2013/QH13"


def fields(reader: TestClient, file: str) -> dict[str, str]:
    """Return what a form for a document holds before anything is written into it."""
    html = reader.get(f"/corpus/correct?key={KEY}").text
    form = html.partition(f'name="file" value="{file}"')[2].partition("</form>")[0]
    told = dict(re.findall(r'<input name="(\w+)" value="([^"]*)"', form))
    return {"about": KEY, "file": file, "why": "Công báo số 1013 ghi khác"} | told


def send(reader: TestClient, form: dict[str, str]) -> tuple[int, str]:
    answer = reader.post("/corpus/correct", data=form, headers=token_for(reader))
    return answer.status_code, answer.text


def test_a_correction_is_kept_accepted_and_taken_out(
    reader: TestClient, store: Store, tmp_path: Path
) -> None:
    form = fields(reader, "documents.csv") | {"title": "Luật Đất đai năm 2013"}
    assert send(reader, form)[0] == 303
    with store.reading() as base:
        (row,) = proposed(base, "open")
    assert (row.who, row.at[:10], row.doubt) == ("an", "2026-11-01", "Công báo số 1013 ghi khác")
    page = reader.get("/corpus/proposals").text
    assert "<del>Luật Đất đai</del> → <ins>Luật Đất đai năm 2013</ins>" in page
    settled = reader.post(
        f"/corpus/proposals/{row.id}", data={"verdict": "accepted"}, headers=token_for(reader)
    )
    assert settled.status_code == 303
    (tmp_path / "documents.csv").write_bytes(reader.get("/corpus/proposals/documents.csv").content)
    (tmp_path / "corpus.toml").write_text("known_through = 2026-11-01\n")
    record = load_law([corpus_folder(), tmp_path]).record(Key(KEY))
    assert record is not None
    assert record.title == "Luật Đất đai năm 2013"


def test_a_relation_is_proposed_as_a_row_of_the_corpus(reader: TestClient) -> None:
    form = fields(reader, "relations.csv") | {
        "subject": "35/2018/QH14",
        "verb": "amends",
        "pin": "khoản 1 Điều 7",
        "since": "2019-01-01",
        "proof": "Điều 6",
    }
    assert send(reader, form)[0] == 303
    page = reader.get("/corpus/proposals").text
    number = re.findall(r'action="/corpus/proposals/(\d+)"', page)[0]
    reader.post(
        f"/corpus/proposals/{number}", data={"verdict": "accepted"}, headers=token_for(reader)
    )
    rows = list(csv.reader(io.StringIO(reader.get("/corpus/proposals/relations.csv").text)))
    assert tuple(rows[0]) == COLUMNS["relations.csv"]
    assert rows[1][:4] == ["35/2018/QH14", "amends", KEY, "khoản 1 Điều 7"]


@pytest.mark.parametrize(
    ("file", "change", "why"),
    [
        ("documents.csv", {}, "không khác dòng đang có"),
        ("documents.csv", {"title": "Khác", "why": ""}, "Hãy ghi lý do"),
        ("documents.csv", {"issued": "29/11/2013"}, "không phải ngày"),
        ("documents.csv", {"source": ""}, "Hãy điền ô “Nguồn”"),
        ("documents.csv", {"title": "=HYPERLINK(1)"}, "bắt đầu bằng dấu ="),
        ("relations.csv", {"subject": KEY, "verb": "amends", "proof": "x"}, "chính nó"),
        (
            "relations.csv",
            {"subject": "1/2020/NĐ-CP", "verb": "amends", "proof": "x", "pin": "chỗ nào đó"},
            "không phải cách viết điều, khoản",
        ),
    ],
)
def test_a_row_that_cannot_be_true_is_refused_in_words(
    reader: TestClient, store: Store, file: str, change: dict[str, str], why: str
) -> None:
    status, html = send(reader, fields(reader, file) | change)
    assert status == 422
    assert why in html
    with store.reading() as base:
        assert proposed(base, "open") == ()


def test_what_a_row_says_is_never_run(reader: TestClient) -> None:
    send(reader, fields(reader, "documents.csv") | {"title": EVIL, "why": EVIL})
    assert "<script>window" not in reader.get("/corpus/proposals").text


def test_documents_of_the_audit_propose_rows_with_their_words(
    reader: TestClient, store: Store
) -> None:
    told = reader.post("/corpus/learn", headers=token_for(reader)).text
    assert "Đã đọc 5/5 văn bản" in told
    with store.reading() as base:
        rows = proposed(base, "open")
    own = next(row for row in rows if row.cells.get("key") == "905/2025/TT-BNV")
    assert own.cells["issued"] == "2025-10-15"
    assert any("Luật Lưu trữ số 33/2024/QH15" in row.quote for row in rows)
    again = reader.post("/corpus/learn", headers=token_for(reader)).text
    assert "0 dòng mới" in again


def test_accepted_rows_of_documents_are_a_corpus_without_faults(
    reader: TestClient, store: Store, tmp_path: Path
) -> None:
    reader.post("/corpus/learn", headers=token_for(reader))
    assert reader.post("/corpus/proposals/sure", headers=token_for(reader)).status_code == 303
    with store.reading() as base:
        assert proposed(base, "open", sure=True) == ()
        assert all(
            row.settled and row.settled.settled_by == "an" for row in proposed(base, "accepted")
        )
    for table in ("documents", "relations"):
        content = reader.get(f"/corpus/proposals/{table}.csv").content
        (tmp_path / f"{table}.csv").write_bytes(content)
    (tmp_path / "corpus.toml").write_text("known_through = 2026-11-01\n")
    assert load_law([corpus_folder(), tmp_path]).record(Key("905/2025/TT-BNV")) is not None
    assert list(problems(tmp_path, [corpus_folder()])) == []


def test_a_row_is_settled_once_and_refused_only_with_a_reason(
    reader: TestClient, store: Store
) -> None:
    send(reader, fields(reader, "documents.csv") | {"title": "Luật Đất đai 2013"})
    with store.reading() as base:
        (row,) = proposed(base, "open")
    path, token = f"/corpus/proposals/{row.id}", token_for(reader)
    assert reader.post(path, data={"verdict": "refused"}, headers=token).status_code == 422
    said = {"verdict": "refused", "reason": "Tên đúng rồi"}
    assert reader.post(path, data=said, headers=token).status_code == 303
    assert reader.post(path, data={"verdict": "accepted"}, headers=token).status_code == 409
    assert "Tên đúng rồi" in reader.get("/corpus/proposals?show=refused").text


def test_only_admins_settle_and_take_out(enter: Enter) -> None:
    reviewer = enter(Role.REVIEWER)
    assert reviewer.get("/corpus/proposals/documents.csv").status_code == 403
    token = token_for(reviewer)
    assert reviewer.post("/corpus/learn", headers=token).status_code == 403
    assert enter(Role.READER).get(f"/corpus/correct?key={KEY}").status_code == 403
