"""`lawcheck audit run`: one audit, as a scheduler starts it."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.cli.audit.plan import audited, config_argument, form_option, plan_of
from lawcheck.cli.audit.summary import print_summary
from lawcheck.cli.options import Day, now
from lawcheck.cli.pool import pool_of
from lawcheck.cli.progress import shown
from lawcheck.errors import StoreBusy
from lawcheck.language import speaking
from lawcheck.model import Severity

if TYPE_CHECKING:
    from lawcheck.audit import Summary

# SQLAlchemy is heavy, and `lawcheck --help` asks every command for its help.
# ruff: noqa: PLC0415

_BUSY = 75
"""EX_TEMPFAIL of sysexits.h: try again later."""


@click.command("run")
@config_argument
@click.option("--on", type=Day(), metavar="DAY", help="Judge as of this day.  [default: today]")
@form_option
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is new or unread.")
def command(config: Path, on: date | None, form: str, workers: int, exit_zero: bool) -> None:
    """Audit what [audit] in CONFIG names: read what changed, judge anew, tell what is new.

    Exit code 0: nothing new at or above fail_on; 1: something new; 2: something could not be read,
    run or sent; 75: another run of the same audit is under way.
    """
    from lawcheck.audit import run
    from lawcheck.audit.telling import tell

    settings, audit = audited(config)
    plan = plan_of(config, on)
    pool = pool_of(settings.limits, workers, plan.setup)
    try:
        summary = run(plan, now, pool.map, shown)
    except StoreBusy as error:
        click.echo(f"lawcheck: {error}", err=True)
        sys.exit(_BUSY)
    print_summary(summary, form)
    with speaking(plan.setup.language):
        untold = list(tell(audit, summary))
    for reason in untold:
        click.echo(f"lawcheck: {reason}", err=True)
    if not exit_zero:
        sys.exit(2 if untold else _exit_code(summary, Severity(audit.fail_on)))


def _exit_code(summary: "Summary", floor: Severity) -> int:
    from lawcheck.report import reaches

    if not summary.is_complete:
        return 2
    return int(any(n and reaches(Severity(s), floor) for s, n in summary.new_by_severity.items()))
