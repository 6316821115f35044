"""What is remembered: audits, reviews, findings, decisions, states. SQLite file or PostgreSQL.

`open_store` gives a `Store`; `store.writing()` a transaction; the verbs take its connection.
"""

from lawcheck.store.audits import audit_list, begin, finish, last_finished
from lawcheck.store.decisions import decide, history, settled
from lawcheck.store.found import (
    Found,
    digests_at,
    expired_at,
    findings_at,
    is_complete,
    unread_at,
)
from lawcheck.store.judged import (
    Audit,
    Basis,
    Decision,
    Judged,
    Refused,
    Remembered,
    Standing,
    Taken,
    Verdict,
)
from lawcheck.store.keeping import drop, keep, keep_over, kept_texts, remembered
from lawcheck.store.lock import lock
from lawcheck.store.opening import Store, open_store
from lawcheck.store.proposals import Proposed, Settled, propose, proposed, proposed_row, settle
from lawcheck.store.states import keep_states, last_states, state_history

__all__ = [
    "Audit",
    "Basis",
    "Decision",
    "Found",
    "Judged",
    "Proposed",
    "Refused",
    "Remembered",
    "Settled",
    "Standing",
    "Store",
    "Taken",
    "Verdict",
    "audit_list",
    "begin",
    "decide",
    "digests_at",
    "drop",
    "expired_at",
    "findings_at",
    "finish",
    "history",
    "is_complete",
    "keep",
    "keep_over",
    "keep_states",
    "kept_texts",
    "last_finished",
    "last_states",
    "lock",
    "open_store",
    "propose",
    "proposed",
    "proposed_row",
    "remembered",
    "settle",
    "settled",
    "state_history",
    "unread_at",
]
