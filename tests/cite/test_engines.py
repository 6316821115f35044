"""RE2, which finds, and the engine of the standard library see the same in every text.

Where LAWCHECK_TEXTS names a folder, the texts of its files (JSON lines with a "text", plain or
.gz, else plain text) are cited with both too.
"""

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.cite import cite, names, numbers, pins, verbs
from lawcheck.cite.engine import finder
from lawcheck.cite.page import prepare
from lawcheck.model import Span
from tests.cite.test_found import ROWS
from tests.cite.test_properties import RELAXED, TEXTS

FINDERS = {
    "names": names._FIND,  # noqa: SLF001
    "pins": pins._FIND,  # noqa: SLF001
    "verbs": verbs._FIND,  # noqa: SLF001
    "short numbers": numbers._SHORT.finder,  # noqa: SLF001
    "numbers": numbers._FIND.finder,  # noqa: SLF001
}
CITE_WITH_STANDARD = """
import json, sys
sys.modules["re2"] = None
from lawcheck.cite import cite, engine
assert engine.engine.__name__ == "re"
for line in sys.stdin:
    print(json.dumps([repr(citation) for citation in cite(json.loads(line))]))
"""


@pytest.mark.parametrize("name", FINDERS)
@RELAXED
@given(text=TEXTS | st.sampled_from(ROWS))
def test_both_engines_find_the_same_spans(name: str, text: str) -> None:
    shape = prepare(text).shape
    standard = re.compile(FINDERS[name].pattern)
    assert [hit.span() for hit in FINDERS[name].finditer(shape)] == [
        hit.span() for hit in standard.finditer(shape)
    ]


@RELAXED
@given(text=TEXTS | st.sampled_from(ROWS))
def test_a_scanner_finds_what_its_pattern_alone_would(text: str) -> None:
    page = prepare(text)
    for scanner, level in ((numbers._SHORT, page.bare), (numbers._FIND, page.plain)):  # noqa: SLF001
        assert [hit.span() for hit in scanner.finditer(page)] == [
            hit.span() for hit in scanner.reader.finditer(level)
        ]


@RELAXED
@given(text=TEXTS | st.sampled_from(ROWS))
def test_verbs_are_those_of_the_whole_sentence(text: str) -> None:
    page = prepare(text)
    spans = [act.span for act in verbs.Verbs(page).within(Span(0, len(text)))]
    assert spans == [Span(*hit.span()) for hit in verbs._VERB.finditer(page.bare)]  # noqa: SLF001


def test_a_finder_is_as_wide_as_its_pattern_without_surroundings() -> None:
    found = finder(r"(?<!\w)so (?=\d(?!\d))\d+(?! (?:nam|ngay(?! \d)))").finditer(b"xso 12 ngay")
    assert [hit.span() for hit in found] == [(1, 6)]


def test_without_re2_the_citations_are_the_same() -> None:
    texts = ["\n".join(ROWS), *_given()]
    alone = subprocess.run(
        [sys.executable, "-c", CITE_WITH_STANDARD],
        input="\n".join(map(json.dumps, texts)),
        capture_output=True,
        text=True,
        check=True,
    )
    for text, line in zip(texts, alone.stdout.splitlines(), strict=True):
        assert json.loads(line) == [repr(citation) for citation in cite(text)]


def _given() -> Iterator[str]:
    folder = os.environ.get("LAWCHECK_TEXTS")
    for path in sorted(Path(folder).iterdir()) if folder else ():
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            if ".jsonl" in path.name:
                yield from (json.loads(line)["text"] for line in lines)
            else:
                yield lines.read()
