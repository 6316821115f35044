"""lawcheck.toml → Settings: what an office changes without touching code."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders laid over the shipped ones."""

    rules: tuple[Path, ...] = ()
    corpus: tuple[Path, ...] = ()
