"""What every shipped page and module must be."""

import ast
import sys
from pathlib import Path

import pytest

from lawcheck.check import Read, Rule, read_rules
from lawcheck.law import Law, load_law
from lawcheck.model import Severity, State, key_of
from lawcheck.shipped import corpus_folder, rules_folder

RULES = read_rules([rules_folder()], drafts=True)
MODULES = sorted(rules_folder().glob("*/*.py"))
FAMILIES = {
    "citation": "1",
    "timing": "2",
    "form": "3",
    "terms": "4",
    "authority": "5",
    "consistency": "6",
    "content": "7",
    "feasibility": "8",
    "register": "9",
}
_ALIVE = {State.IN_FORCE, State.PARTLY_IN_FORCE}


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law([corpus_folder()])


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_page_shows_two_wrong_and_two_right_examples(rule: Rule) -> None:
    wrong = [example for example in rule.examples if example.marks]
    right = [example for example in rule.examples if not example.marks]
    assert len(wrong) >= 2
    assert len(right) >= 2


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_an_id_opens_with_the_digit_of_its_family(rule: Rule) -> None:
    assert rule.id.startswith(f"LC{FAMILIES[rule.family]}")


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_page_explains_itself_and_names_criteria_and_handling(rule: Rule) -> None:
    assert len(rule.prose.split()) > 60
    assert rule.criteria
    assert rule.handling


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_page_rests_on_law_in_force_or_names_the_end_of_its_period(rule: Rule, law: Law) -> None:
    for basis in rule.basis:
        if basis.period.last is None and basis.read is not Read.MEMORY:
            key = key_of(basis.law, basis.kind)
            assert law.effect(key, law.known_through).state in _ALIVE, basis


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_closed_basis_had_ended_by_then(rule: Rule, law: Law) -> None:
    for basis in rule.basis:
        if basis.period.last is not None:
            effect = law.effect(key_of(basis.law, basis.kind), law.known_through)
            assert effect.state is State.EXPIRED, basis


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_rule_that_is_often_wrong_is_at_most_a_note(rule: Rule) -> None:
    precision = rule.observed.precision if rule.observed else None
    assert precision is None or precision >= 0.8 or rule.is_draft or rule.severity is Severity.NOTE


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_a_module_is_short_and_imports_only_what_authors_may(module: Path) -> None:
    text = module.read_text("utf-8")
    assert len(text.splitlines()) <= 60
    allowed = {"lawcheck.check", "lawcheck.model"}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            assert all(name.name.split(".")[0] in sys.stdlib_module_names for name in node.names)
        if isinstance(node, ast.ImportFrom):
            name = node.module or ""
            assert name in allowed or name.split(".")[0] in sys.stdlib_module_names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_a_module_stands_beside_its_page(module: Path) -> None:
    assert module.with_suffix(".md").exists()


def test_errors_are_kept_for_what_must_be_handled() -> None:
    errors = {rule.id for rule in RULES if rule.severity is Severity.ERROR}
    assert errors == {"LC101", "LC107", "LC109", "LC201", "LC301", "LC302", "LC304", "LC901"}
