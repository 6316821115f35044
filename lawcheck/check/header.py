"""The TOML header of a rule page → its declared values, or what is wrong with it and where."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from lawcheck.check.rule import Basis, Day, Documents, Observed, Period, Read
from lawcheck.errors import RuleError
from lawcheck.language import later, say
from lawcheck.model import Severity

CRITERIA = (
    "tính hợp pháp",
    "tính đồng bộ",
    "tính thống nhất",
    "tính hợp lý",
    "tính khả thi",
    "tính kịp thời",
)
_KEYS = frozenset(
    {"id", "severity", "administrative", "basis", "in_force", "since", "criteria", "handling"}
    | {"judged", "uses", "observed", "scope"}
)
_BASIS_KEYS = frozenset({"law", "kind", "at", "read", "from", "to", "documents"})
_COUNTS = frozenset({"documents", "marks", "read", "right"})
_ID = re.compile(r"[A-Z]{2,8}\d{3}")


class Reach(StrEnum):
    """What a rule is shown at a time."""

    DOCUMENT = "document"
    COLLECTION = "collection"


E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines between `+++` declare."""

    id: str
    severity: Severity
    administrative: Severity | None
    basis: tuple[Basis, ...]
    in_force: Period
    judged: Day
    since: str
    criteria: tuple[str, ...]
    handling: str | None
    observed: Observed | None
    uses: Mapping[str, Any] | None
    scope: Reach


def read_header(page: str, toml: str) -> Header:
    """Read the header of `page`, a name for messages; its first line is line 2 of the page.

    Raises:
        RuleError: naming the page, the line and what to do.
    """
    reader = _Reader(page, toml, _parse(page, toml))
    reader.refuse_unknown()
    return Header(
        id=reader.id(),
        severity=reader.choice("severity", Severity),
        administrative=reader.choice_or_none("administrative", Severity),
        basis=reader.basis(),
        in_force=reader.period(reader.need("in_force", dict), "in_force"),
        judged=reader.choice_or_none("judged", Day) or Day.ISSUED,
        since=reader.need("since", str),
        criteria=reader.criteria(),
        handling=reader.optional("handling", str),
        observed=reader.observed(),
        uses=reader.optional("uses", dict),
        scope=reader.choice_or_none("scope", Reach) or Reach.DOCUMENT,
    )


def _parse(page: str, toml: str) -> dict[str, Any]:
    try:
        return tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = int(line[1]) + 1 if line else len(toml.splitlines()) + 1
        message = say(
            "{page}:{where}: phần khai báo không đúng TOML ({error}); sửa lại dòng này",
            page=page,
            where=where,
            error=error,
        )
        raise RuleError(message) from error


@dataclass(frozen=True, slots=True)
class _Reader:
    page: str
    toml: str
    table: Mapping[str, Any]

    def refuse(self, key: str, problem: str) -> NoReturn:
        lines = self.toml.splitlines()
        found = (n for n, line in enumerate(lines, 2) if re.match(rf"\s*{re.escape(key)}\b", line))
        message = f"{self.page}:{next(found, 1)}: {problem}"
        raise RuleError(message)

    def refuse_unknown(self) -> None:
        for key in self.table:
            if key not in _KEYS:
                self.refuse(
                    key, say('khóa "{key}" không có nghĩa; bỏ đi hoặc sửa chính tả', key=key)
                )

    def need(self, key: str, kind: type[Any]) -> Any:
        if key not in self.table:
            self.refuse(key, say('thiếu khóa "{key}"; thêm vào phần khai báo', key=key))
        return self.optional(key, kind)

    def optional(self, key: str, kind: type[Any]) -> Any:
        value = self.table.get(key)
        if value is not None and not isinstance(value, kind):
            self.refuse(key, say('"{key}" phải là {kind}', key=key, kind=say(_NAMES[kind])))
        return value

    def id(self) -> str:
        value: str = self.need("id", str)
        if not _ID.fullmatch(value):
            self.refuse(
                "id", say('id "{value}" phải gồm chữ in hoa và ba chữ số, như "LC101"', value=value)
            )
        return value

    def choice(self, key: str, choices: type[E]) -> E:
        return self._chosen(key, self.need(key, str), choices)

    def choice_or_none(self, key: str, choices: type[E]) -> E | None:
        return self.choice(key, choices) if key in self.table else None

    def _chosen(self, key: str, value: Any, choices: type[E]) -> E:
        if value not in set(choices):
            allowed = ", ".join(f'"{choice}"' for choice in choices)
            self.refuse(
                key,
                say(
                    '{key} = "{value}" không hợp lệ; chọn một trong {allowed}',
                    key=key,
                    value=value,
                    allowed=allowed,
                ),
            )
        return choices(value)

    def basis(self) -> tuple[Basis, ...]:
        entries = self.need("basis", list)
        if not entries:
            self.refuse("basis", say("basis trống; nêu ít nhất một điều khoản làm cơ sở"))
        return tuple(self._one_basis(entry) for entry in entries)

    def _one_basis(self, entry: object) -> Basis:
        if not isinstance(entry, dict) or not {"law", "at", "read"} <= entry.keys():
            self.refuse("basis", say("mỗi basis phải có law, at và read"))
        for key in entry.keys() - _BASIS_KEYS:
            self.refuse("basis", say('khóa "{key}" của basis không có nghĩa', key=key))
        documents = entry.get("documents")
        return Basis(
            law=entry["law"],
            kind=entry.get("kind"),
            at=entry["at"],
            read=self._chosen("read", entry["read"], Read),
            period=self.period(entry, "basis"),
            documents=documents and self._chosen("documents", documents, Documents),
        )

    def period(self, entry: Mapping[str, Any], key: str) -> Period:
        first, last = entry.get("from"), entry.get("to")
        for day in (first, last):
            if day is not None and type(day) is not date:
                self.refuse(
                    key, say("ngày trong {key} viết không có nháy, như 2025-04-01", key=key)
                )
        if first and last and last < first:
            self.refuse(key, say("{key} kết thúc trước khi bắt đầu", key=key))
        return Period(first, last)

    def observed(self) -> Observed | None:
        counts: dict[str, int] | None = self.optional("observed", dict)
        if counts is None:
            return None
        numbers = set(counts) == _COUNTS and all(type(count) is int for count in counts.values())
        if not numbers or not 0 <= counts["right"] <= counts["read"] <= counts["marks"]:
            self.refuse("observed", say("observed cần documents, marks ≥ read ≥ right, đều là số"))
        return Observed(**counts)

    def criteria(self) -> tuple[str, ...]:
        values: list[str] = self.need("criteria", list)
        return tuple(self._among(value, CRITERIA) for value in values)

    def _among(self, value: str, allowed: Iterable[str]) -> str:
        if value not in allowed:
            self.refuse(
                "criteria",
                say(
                    '"{value}" không phải là một trong: {allowed}',
                    value=value,
                    allowed=", ".join(allowed),
                ),
            )
        return value


_NAMES: Mapping[type[Any], str] = {
    str: later('chữ trong dấu nháy "…"'),
    dict: later("bảng { … }"),
    list: later("danh sách [ … ]"),
}
