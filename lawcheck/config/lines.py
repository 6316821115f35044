"""Where a setting stands in a lawcheck.toml."""

import re
from collections import Counter

_HEADER = re.compile(r"\s*(?P<open>\[\[?)\s*(?P<table>[^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*(?P<key>[\w\"'. -]+?)\s*=")


def line_of(text: str, name: str) -> int:
    """Return the line of a setting, such as "scan.rules" or "accept[1].rule".

    A setting within an inline table has the line of that table; what stands nowhere, the first.
    """
    lines = _lines(text)
    while name not in lines and name:
        name = name[: max(name.rfind("."), name.rfind("["), 0)]
    return lines.get(name, 1)


def _lines(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    rows: Counter[str] = Counter()
    table = ""
    for line, written in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(written):
            table = _bare(header["table"])
            if header["open"] == "[[":
                rows[table] += 1
                table = f"{table}[{rows[table] - 1}]"
            lines.setdefault(table, line)
        elif key := _KEY.match(written):
            lines.setdefault(f"{table}.{_bare(key['key'])}".lstrip("."), line)
    return lines


def _bare(name: str) -> str:
    return re.sub(r"[\"'\s]", "", name)
