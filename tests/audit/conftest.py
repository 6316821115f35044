"""A worker of these tests is the test itself: what it opened is closed behind it."""

from collections.abc import Iterator

import pytest

from lawcheck.audit import taking


@pytest.fixture
def closed_stores(url: str) -> Iterator[None]:
    yield
    taking.opened(url).close()
    taking.opened.cache_clear()
