"""Find signs that Vietnamese legal documents are unlawful, expired or in need of amendment.

The whole program is one sentence, and these are its verbs:

    law = load_law([corpus_folder()])
    rules = read_rules([rules_folder()])
    reviews = scan(source, law, rules, on)      # read, cite, ask the law, check

The folders that ship with it are in `lawcheck.shipped`, the nouns in `lawcheck.model`.
"""

from lawcheck.check import read_rules
from lawcheck.cite import cite
from lawcheck.law import load_law
from lawcheck.read import read
from lawcheck.scan import scan

__version__ = "0.1.0"

__all__ = ["cite", "load_law", "read", "read_rules", "scan"]
