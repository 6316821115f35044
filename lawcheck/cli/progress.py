"""A progress bar on stderr, for people only."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from lawcheck.language import say

T = TypeVar("T")


def shown(items: Iterable[T], total: int) -> Iterator[T]:
    """Yield the items, drawing how far it is; silent where stderr is not a terminal."""
    console = Console(stderr=True)
    columns = (
        TextColumn(say("Đang đọc")),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        yield from bar.track(items, total=total)
