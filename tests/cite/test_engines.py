"""re2, which finds, and the engine of the standard library see the same in every text."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.cite import cite, names, numbers, pins
from lawcheck.cite.page import prepare
from tests.cite.test_found import ROWS
from tests.cite.test_properties import RELAXED, TEXTS

FINDERS = {module.__name__: module._FIND for module in (names, numbers, pins)}  # noqa: SLF001


@pytest.mark.parametrize("name", FINDERS)
@RELAXED
@given(text=TEXTS | st.sampled_from(ROWS))
def test_both_engines_find_the_same_spans(name: str, text: str) -> None:
    page = prepare(text)
    finder = FINDERS[name]
    standard = re.compile(finder.pattern, re.ASCII)
    for shape in (page.plain, page.bare):
        assert _spans(finder, shape) == _spans(standard, shape)


@settings(RELAXED, max_examples=60)
@given(text=st.lists(st.sampled_from(ROWS), min_size=1, max_size=5).map("\n".join))
def test_the_standard_engine_alone_gives_the_same_citations(text: str) -> None:
    found = cite(text)
    with pytest.MonkeyPatch.context() as patch:
        for module in (names, numbers, pins):
            standard = re.compile(module._FIND.pattern, re.ASCII)  # noqa: SLF001
            patch.setattr(module, "_FIND", standard)
        assert cite(text) == found


def _spans(finder: Any, text: str) -> list[tuple[int, int]]:
    return [hit.span() for hit in finder.finditer(text)]
