"""A fixed number of damaged files of each format: read, or refused with a reason."""

import contextlib
import importlib
import random
import time

import pytest

from lawcheck.errors import SourceError
from lawcheck.model import Source
from lawcheck.read import extract
from tests.fuzz.samples import MUTATIONS, SAMPLES

pdf = importlib.import_module("lawcheck.read.pdf")
COUNT = 1500
SECONDS = 5


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_read_whole(name: str) -> None:
    assert "1" in extract(Source.of(name, SAMPLES[name])).text


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_files_are_read_or_refused_in_time(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "missing", lambda: ("recognition takes too long here",))
    for seed in range(COUNT):
        chance = random.Random(seed)
        content = chance.choice(MUTATIONS[name])(SAMPLES[name], chance)
        start = time.monotonic()
        with contextlib.suppress(SourceError):
            assert extract(Source.of(name, content)).text
        assert time.monotonic() - start < SECONDS, seed
