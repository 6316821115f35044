"""How many planted faults the rules see, and what else they then say: `python faults.py FOLDER`.

Takes the first documents of a folder, by the hash of their content, on which no rule finds
anything bad; plants every fault of tests/faults/planting.py in each, one at a time.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lawcheck.check import Rule, read_rules
from lawcheck.errors import SourceError
from lawcheck.law import Law, load_law
from lawcheck.model import Finding, Review, Severity, Source
from lawcheck.read import read
from lawcheck.read.structure import document_of
from lawcheck.scan import review
from lawcheck.shipped import corpus_folder, rules_folder
from tests.faults.planting import FAULTS, Lawful

ON = date(2026, 4, 16)
FIRST = date(2020, 1, 1)


def lawful_documents(folder: Path, law: Law, rules: tuple[Rule, ...]) -> Iterator[Lawful]:
    """Yield the normative documents of a folder on which the rules find no error."""
    paths = (path for path in folder.iterdir() if path.is_file())
    for path in sorted(paths, key=lambda p: hashlib.sha256(p.read_bytes()).digest()):
        try:
            document, *_ = read(Source.of(path.name, path.read_bytes()))
        except SourceError:
            continue
        if document.normative and document.issued and document.issued >= FIRST:
            done = review(document_of(document.text), law, rules, ON)
            if not any(finding.severity is Severity.ERROR for finding in done.findings):
                yield Lawful(done, law)


def new_findings(before: Review, after: Review) -> list[Finding]:
    """Return what the rules say of the spoiled document and did not say before."""
    told = Counter((finding.rule, finding.quote) for finding in before.findings)
    return [f for f in after.findings if not told[f.rule, f.quote]]


def main(folder: Path, wanted: int) -> None:
    """Print a line for each fault: planted, seen, other new findings."""
    law, rules = load_law((corpus_folder(),)), read_rules((rules_folder(),))
    planted, seen, others = Counter[str](), Counter[str](), Counter[str]()
    missed: list[str] = []
    documents = []
    for lawful in lawful_documents(folder, law, rules):
        documents.append(lawful)
        if len(documents) == wanted:
            break
    for lawful in documents:
        for name, (plant, rule) in FAULTS.items():
            text = plant(lawful)
            if text is None:
                continue
            new = new_findings(lawful.review, review(document_of(text), law, rules, ON))
            right = [finding for finding in new if finding.rule == rule]
            planted[name] += 1
            seen[name] += bool(right)
            others[name] += len(new) - len(right)
            key = lawful.review.document.key
            missed += [] if right else [f"  missed {rule} in {key}: {name}"]
            missed += [
                f"  extra in {key} for {name}: {f.rule} {f.quote[:70]}"
                for f in new
                if f.rule != rule
            ]
    for name, count in planted.items():
        print(
            f"{FAULTS[name][1]} {name:28} planted {count:3} seen {seen[name]:3} others {others[name]:3}"
        )
    total = sum(planted.values())
    print(f"{len(documents)} documents, {total} faults, seen {sum(seen.values()) / total:.3f},")
    print(f"other new findings for each planted fault {sum(others.values()) / total:.3f}")
    print("\n".join(missed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 30)
