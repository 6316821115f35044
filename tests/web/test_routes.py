"""Every route says who may use it, and keeps everybody else out."""

import re
from collections.abc import Iterator

import pytest
from starlette.routing import BaseRoute, Mount
from starlette.testclient import TestClient

from lawcheck.store import Role, Store
from lawcheck.web.app import make_app, pages_found
from lawcheck.web.page import Page
from tests.web.conftest import Enter, client_of, desk_of, token_for

_OPEN = {("GET", "/login"), ("POST", "/login"), ("POST", "/logout"), ("POST", "/language")}


def _routes() -> Iterator[tuple[str, str, Role | None]]:
    for page in pages_found():
        assert isinstance(page, Page)
        for method in (page.methods or set()) - {"HEAD"}:
            yield method, page.path, page.role


def _address(path: str) -> str:
    return re.sub(r"\{\w+(:\w+)?\}", "1", path)


def _ask(client: TestClient, method: str, path: str) -> int:
    answer = client.request(method, _address(path), headers=token_for(client))
    return int(answer.status_code)


def test_every_route_of_the_app_says_who_may_use_it(store: Store) -> None:
    def is_said(route: BaseRoute) -> bool:
        return isinstance(route, Page) or (isinstance(route, Mount) and route.path == "/static")

    assert [r for r in make_app(desk_of(store)).routes if not is_said(r)] == []


def test_only_the_way_in_is_open_to_anyone() -> None:
    assert {(method, path) for method, path, role in _routes() if role is None} == _OPEN


@pytest.mark.parametrize(("method", "path", "role"), list(_routes()))
def test_nobody_gets_past_the_login(
    store: Store, method: str, path: str, role: Role | None
) -> None:
    status = _ask(client_of(make_app(desk_of(store, None))), method, path)
    if role is not None:
        assert status == (303 if method == "GET" else 401)


@pytest.mark.parametrize(("method", "path", "role"), list(_routes()))
def test_a_role_does_what_it_may_and_nothing_above(
    enter: Enter, method: str, path: str, role: Role | None
) -> None:
    for held in Role:
        if role is not None:
            status = _ask(enter(held), method, path)
            assert (status == 403) == (not held.covers(role)), held
            assert status < 500
