"""An example text → its truth file: what a careful reader would annotate."""

import re
from collections.abc import Iterator
from typing import Any

from tests.examples.markup import Example, Mention, bare, mentions

_NUMBER = re.compile(r"\d+(?:/\d{4})?/[A-ZĐ][\w-]*")
_DATE = re.compile(r"ngày (\d+) tháng (\d+) năm (\d{4})")
_NAME = re.compile(r"(?:Bộ l|L)uật (?!số)(?P<name>.+?)(?= số | ngày | năm |$)")
_PINS = re.compile(r"(?:(?:điểm [a-zđ]|khoản \d+[a-z]?|Điều \d+[a-z]?) ?)+")
_ARTICLE = re.compile(r"Điều (\d+[a-z]?)\. (.*)")


def truth_of(example: Example) -> dict[str, Any]:
    """Return the truth of an example in the form of the gold guide."""
    given = example.truth
    return {
        "gid": example.stem,
        "number": example.head["number"],
        "kind": given["kind"],
        "issuer": given["issuer"],
        "place": given["place"],
        "issued": given["issued"],
        "title": " ".join(example.title),
        "normative": given["normative"],
        "signers": list(_signers(example)),
        "effective": given["effective"],
        "partial_effective": [],
        "expires": None,
        "outline": _outline(example),
        "chapters": sum(line.startswith("Chương ") for line in example.lines),
        "citations": list(_citations(example)),
        "declares": [_declared(row, given["effective"]["date"]) for row in given["declares"]],
        "findings": [{"rule": rule, "quote": quote} for rule, quote in given["findings"]],
    }


def _signers(example: Example) -> Iterator[dict[str, str]]:
    for prefix in ("", "second_"):
        if f"{prefix}name" in example.head:
            capacity = " ".join(example.head[f"{prefix}capacity"])
            yield {"capacity": capacity, "name": example.head[f"{prefix}name"]}


def _declared(row: dict[str, str], since: str) -> dict[str, str | None]:
    whole: dict[str, str | None] = {"name": None, "pin": None, "since": since}
    return whole | row


def _outline(example: Example) -> dict[str, list[list[str | int]]]:
    main, _, attached = "\n".join(example.lines).partition("@kèm")
    return {"main": _articles(main), "attached": _articles(attached)}


def _articles(text: str) -> list[list[str | int]]:
    rows: list[list[str | int]] = []
    clauses = 0
    for line in _unquoted(bare(text).split("\n")):
        if article := _ARTICLE.fullmatch(line):
            clauses = 0
            title = article[2] if article[2][-1] not in ".:;" else ""
            rows.append([article[1], title.removesuffix("./"), clauses])
        elif rows and re.match(r"\d+[a-z]?\. ", line):
            clauses += 1
            rows[-1][2] = clauses
    return rows


def _unquoted(lines: list[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        inside = inside or line.startswith("“")
        if not inside:
            yield line
        inside = inside and not re.search(r"”[.;]?$", line)


def _citations(example: Example) -> Iterator[dict[str, Any]]:
    for mention in mentions(example.marked()):
        text = " ".join(f"{mention.before}{mention.words}".split())
        yield _citation(mention, len(re.findall(f"(?={re.escape(mention.words)})", text)))


def _citation(mention: Mention, nth: int) -> dict[str, Any]:
    facts, words = mention.facts, mention.words
    number, name = _NUMBER.search(words), _NAME.search(words)
    dated = _DATE.search(words)
    written = facts.get("number") or facts.get("of") or (number and number[0])
    target = "other" if written or name else "self"
    return {
        "quote": words,
        "nth": nth,
        "number": written,
        "name": name[0] if name else None,
        "date": "{2}-{1:0>2}-{0:0>2}".format(*dated.groups()) if dated else None,
        "pins": _pins(words, facts),
        "target": facts.get("target", target),
        "role": facts.get("role") or ("basis" if _is_basis(mention) else "reference"),
    }


def _pins(words: str, facts: dict[str, str]) -> list[str]:
    if "pins" in facts:
        return facts["pins"].split(";")
    pin = _PINS.match(words)
    return [pin[0].strip()] if pin else []


def _is_basis(mention: Mention) -> bool:
    return mention.before.split("\n")[-1].startswith("Căn cứ ")
