"""`lawcheck audit run`: one audit, as a scheduler starts it."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawcheck.cli.audit.plan import audited, plan_of
from lawcheck.cli.options import Day, now
from lawcheck.cli.output import write_json
from lawcheck.cli.pool import pool_of
from lawcheck.cli.progress import shown
from lawcheck.errors import StoreBusy
from lawcheck.model import Severity

if TYPE_CHECKING:
    from lawcheck.audit import Summary

_BUSY = os.EX_TEMPFAIL if hasattr(os, "EX_TEMPFAIL") else 75


@click.command("run")
@click.argument("config", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--on", type=Day(), metavar="DAY", help="Judge as of this day.  [default: today]")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
def command(config: Path, on: date | None, workers: int) -> None:
    """Audit what [audit] in CONFIG names: read what changed, judge anew, tell what is new.

    Exit code 0: nothing new at or above fail_on; 1: something new; 2: something could not be read
    or run; 75: another run of the same audit is under way.
    """
    from lawcheck.audit import run  # noqa: PLC0415

    settings, audit = audited(config)
    plan = plan_of(config, on)
    pool = pool_of(settings.limits, workers, plan.setup)
    try:
        summary = run(plan, now, pool.map, shown)
    except StoreBusy as error:
        click.echo(f"lawcheck: {error}", err=True)
        sys.exit(_BUSY)
    write_json(summary)
    sys.exit(_exit_code(summary, Severity(audit.fail_on)))


def _exit_code(summary: "Summary", floor: Severity) -> int:
    from lawcheck.report import reaches  # noqa: PLC0415

    if not summary.is_complete:
        return 2
    return int(any(n and reaches(Severity(s), floor) for s, n in summary.new_by_severity.items()))
