"""What came of a file → rows: what is gone is closed, what is new is opened, the rest stays."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, bindparam, delete, insert, select, update

from lawcheck.model import Finding, fold
from lawcheck.store.judged import Audit, Basis, Judged, Remembered, Taken
from lawcheck.store.tables import files, findings, reviews, texts, unread
from lawcheck.wire import canonical

Values = dict[str, Any]
_READ = "read"
_SPELL = frozenset({"id", "since", "until"})


def keep(base: Connection, audit: Audit, basis: Basis, taken: Taken) -> None:
    """Write what came of one file; with the transaction it is there wholly or not at all."""
    scope = {"plan": audit.plan, "file": taken.file}
    found = (_finding(f, one.part, "document") for one in taken.judged for f in one.findings)
    turn(base, reviews, audit, scope, map(_review, taken.judged))
    turn(base, findings, audit, scope | {"stage": "document"}, found)
    refused = ({"error": r.error, "reason": r.reason} for r in taken.refused)
    turn(base, unread, audit, scope, refused)
    if taken.was_read:
        _keep_texts(base, scope, taken.judged)
    _forget(base, files, scope)
    known = {"content_hash": taken.content_hash, "reader": basis.reader, "basis": basis.mark}
    done = {"audit": audit.id, "how": _READ if taken.was_read else "judged"}
    base.execute(insert(files).values(scope | known | done))


def keep_over(
    base: Connection, audit: Audit, found: Mapping[tuple[str, int], Iterable[Finding]]
) -> None:
    """Write what the rules over the batch find, by file and part; one not named has none."""
    scope = {"plan": audit.plan, "stage": "collection"}
    rows = (
        {"file": file} | _finding(finding, part, "collection")
        for (file, part), told in found.items()
        for finding in told
    )
    turn(base, findings, audit, scope, rows)


def drop(base: Connection, audit: Audit, file: str) -> None:
    """Close what is known of a file that is no longer there."""
    scope = {"plan": audit.plan, "file": file}
    for table in (reviews, findings, unread):
        turn(base, table, audit, scope, ())
    _forget(base, texts, scope)
    _forget(base, files, scope)


def turn(
    base: Connection, table: Table, audit: Audit, scope: Values, rows: Iterable[Values]
) -> None:
    """Close the open rows in `scope` that are not among `rows`, open those that are new."""
    fresh = [scope | row for row in rows]
    here = [table.c[name] == value for name, value in scope.items()]
    opened = base.execute(select(table).where(*here, table.c.until.is_(None))).mappings().all()
    known = {_content(row): row["id"] for row in opened}
    wanted = {_content(row): row for row in fresh}
    gone = [{"gone": number} for content, number in known.items() if content not in wanted]
    if gone:
        closing = update(table).where(table.c.id == bindparam("gone")).values(until=audit.id)
        base.execute(closing, gone)
    new = [row | {"since": audit.id} for content, row in wanted.items() if content not in known]
    if new:
        base.execute(insert(table), new)


def remembered(base: Connection, plan: str) -> dict[str, Remembered]:
    """Return what is known of each file of a plan."""
    rows = base.execute(select(files).where(files.c.plan == plan))
    return {
        row.file: Remembered(row.content_hash, row.reader, row.basis, row.audit, row.how == _READ)
        for row in rows
    }


def kept_texts(base: Connection, plan: str, file: str) -> tuple[bytes, ...]:
    """Return the documents of a file in the form in which they were handed over, in order."""
    asked = select(texts.c.wire).where(texts.c.plan == plan, texts.c.file == file)
    return tuple(base.execute(asked.order_by(texts.c.part)).scalars())


def _keep_texts(base: Connection, scope: Values, judged: tuple[Judged, ...]) -> None:
    _forget(base, texts, scope)
    rows = [scope | {"part": one.part, "wire": one.wire} for one in judged]
    if rows:
        base.execute(insert(texts), rows)


def _forget(base: Connection, table: Table, scope: Values) -> None:
    base.execute(delete(table).where(*(table.c[n] == value for n, value in scope.items())))


def _content(row: RowMapping | Values) -> frozenset[tuple[str, Any]]:
    return frozenset((n, v) for n, v in row.items() if n not in _SPELL)


def _review(judged: Judged) -> Values:
    digest = judged.digest
    return {
        "part": judged.part,
        "document_key": digest.key,
        "number": digest.number,
        "kind": digest.kind,
        "title": digest.title,
        "issuers": _json(digest.issuers),
        "issued": digest.issued,
        "effective": digest.effective,
        "expires": digest.expires,
        "normative": digest.normative,
        "state": judged.own.state.value,
        "presumed": judged.own.presumed and judged.own.presumed.value,
        "state_since": judged.own.since,
        "complete": judged.is_complete,
        "failures": _json(judged.failures),
        "digest": _json(digest),
        "folded": fold(" ".join((digest.number or "", digest.title, *digest.issuers))),
    }


def _finding(finding: Finding, part: int, stage: str) -> Values:
    return {
        "part": part,
        "stage": stage,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "slug": finding.slug,
        "severity": finding.severity.value,
        "message": finding.message,
        "quote": finding.quote,
        "start_at": finding.span.start,
        "end_at": finding.span.end,
        "page": finding.page,
        "place": finding.where,
        "because": _json(finding.because),
        "suggest": finding.suggest,
    }


def _json(value: Any) -> str:
    return canonical(value).decode()
