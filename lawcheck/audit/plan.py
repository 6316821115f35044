"""What an audit looks after: the folders of a plan, the store, the day, the rules and the corpus."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lawcheck.config import Accept
from lawcheck.errors import ConfigError
from lawcheck.read import Files, name_of
from lawcheck.report import Acceptance
from lawcheck.scan import Setup


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of a plan; its files are named "NAME/path below it", wherever it lies."""

    name: str
    path: Path

    def name_in(self, path: Path) -> str:
        """Return the name of a file below it."""
        return f"{self.name}/{name_of(path.relative_to(self.path))}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What an audit looks after, and by which law and rules."""

    name: str
    folders: tuple[Folder, ...]
    store: str
    setup: Setup
    accepted: tuple[Acceptance, ...] = ()

    def name_in(self, path: Path) -> str:
        """Return the name by which the store knows a file."""
        holder = next(folder for folder in self.folders if path.is_relative_to(folder.path))
        return holder.name_in(path)

    def name_of(self, files: Files) -> str:
        """Return the name by which the store knows what is read at once: that of the first."""
        return self.name_in(files[0])


def folders_at(paths: Iterable[Path]) -> tuple[Folder, ...]:
    """Name the folders of a plan.

    Raises:
        ConfigError: two have one name, or one lies in another.
    """
    folders = tuple(Folder(path.name, path) for path in (each.resolve() for each in paths))
    for folder in folders:
        others = [other for other in folders if other is not folder]
        if any(other.name == folder.name for other in others):
            message = f"[audit] folders: two are named {folder.name!r}; give one another name"
            raise ConfigError(message)
        if any(folder.path.is_relative_to(other.path) for other in others):
            message = f"[audit] folders: {folder.path} lies in another of them; name only one"
            raise ConfigError(message)
    return folders


def acceptances(accept: Iterable[Accept]) -> tuple[Acceptance, ...]:
    """Return what the settings accept."""
    return tuple(Acceptance(a.rule, a.where, a.reason, a.until) for a in accept)
