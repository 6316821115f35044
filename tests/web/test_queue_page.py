"""What the pages of the queue and of decisions answer."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lawcheck.store import Role, Store, Verdict, history, open_store, standing
from lawcheck.web.app import make_app
from lawcheck.web.pages import log
from tests.web.conftest import F1, Enter, client_of, desk_of, token_for

_DECIDE = f"/findings/{F1}/decisions"
_HTMX = {"hx-request": "true"}


def _decide(client: TestClient, **fields: str) -> tuple[int, str]:
    headers = token_for(client) | _HTMX
    answer = client.post(_DECIDE, data={"verdict": "accept", "seen": "0"} | fields, headers=headers)
    return answer.status_code, answer.text


def _many(client: TestClient, path: str = "/decisions", **fields: str | list[str]) -> str:
    answer = client.post(path, data=fields, headers=token_for(client) | _HTMX)
    assert answer.status_code == 200
    return str(answer.text)


def test_an_empty_store_tells_how_to_fill_it(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/empty.db")
    page = client_of(make_app(desk_of(store))).get("/").text
    store.close()
    assert "Chưa có đợt rà soát nào" in page
    assert "lawcheck audit run" in page


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/?words=khongcogi", "Không có văn bản nào khớp bộ lọc."),
        ("/?page=9", "Trang này không còn văn bản nào."),
    ],
)
def test_an_empty_list_says_why(client: TestClient, address: str, told: str) -> None:
    assert told in client.get(address).text


@pytest.mark.parametrize("address", ["/?audit=99", "/nowhere", "/findings/none/decisions"])
def test_what_is_not_there_is_told_in_words(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Không tìm thấy" in answer.text


@pytest.mark.parametrize(
    "address", ["/?page=x", "/?year=²", "/?page=-1", "/?audit=1e9", "/?year=99999"]
)
def test_an_odd_address_is_no_fault(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 200


def test_htmx_gets_the_list_alone(client: TestClient) -> None:
    answer = client.get("/", headers=_HTMX | {"hx-target": "list"})
    assert "<html" not in answer.text
    assert "1/2020/QĐ-UBND" in answer.text


def test_english_is_a_switch_that_stays(client: TestClient) -> None:
    fields = {"language": "en", "next": "/?words=de"}
    answer = client.post("/language", data=fields, headers=token_for(client))
    assert answer.headers["location"] == "/?words=de"
    page = client.get("/").text
    assert '<html lang="en">' in page
    assert "Skip to the content" in page
    assert "Hàng đợi" not in page


def test_a_decision_shows_in_the_panel_with_who_and_when(client: TestClient) -> None:
    status, page = _decide(client, reason="đúng", proposal="Bãi bỏ", note="gấp")
    assert status == 200
    for told in ("đã xác nhận", "an · 01/11/2026 10:00", "đúng", "Bãi bỏ", "gấp"):
        assert told in page


def test_the_second_of_two_reviewers_sees_what_the_first_decided(
    client: TestClient, store: Store
) -> None:
    assert _decide(client, reason="của tôi")[0] == 200
    status, page = _decide(client, verdict="dismiss", reason="bản nháp của tôi")
    assert status == 409
    assert "của tôi" in page
    assert "bản nháp của tôi" in page
    with store.reading() as base:
        assert len(history(base, F1)) == 1


def test_dismissing_asks_for_a_reason_and_keeps_what_was_written(client: TestClient) -> None:
    status, page = _decide(client, verdict="dismiss", note="viết dở")
    assert status == 422
    assert "Hãy ghi lý do" in page
    assert "viết dở" in page


@pytest.mark.parametrize(
    "wrong", [{"verdict": "delete"}, {"seen": "x"}, {"seen": "²"}, {"seen": ""}]
)
def test_a_forged_form_is_refused(client: TestClient, wrong: dict[str, str]) -> None:
    assert _decide(client, **wrong)[0] == 400


def test_one_reason_decides_about_the_chosen_documents_only(
    client: TestClient, store: Store
) -> None:
    page = _many(client, verdict="dismiss", reason="chuyển tiếp", document=["1", "2"])
    assert "Đã ghi quyết định cho 4 dấu hiệu của 2 văn bản." in page
    with store.reading() as base:
        assert {d.reason for d in standing(base).values()} == {"chuyển tiếp"}
        assert len(standing(base)) == 4


def test_many_at_once_leave_alone_what_somebody_decided(client: TestClient, store: Store) -> None:
    _decide(client, reason="của người khác")
    page = _many(client, verdict="dismiss", reason="chuyển tiếp", everything="1")
    assert "Đã ghi quyết định cho 5 dấu hiệu của 3 văn bản." in page
    with store.reading() as base:
        assert [d.reason for d in history(base, F1)] == ["của người khác"]


def test_many_at_once_reach_only_what_the_filter_shows(client: TestClient, store: Store) -> None:
    _many(client, verdict="accept", everything="1", severity="error")
    with store.reading() as base:
        kept = len(standing(base))
    assert 0 < kept < 6


def test_many_can_be_reopened(client: TestClient, store: Store) -> None:
    _many(client, verdict="accept", everything="1")
    _many(client, verdict="reopen", everything="1", left="done")
    with store.reading() as base:
        assert standing(base) == {}


def test_many_at_once_need_a_reason_too(client: TestClient) -> None:
    assert "Hãy ghi lý do" in _many(client, verdict="handled", document=["1"])


def test_documents_are_given_to_somebody_and_found_by_them(enter: Enter) -> None:
    reviewer = enter(Role.REVIEWER)
    page = _many(reviewer, "/assignments", account="ng-reviewer", document=["2", "'"])
    assert "Đã giao 1 văn bản." in page
    mine = reviewer.get("/?mine=1").text
    assert "2/2021/QĐ-UBND" in mine
    assert "1/2020/QĐ-UBND" not in mine
    headers = token_for(reviewer) | _HTMX
    told = {"account": "nobody", "document": "2"}
    assert reviewer.post("/assignments", data=told, headers=headers).status_code == 400


def test_an_admin_reads_in_words_who_did_what(client: TestClient) -> None:
    _decide(client)
    page = client.get("/log").text
    assert "xác nhận dấu hiệu" in page
    assert "01/11/2026 10:00" in page


def test_every_deed_that_is_noted_has_words() -> None:
    folder = Path(log.__file__).parent
    code = "\n".join(file.read_text("utf-8") for file in folder.glob("*.py"))
    noted = set(re.findall(r'\.note\("([\w-]+)"', code))
    noted |= {f"decide-{verdict}" for verdict in Verdict}
    assert [what for what in noted if f'"{what}": later(' not in code] == []
