"""Example texts as written by hand: a TOML head, then one paragraph a line.

`{words|key=value}` marks a mention; the braces never reach the example. Lines that begin with
`@ký`, `@kèm`, `# ` and `~ ` are the signature block, the start of an attached text, a centred
heading and a centred note.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MENTION = re.compile(r"\{([^{}|]+)((?:\|[^{}|]+)*)\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked mention: its words, what the author says of it, and all that stands before."""

    words: str
    facts: dict[str, str]
    before: str


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its head as written, its paragraphs with the marks still in them."""

    stem: str
    head: dict[str, Any]
    lines: tuple[str, ...]

    @property
    def truth(self) -> dict[str, Any]:
        """The facts an annotator states by hand."""
        facts: dict[str, Any] = self.head["truth"]
        return facts

    @property
    def title(self) -> list[str]:
        """The lines of the title, without marks."""
        return bare("\n".join(self.head["title"])).split("\n")

    @property
    def recipients(self) -> list[str]:
        """The lines of Nơi nhận, without marks."""
        return [bare(line) for line in self.head["recipients"]]

    def marked(self) -> str:
        """Return everything in reading order with the marks, one paragraph a line."""
        heading = [*self.head["office"], f"Số: {self.head['number']}", self.head["dated"]]
        opening = [*heading, *self.head["heading"], *self.head["title"]]
        return "\n".join([*opening, *self._body()])

    def _body(self) -> Iterator[str]:
        for line in self.lines:
            if line == "@ký":
                yield from self.head["recipients"]
                yield from [*self.head["capacity"], self.head["name"]]
            elif line != "@kèm":
                yield line


def read_example(path: Path) -> Example:
    """Read one example text."""
    _, head, body = path.read_text(encoding="utf-8").split("+++\n")
    return Example(path.stem, tomllib.loads(head), tuple(body.strip().split("\n")))


def bare(text: str) -> str:
    """Return `text` without marks."""
    return _MENTION.sub(r"\1", text)


def mentions(text: str) -> Iterator[Mention]:
    """Yield the marked mentions of `text` in order."""
    for hit in _MENTION.finditer(text):
        pairs = (part.split("=", 1) for part in hit[2].split("|") if part)
        before = bare(text[: hit.start()])
        yield Mention(" ".join(hit[1].split()), dict(map(tuple, pairs)), before)
