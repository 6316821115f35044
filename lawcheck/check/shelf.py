"""Folders of pages → rules: nothing is registered, everything is discovered."""

import importlib.util
import sys
from collections.abc import Iterable
from importlib.machinery import SourceFileLoader
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from lawcheck.check.header import Reach
from lawcheck.check.page import Page, read_page
from lawcheck.check.readymade import ready_made
from lawcheck.check.rule import Check, Over, Rule
from lawcheck.errors import ConfigError, RuleError
from lawcheck.language import say


def read_rules(
    folders: Iterable[Path], select: Iterable[str] = (), *, drafts: bool = False
) -> tuple[Rule, ...]:
    """Read every page FAMILY/DEFECT.md below the folders, in the order of their ids.

    `select` names rules by id, slug or family and may name a draft; without it all rules are
    taken, drafts only where `drafts` asks for them.

    Raises:
        RuleError: a page or its check does not load, or two pages claim one id or slug.
        ConfigError: a name in `select` fits no rule.
    """
    rules = sorted(
        (read_rule(path) for folder in folders for path in _pages(folder)), key=lambda r: r.id
    )
    _refuse_doubles(rules)
    if names := tuple(select):
        return _selected(rules, names)
    return tuple(rule for rule in rules if drafts or not rule.is_draft)


def installed_packs() -> tuple[Path, ...]:
    """Return the folders that installed packages offer under the entry point lawcheck.rules."""
    found = sorted(entry_points(group="lawcheck.rules"), key=lambda entry: entry.name)
    return tuple(Path(entry.load()()) for entry in found)


def read_rule(path: Path) -> Rule:
    """Read the page at `path`, FAMILY/DEFECT.md, and the check beside it.

    Raises:
        RuleError: naming file and line.
    """
    page = read_page(f"{path.parent.name}/{path.name}", path.read_text("utf-8-sig"))
    header = page.header
    return Rule(
        id=header.id,
        slug=path.stem,
        family=path.parent.name,
        title=page.title,
        severity=header.severity,
        administrative=header.administrative,
        basis=header.basis,
        in_force=header.in_force,
        judged=header.judged,
        since=header.since,
        criteria=header.criteria,
        handling=header.handling,
        observed=header.observed,
        prose=page.prose,
        examples=page.examples,
        page=path,
        check=_check(page, path),
    )


def _pages(folder: Path) -> list[Path]:
    if not folder.is_dir():
        message = say("{folder}: không có thư mục quy tắc này", folder=folder)
        raise RuleError(message)
    return sorted(folder.glob("*/*.md"))


def _names(rule: Rule) -> set[str]:
    return {rule.id, rule.slug, rule.family, f"{rule.family}/{rule.slug}"}


def _selected(rules: Iterable[Rule], names: tuple[str, ...]) -> tuple[Rule, ...]:
    rules = tuple(rules)
    for name in names:
        if not any(name in _names(rule) for rule in rules):
            message = say(
                "không có quy tắc hay nhóm nào tên {name!r}; xem: lawcheck rules list", name=name
            )
            raise ConfigError(message)
    return tuple(rule for rule in rules if _names(rule) & {*names})


def _refuse_doubles(rules: Iterable[Rule]) -> None:
    seen: dict[str, Rule] = {}
    for rule in rules:
        for name in (rule.id, rule.slug):
            if name in seen:
                message = say(
                    "{page}: {name!r} đã dùng trong {other}; đổi một trong hai",
                    page=rule.page,
                    name=name,
                    other=seen[name].page,
                )
                raise RuleError(message)
            seen[name] = rule


def _check(page: Page, path: Path) -> Check | Over:
    module = path.with_suffix(".py")
    if page.header.uses is not None and page.header.scope is Reach.COLLECTION:
        message = say(
            "{name}: uses chỉ xét từng văn bản; quy tắc xét cả tập cần {module}",
            name=page.name,
            module=module.name,
        )
        raise RuleError(message)
    if page.header.uses is not None:
        if module.exists():
            message = say(
                "{name}: có cả uses và {module}; chỉ giữ một", name=page.name, module=module.name
            )
            raise RuleError(message)
        return ready_made(page.name, page.header.uses)
    if not module.exists():
        message = say(
            "{name}: không có uses, cũng không có {module}; thêm một trong hai",
            name=page.name,
            module=module.name,
        )
        raise RuleError(message)
    check = _loaded(module)
    return Over(check) if page.header.scope is Reach.COLLECTION else check


class _Loader(SourceFileLoader):
    """Leaves no __pycache__ in a folder of pages."""

    def set_data(self, path: str, data: object, *, _mode: int = 0) -> None:
        pass


def _loaded(path: Path) -> Any:
    name = f"lawcheck_rules.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path, loader=_Loader(name, str(path)))
    if spec is None or spec.loader is None:
        message = say("{path}: không phải mô-đun Python", path=path)
        raise RuleError(message)
    module = importlib.util.module_from_spec(spec)
    try:
        sys.modules[name] = module
        spec.loader.exec_module(module)
        check = module.check
    except Exception as error:
        message = say(
            "{path}: không nạp được ({error}); mô-đun phải có hàm check(dossier)",
            path=path,
            error=error,
        )
        raise RuleError(message) from error
    return check
