"""The manual of the rules says of each rule what its page says."""

from pathlib import Path

from lawcheck.check import read_rules
from lawcheck.report.manual import FAMILIES, manual
from lawcheck.shipped import rules_folder

RULES = read_rules([rules_folder()], drafts=True)


def test_every_rule_stands_in_the_index_and_on_the_page_of_its_family() -> None:
    pages = manual(RULES)
    for rule in RULES:
        assert f"[{rule.id}]({rule.family}.md#{rule.id.lower()})" in pages[Path("README.md")]
        assert f"## {rule.id}. {rule.title}" in pages[Path(f"{rule.family}.md")]


def test_a_rule_is_shown_with_its_basis_and_marked_examples() -> None:
    rule = next(rule for rule in RULES if rule.slug == "expired_basis")
    page = manual([rule])[Path("citation.md")]
    assert all(f"  - {basis}" in page for basis in rule.basis)
    assert page.count("[[") == sum(len(example.marks) for example in rule.examples)
    assert rule.prose in page


def test_every_shipped_family_has_a_name_for_officials() -> None:
    assert {rule.family for rule in RULES} <= FAMILIES.keys()
