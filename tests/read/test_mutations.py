"""A fixed number of damaged files of each format: read, or refused with a reason."""

import contextlib
import random
import time
from pathlib import Path

import pytest

from lawcheck.errors import SourceError
from lawcheck.model import Source
from lawcheck.read import extract
from tests.fuzz.samples import MUTATIONS, SAMPLES, take, without_helpers

COUNT = 1500
SECONDS = 5


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - {"odt", "zip"}))
def test_samples_are_read_whole(name: str) -> None:
    assert "1" in extract(Source.of(name, SAMPLES[name])).text


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_files_are_read_or_refused_in_time(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_helpers(monkeypatch.setattr)
    for seed in range(COUNT):
        chance = random.Random(seed)
        content = chance.choice(MUTATIONS[name])(SAMPLES[name], chance)
        start = time.monotonic()
        with contextlib.suppress(SourceError):
            take(name, content, tmp_path / "a.zip")
        assert time.monotonic() - start < SECONDS, seed
