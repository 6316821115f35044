"""What the answers of an audit rest on, as hashes: where one differs, they are asked for anew."""

import hashlib
from pathlib import Path

from lawcheck import __version__
from lawcheck.law import Law
from lawcheck.read.machine import tools
from lawcheck.scan import Setup
from lawcheck.shipped import content_hash
from lawcheck.store import Basis
from lawcheck.wire import canonical

_PROGRAM = Path(__file__).parents[1]
_READERS = ("read", "cite", "model")
_FORM = ("wire.py", "audit/kept.py")
"""How a document is kept; another form could not be judged anew."""
_CODE = frozenset({".py", ".txt"})


def basis_of(setup: Setup, law: Law) -> Basis:
    """Return what the answers of this program, on that day, rest on."""
    rules_hash = content_hash(setup.rules, frozenset({".md", ".py"}))
    program = content_hash((_PROGRAM,), _CODE)
    readers = content_hash((_PROGRAM / name for name in _READERS), _CODE)
    form = _mark(*((_PROGRAM / name).read_text("utf-8") for name in _FORM))
    known = (law.hash, law.known_through)
    return Basis(
        on=setup.on,
        version=__version__,
        rules_hash=rules_hash,
        corpus_hash=law.hash,
        known_through=law.known_through,
        mark=_mark(setup.on, program, rules_hash, *known, setup.select, setup.language),
        reader=_mark(readers, form, tools()),
    )


def _mark(*parts: object) -> str:
    return hashlib.sha256(canonical(parts)).hexdigest()[:16]
