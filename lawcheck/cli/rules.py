"""`lawcheck rules`: list, show, scaffold and test the rules."""

import sys
from pathlib import Path

import click

from lawcheck.check import Rule, installed_packs, new_page, read_rules, run_examples
from lawcheck.cli.options import rules_option
from lawcheck.language import say
from lawcheck.law import load_law
from lawcheck.shipped import corpus_folder, rules_folder


@click.group("rules")
def command() -> None:
    """List, show, scaffold and test the rules."""


@command.command("list")
@rules_option
def list_rules(rules: tuple[Path, ...]) -> None:
    """List every rule with its severity; drafts are marked and do not run."""
    for rule in _all(rules):
        draft = say("  (nháp, không chạy)") if rule.is_draft else ""
        click.echo(f"{rule.id}  {rule.severity:8} {rule.slug:28} {say(rule.title)}{draft}")


@command.command("show")
@click.argument("name")
@rules_option
def show_rule(name: str, rules: tuple[Path, ...]) -> None:
    """Print the page of the rule NAME (code or name)."""
    rule = next((r for r in _all(rules) if name in (r.id, r.slug)), None)
    if rule is None:
        message = f"no rule {name!r}; `lawcheck rules list` names them"
        raise click.ClickException(message)
    click.echo(rule.page.read_text(encoding="utf-8"))


@command.command("new")
@click.argument("name")
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), default=Path("rules"))
def new_rule(name: str, into: Path) -> None:
    """Write an empty page for a rule NAME, given as family/defect."""
    page = into / f"{name}.md"
    if page.exists():
        message = f"{page} is there already"
        raise click.ClickException(message)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(new_page(name), encoding="utf-8")
    click.echo(page)


@command.command("test")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
def test_rules(folders: tuple[Path, ...]) -> None:
    """Run the examples on the pages of FOLDERS, or of the shipped rules."""
    law = load_law((corpus_folder(),))
    rules = read_rules(folders or (rules_folder(),), drafts=True)
    outcomes = [outcome for rule in rules for outcome in run_examples(rule, law)]
    wrong = [outcome for outcome in outcomes if not outcome.is_right]
    for outcome in wrong:
        click.echo(str(outcome))
    click.echo(
        say(
            "{count} ví dụ của {rules} quy tắc, {wrong} ví dụ không đúng",
            count=len(outcomes),
            rules=len(rules),
            wrong=len(wrong),
        )
    )
    sys.exit(bool(wrong))


@command.command("manual")
@click.argument("into", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--check", is_flag=True, help="Write nothing; tell what would change and exit with 1."
)
@rules_option
def write_manual(into: Path, check: bool, rules: tuple[Path, ...]) -> None:
    """Write the rules as pages to be read: an index INTO/README.md and a page for each family."""
    from lawcheck.report.manual import manual  # noqa: PLC0415

    pages = {into / name: text for name, text in manual(_all(rules)).items()}
    stale = [page for page, text in pages.items() if not page.exists() or page.read_text() != text]
    for page in stale:
        click.echo(f"{page}: {(say('khác với các trang quy tắc') if check else say('đã viết'))}")
    if check:
        sys.exit(bool(stale))
    into.mkdir(parents=True, exist_ok=True)
    for page in stale:
        page.write_text(pages[page], encoding="utf-8")


def _all(folders: tuple[Path, ...]) -> tuple[Rule, ...]:
    return read_rules((rules_folder(), *installed_packs(), *folders), drafts=True)
