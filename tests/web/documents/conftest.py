"""An app over an audit of the shipped examples, as reviewers have it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lawcheck.audit import Plan, folders_at, run
from lawcheck.shipped import corpus_folder
from lawcheck.store import Store, open_store, papers_of
from lawcheck.web.app import make_app
from tests.web.conftest import SETUP, client_of, desk_of

EXAMPLES = corpus_folder() / "examples"
DECISION = "07-2026-QD-UBND-phan-cap.docx"
CIRCULAR = "905-2025-TT-BNV-bao-cao.pdf"
DECREE = "930-2026-ND-CP-sua-doi.pdf"
SCANNED = "90-ban-quet-chi-co-anh.pdf"
HOSTILE = "doc-hai.html"
EVIL = '<script>window.evil = 1</script><img src=x onerror="window.evil = 1">'
_HOSTILE = """<html><body><p>ỦY BAN NHÂN DÂN</p><p>TỈNH TRƯỜNG SƠN</p><p>Số: 77/2026/QĐ-UBND</p>
<p>Trường Sơn, ngày 20 tháng 8 năm 2026</p><p>QUYẾT ĐỊNH</p><p>Về việc {0}</p>
<p>Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13;</p>
<p>Điều 1. {0}</p><p>Điều 2. Bãi bỏ Điều 4 Thông tư số 905/2025/TT-BNV {0}.</p></body></html>
""".replace("{0}", EVIL.replace("<", "&lt;"))


@dataclass(frozen=True, slots=True)
class Shelf:
    """A store that holds the audit of a folder."""

    store: Store
    folder: Path

    def number(self, name: str) -> int:
        """Return the number under which a document is shown."""
        with self.store.reading() as base:
            return next(p.id for p in papers_of(base, "tinh") if p.file.endswith(f"/{name}"))


@pytest.fixture(scope="session")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Audit the examples once; tests work on copies of what came of it."""
    place = tmp_path_factory.mktemp("audited")
    folder = place / "van-ban"
    folder.mkdir()
    for name in (DECISION, CIRCULAR, DECREE, SCANNED):
        shutil.copy(EXAMPLES / name, folder / name)
    (folder / HOSTILE).write_text(_HOSTILE, encoding="utf-8")
    url = f"sqlite:///{place}/lawcheck.db"
    run(Plan("tinh", folders_at([folder]), url, SETUP), lambda: datetime(2026, 11, 1, tzinfo=UTC))
    store = open_store(url)
    store.close()
    return Shelf(store, folder)


@pytest.fixture
def shelf(audited: Shelf, tmp_path: Path) -> Iterator[Shelf]:
    """Give a store of its own to a test."""
    assert audited.store.file is not None
    shutil.copy(audited.store.file, tmp_path / "lawcheck.db")
    store = open_store(f"sqlite:///{tmp_path}/lawcheck.db")
    yield Shelf(store, audited.folder)
    store.close()


@pytest.fixture
def store(shelf: Shelf) -> Store:
    """Let every way in lead to these documents."""
    return shelf.store


@pytest.fixture
def reader(shelf: Shelf) -> TestClient:
    """Give a client at the machine itself."""
    return client_of(make_app(desk_of(shelf.store)))
