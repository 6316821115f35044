"""Every rule marks exactly what its page marks."""

import pytest

from lawcheck.check import Example, Rule, read_rules, run_example
from lawcheck.law import Law, load_law
from lawcheck.shipped import corpus_folder, rules_folder

RULES = read_rules([rules_folder()], drafts=True)
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law([corpus_folder()])


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda part: str(part).split()[-1])
def test_a_rule_marks_its_examples_and_nothing_else(rule: Rule, example: Example, law: Law) -> None:
    outcome = run_example(rule, example, law)
    assert outcome.is_right, str(outcome)
