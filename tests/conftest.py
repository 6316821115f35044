"""Fixtures for every test."""

from collections.abc import Callable
from pathlib import Path

import pytest

_SNAPSHOTS = Path(__file__).parent / "snapshots"
Compare = Callable[[str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="Write what was printed as the new snapshot.",
    )


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Compare:
    """Compare text with tests/snapshots/<test>.txt; machine-made, to be reviewed as a diff."""
    file = _SNAPSHOTS / f"{request.node.name.removeprefix('test_')}.txt"

    def compare(printed: str) -> None:
        if request.config.getoption("--update-snapshots"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(printed, encoding="utf-8")
        assert printed == file.read_text(encoding="utf-8"), (
            "pytest --update-snapshots, then read it"
        )

    return compare
