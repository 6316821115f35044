"""`lawcheck web`: serve the review app; look after the people who may use it."""

from pathlib import Path

import click

from lawcheck.cli.options import corpus_option, now, rules_option, setup_of, today
from lawcheck.cli.web.people import add_user, users
from lawcheck.cli.web.store import config_option, last_plan, named, opened, store_option
from lawcheck.read import FILE_BYTES


@click.group("web", invoke_without_command=True)
@config_option
@store_option
@click.option("--plan", help="Whose audits are shown; those of --config or of the last audit.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8080, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "hostnames",
    "--hostname",
    multiple=True,
    help="A name under which a TLS proxy publishes the app; needs accounts. May be repeated.",
)
@click.option(
    "--forms",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The office's own data files of forms, as for `lawcheck forms make`.",
)
@corpus_option
@rules_option
@click.pass_context
def command(
    context: click.Context,
    config: Path | None,
    url: str | None,
    plan: str | None,
    host: str,
    port: int,
    hostnames: tuple[str, ...],
    forms: Path | None,
    corpus: tuple[Path, ...],
    rules: tuple[Path, ...],
) -> None:
    """Serve the app in which reviewers read what an audit found, and decide.

    At this machine alone nobody logs in. For a network, add people with `lawcheck web adduser`
    and put a TLS proxy in front (docs/deploying.md).
    """
    if context.invoked_subcommand:
        return
    # Starlette and uvicorn are needed for nothing else.
    from lawcheck.cli.web.door import door_of  # noqa: PLC0415
    from lawcheck.web.desk import Desk  # noqa: PLC0415
    from lawcheck.web.serving import serve  # noqa: PLC0415

    told, store = named(config), opened(config, url)
    setup = setup_of(
        (*told.scan.rules, *rules),
        (*told.scan.corpus, *corpus),
        today(),
        told.scan.select,
        FILE_BYTES,
    )
    shown = plan or (told.audit.name if told.audit else last_plan(store))
    desk = Desk(store, shown, setup, door_of(store, host, hostnames), now, forms)
    click.echo(f"lawcheck: http://{host}:{port}/", err=True)
    serve(desk, host, port)


command.add_command(add_user)
command.add_command(users)
