"""DOSSIER → FINDINGS: what authors of rules import, and the engine that runs their rules."""

from lawcheck.check.ahead import AHEAD, Turn, turns
from lawcheck.check.clauses import Clause
from lawcheck.check.collection import Act, Collection, Remark
from lawcheck.check.digest import Cited, Digest, Told, digest_of
from lawcheck.check.dossier import Dossier
from lawcheck.check.examples import Outcome, run_example, run_examples
from lawcheck.check.masks import Mask
from lawcheck.check.new import new_page
from lawcheck.check.numbering import Gap, gaps
from lawcheck.check.over import reviewed_together, run_over
from lawcheck.check.reliance import Reliance, changes_since, known_to, meets, reliances, said
from lawcheck.check.rule import Basis, Day, Documents, Example, Observed, Over, Period, Read, Rule
from lawcheck.check.run import run
from lawcheck.check.scopes import Scope
from lawcheck.check.shelf import installed_packs, read_rules
from lawcheck.check.standing import Standing, concerned, standing, standings
from lawcheck.check.totals import WrongTotal, wrong_totals
from lawcheck.check.wording import doer, vietnamese
from lawcheck.language import in_words, later, say
from lawcheck.model import Mark

__all__ = [
    "AHEAD",
    "Act",
    "Basis",
    "Cited",
    "Clause",
    "Collection",
    "Day",
    "Digest",
    "Documents",
    "Dossier",
    "Example",
    "Gap",
    "Mark",
    "Mask",
    "Observed",
    "Outcome",
    "Over",
    "Period",
    "Read",
    "Reliance",
    "Remark",
    "Rule",
    "Scope",
    "Standing",
    "Told",
    "Turn",
    "WrongTotal",
    "changes_since",
    "concerned",
    "digest_of",
    "doer",
    "gaps",
    "in_words",
    "installed_packs",
    "known_to",
    "later",
    "meets",
    "new_page",
    "read_rules",
    "reliances",
    "reviewed_together",
    "run",
    "run_example",
    "run_examples",
    "run_over",
    "said",
    "say",
    "standing",
    "standings",
    "turns",
    "vietnamese",
    "wrong_totals",
]
