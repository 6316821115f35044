"""A rule page: header, Vietnamese prose with its legal basis, wrong and right examples."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lawcheck.check.header import Header, read_header
from lawcheck.check.paper import layout_in
from lawcheck.check.rule import Example, Member
from lawcheck.check.wording import kind_of
from lawcheck.errors import RuleError
from lawcheck.language import say
from lawcheck.model import Number, Span

_FENCE = re.compile(
    r"^```(?P<what>vb|tap)(?P<info>[^\n]*)\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL
)
_MEMBER = re.compile(r"^=== (?P<info>[^\n]*)\n(?P<body>.*?)(?=^=== |\Z)", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (?P<name>Sai|Đúng)[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"^# (?P<title>.+)$", re.MULTILINE)
_BRACKET = re.compile(r"\[\[|\]\]")
_ISSUERS = {
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "UBND": "Ủy ban nhân dân tỉnh Nghệ An",
    "HĐND": "Hội đồng nhân dân tỉnh Nghệ An",
    "BTC": "Bộ Tài chính",
}
_KEYS = frozenset({"number", "kind", "issuer", "on", "title", "layout"})


@dataclass(frozen=True, slots=True)
class Page:
    """A rule page as written."""

    name: str
    header: Header
    title: str
    prose: str
    examples: tuple[Example, ...]


def read_page(name: str, text: str) -> Page:
    """Read the text of a page; `name` is its path as messages give it.

    Raises:
        RuleError: naming the page, the line and what to do.
    """
    toml, body, first = _split(name, text)
    title = _TITLE.search(body)
    if title is None:
        message = say(
            '{name}:{first}: thiếu tên quy tắc; thêm dòng "# …" sau phần khai báo',
            name=name,
            first=first,
        )
        raise RuleError(message)
    section = _SECTION.search(body)
    prose = body[title.end() : section.start() if section else len(body)].strip()
    examples = tuple(_examples(name, body, first))
    return Page(name, read_header(name, toml), title["title"].strip(), prose, examples)


def _split(name: str, text: str) -> tuple[str, str, int]:
    parts = re.split(r"^\+\+\+[ \t]*$\n?", text, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 3 or parts[0].strip():
        message = say("{name}:1: trang phải mở đầu bằng phần khai báo giữa hai dòng +++", name=name)
        raise RuleError(message)
    return parts[1], parts[2], parts[1].count("\n") + 3


def _examples(name: str, body: str, first: int) -> Iterator[Example]:
    sections = list(_SECTION.finditer(body))
    for fence in _FENCE.finditer(body):
        at = f"{name}:{first + body.count(chr(10), 0, fence.start())}"
        above = [section["name"] for section in sections if section.start() < fence.start()]
        if not above:
            message = say("{at}: ví dụ phải nằm dưới mục ## Sai hoặc ## Đúng", at=at)
            raise RuleError(message)
        read = _example if fence["what"] == "vb" else _batch
        example = read(at, fence["info"], fence["body"].rstrip("\n"))
        _check_marks(example, above[-1])
        yield example


def _check_marks(example: Example, section: str) -> None:
    if (section == "Sai") != bool(example.marks):
        problem = (
            say("ví dụ sai phải đánh dấu chỗ sai bằng [[…]]")
            if section == "Sai"
            else say("ví dụ đúng không được có [[…]]")
        )
        message = f"{example.at}: {problem}"
        raise RuleError(message)


def _example(at: str, info: str, body: str) -> Example:
    words = _words(at, info)
    issued = _day(at, words[0] if words else "")
    given = dict(word.partition("=")[::2] for word in words[1:])
    for key in given.keys() - _KEYS:
        message = say(
            '{at}: "{key}" không có nghĩa; chỉ dùng {keys}',
            at=at,
            key=key,
            keys=", ".join(sorted(_KEYS)),
        )
        raise RuleError(message)
    number = given.get("number", f"09/{issued.year}/QĐ-UBND")
    text, marks = _unmarked(at, body)
    return Example(
        text=text,
        marks=marks,
        number=number,
        issued=issued,
        on=_day(at, given["on"]) if "on" in given else issued,
        kind=given.get("kind") or kind_of(number) or "Quyết định",
        issuer=given.get("issuer") or _issuer(number),
        title=given.get("title", "Về việc thực hiện một số nhiệm vụ trên địa bàn"),
        at=at,
        layout=layout_in(at, given["layout"]) if "layout" in given else None,
    )


def _batch(at: str, info: str, body: str) -> Example:
    """Read a batch of documents, each below a line `=== day number=…` as after ```vb."""
    on = _day(at, info.strip())
    text, marks = _unmarked(at, body)
    members = tuple(_member(at, hit) for hit in _MEMBER.finditer(text + "\n"))
    if not members:
        message = say(
            '{at}: tập ví dụ không có văn bản nào; mỗi văn bản mở đầu bằng "=== ngày number=…"',
            at=at,
        )
        raise RuleError(message)
    first = members[0].example
    return replace(first, text=text, marks=marks, on=on, at=at, members=members)


def _member(at: str, hit: re.Match[str]) -> Member:
    example = _example(at, hit["info"], hit["body"].strip("\n"))
    start = hit.start("info") + max(0, hit["info"].find(example.number))
    return Member(example, Span(start, start + len(example.number)))


def _words(at: str, info: str) -> list[str]:
    try:
        return shlex.split(info)
    except ValueError as error:
        message = say("{at}: dòng ```vb có dấu nháy không đóng; sửa lại dòng này", at=at)
        raise RuleError(message) from error


def _day(at: str, word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        message = say(
            '{at}: sau ```vb phải là ngày ban hành, như 2025-12-02, không phải "{word}"',
            at=at,
            word=word,
        )
        raise RuleError(message) from error


def _issuer(number: str) -> str:
    parsed = Number.parse(number)
    symbol = re.split(r"[-/]", parsed.symbol)[-1].rstrip("0123456789") if parsed else ""
    return _ISSUERS.get(symbol, _ISSUERS["UBND"])


def _unmarked(at: str, body: str) -> tuple[str, tuple[Span, ...]]:
    text, starts, marks, last = "", list[int](), list[Span](), 0
    for bracket in _BRACKET.finditer(body):
        text += body[last : bracket.start()]
        last = bracket.end()
        if bracket.group() == "[[":
            starts.append(len(text))
        elif starts:
            marks.append(Span(starts.pop(), len(text)))
        else:
            message = say("{at}: ]] không có [[ đứng trước", at=at)
            raise RuleError(message)
    if starts:
        message = say("{at}: [[ không được đóng bằng ]]", at=at)
        raise RuleError(message)
    return text + body[last:], tuple(sorted(marks))
