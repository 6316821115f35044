from pathlib import Path

import pytest

from lawcheck.law import Law
from tests.check.samples import small_law


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return small_law(tmp_path)
