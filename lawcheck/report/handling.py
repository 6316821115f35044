"""What people decided about findings, as a report is given it: values, whoever keeps them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from lawcheck.errors import ConfigError

ACCEPTED, DISMISSED, HANDLED, DISCUSSED = "accept", "dismiss", "handled", "discuss"


@dataclass(frozen=True, slots=True)
class Handling:
    """The last decision about a finding."""

    fingerprint: str
    verdict: str
    """`ACCEPTED`, `DISMISSED`, `HANDLED` or `DISCUSSED`."""
    reason: str
    who: str
    at: date
    handling: str = ""
    """The form of handling decided, "" where none is."""
    received: date | None = None
    """The day on which the issuer received the kết luận kiểm tra."""
    paper: str = ""
    """Number and day of the document that handles it."""

    @property
    def done(self) -> date | None:
        """Return the day on which it was dealt with, None while it was not."""
        return self.at if self.verdict == HANDLED else None


def read_decisions(file: Path) -> dict[str, Handling]:
    """Read decisions by fingerprint from a CSV whose heads are the names above; the last counts.

    Raises:
        ConfigError: a row lacks something or has another verdict or day.
    """
    return {row["fingerprint"]: _decision(file, at, row) for at, row in _rows(file, _NEEDED)}


def read_fields(file: Path) -> dict[str, str]:
    """Read the lĩnh vực of documents from a CSV with the heads `document` and `field`.

    Raises:
        ConfigError: the heads are others.
    """
    return {row["document"]: row["field"] for _, row in _rows(file, {"document", "field"})}


_NEEDED = {"fingerprint", "verdict", "reason", "who", "at"}


def _rows(file: Path, needed: set[str]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            missing = needed - set(rows.fieldnames or ())
            if missing:
                message = f"{file}: the first line must name {', '.join(sorted(missing))}"
                raise ConfigError(message)
            yield from ((rows.line_num, _plain(row)) for row in rows)
    except (UnicodeDecodeError, csv.Error) as error:
        message = f"{file}: not a CSV in UTF-8 ({error})"
        raise ConfigError(message) from error


def _plain(row: dict[str, str | None]) -> dict[str, str]:
    return {name: value.strip() for name, value in row.items() if value and value.strip()}


def _decision(file: Path, line: int, row: dict[str, str]) -> Handling:
    try:
        told = msgspec.convert(row, Handling, strict=False)
    except msgspec.ValidationError as error:
        message = f"{file}:{line}: {error}"
        raise ConfigError(message) from error
    known = (ACCEPTED, DISMISSED, HANDLED, DISCUSSED)
    if told.verdict not in known:
        message = f"{file}:{line}: verdict is {told.verdict!r}; use {', '.join(known)}"
        raise ConfigError(message)
    return told
