"""What is remembered: audits, reviews, findings, decisions, states. SQLite file or PostgreSQL.

`open_store` gives a `Store`; `store.writing()` a transaction; the verbs take its connection.
"""

from lawcheck.store.accounts import (
    Account,
    Role,
    account_list,
    account_named,
    close_account,
    open_account,
)
from lawcheck.store.audits import audit_list, begin, finish, last_finished
from lawcheck.store.decisions import (
    NEED_REASON,
    decide,
    history,
    last_decision,
    settled,
    standing,
)
from lawcheck.store.deeds import Deed, deed_list, note_deed
from lawcheck.store.folders import folders_of, keep_folders, path_of
from lawcheck.store.found import (
    Found,
    Held,
    digests_at,
    files_at,
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
from lawcheck.store.opening import Store, beside, open_store
from lawcheck.store.proposals import Proposed, Settled, propose, proposed, proposed_row, settle
from lawcheck.store.sessions import (
    begin_session,
    end_session,
    forget_sessions,
    forgive,
    is_to_be_noted,
    may_try,
    moment,
    note_session,
    session_account,
)
from lawcheck.store.states import keep_states, state_history, states_at

__all__ = [
    "NEED_REASON",
    "Account",
    "Audit",
    "Basis",
    "Decision",
    "Deed",
    "Found",
    "Held",
    "Judged",
    "Proposed",
    "Refused",
    "Remembered",
    "Role",
    "Settled",
    "Standing",
    "Store",
    "Taken",
    "Verdict",
    "account_list",
    "account_named",
    "audit_list",
    "begin",
    "begin_session",
    "beside",
    "close_account",
    "decide",
    "deed_list",
    "digests_at",
    "drop",
    "end_session",
    "files_at",
    "findings_at",
    "finish",
    "folders_of",
    "forget_sessions",
    "forgive",
    "history",
    "is_complete",
    "is_to_be_noted",
    "keep",
    "keep_folders",
    "keep_over",
    "keep_states",
    "kept_texts",
    "last_decision",
    "last_finished",
    "lock",
    "may_try",
    "moment",
    "note_deed",
    "note_session",
    "open_account",
    "open_store",
    "path_of",
    "propose",
    "proposed",
    "proposed_row",
    "remembered",
    "session_account",
    "settle",
    "settled",
    "standing",
    "state_history",
    "states_at",
    "unread_at",
]
