"""`lawcheck audit list`, `show`, `diff`: what earlier audits found."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.cli.audit.plan import audited, config_argument, form_option, store_of
from lawcheck.cli.audit.summary import print_summary
from lawcheck.cli.output import write_json
from lawcheck.errors import ConfigError

if TYPE_CHECKING:
    from lawcheck.audit import Summary
    from lawcheck.store import Audit, Store

# SQLAlchemy is heavy, and `lawcheck --help` asks every command for its help.
# ruff: noqa: PLC0415


@click.command("list")
@config_argument
@form_option
def list_(config: Path, form: str) -> None:
    """List the audits of CONFIG, the latest first."""
    from lawcheck.store import audit_list

    with closing(store_of(config)) as store, store.reading() as base:
        audits = audit_list(base, audited(config)[1].name)
    if form == "json":
        write_json([{"audit": a.id, "on": a.on, "state": a.state, "started": a.started, "finished": a.finished} for a in audits])  # fmt: skip
        return
    for audit in audits:
        click.echo(_line(audit))


@click.command("show")
@config_argument
@click.argument("number", type=int, required=False)
@form_option
def show(config: Path, number: int | None, form: str) -> None:
    """Show what audit NUMBER of CONFIG ended with; without it, the last one."""
    with closing(store_of(config)) as store:
        audit = _audit(store, audited(config)[1].name, number)
    print_summary(_summary(audit), form)


@click.command("diff")
@config_argument
@click.argument("before", type=int)
@click.argument("after", type=int)
@form_option
def diff(config: Path, before: int, after: int, form: str) -> None:
    """List every finding that is new in audit AFTER of CONFIG, or gone since audit BEFORE."""
    from lawcheck.audit import acceptances, difference
    from lawcheck.audit.words import compared

    settings, audit = audited(config)
    with closing(store_of(config)) as store:
        earlier, later = (_audit(store, audit.name, number) for number in (before, after))
        found = difference(store, earlier, later, acceptances(settings.accept))
    if form == "json":
        write_json({"new": found.new, "gone": found.gone})
    else:
        click.echo(compared(found), nl=False)


def _audit(store: "Store", plan: str, number: int | None) -> "Audit":
    from lawcheck.store import audit_list

    with store.reading() as base:
        finished = [a for a in audit_list(base, plan) if a.state == "finished"]
    chosen = [a for a in finished if number in {None, a.id}]
    if not chosen:
        numbers = ", ".join(str(a.id) for a in reversed(finished)) or "none yet"
        message = f"no finished audit {number or ''} of {plan!r}; there are: {numbers}"
        raise ConfigError(message)
    return chosen[0]


def _summary(audit: "Audit") -> "Summary":
    from lawcheck.audit import Summary
    from lawcheck.wire import decode

    return decode((audit.summary or "").encode(), Summary)


def _line(audit: "Audit") -> str:
    if audit.state != "finished":
        return f"{audit.id:5}  {audit.on:%d/%m/%Y}  {audit.started[:16]}  {audit.state}"
    summary = _summary(audit)
    counts = f"+{summary.new.count} -{summary.gone.count}, unread {summary.unread.count}"
    return f"{audit.id:5}  {audit.on:%d/%m/%Y}  {audit.started[:16]}  {counts}"
