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
from lawcheck.store.assigned import assign
from lawcheck.store.audits import audit_list, begin, finish, last_finished
from lawcheck.store.decisions import (
    NEED_REASON,
    decide,
    histories,
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
    is_found,
    unread_at,
)
from lawcheck.store.judged import (
    Audit,
    Basis,
    Decision,
    Judged,
    Refused,
    Remembered,
    Taken,
    Verdict,
)
from lawcheck.store.keeping import drop, keep, keep_over, kept_texts, remembered
from lawcheck.store.lock import lock
from lawcheck.store.opening import Store, beside, open_store
from lawcheck.store.papers import (
    Paper,
    audit_of,
    findings_of,
    paper,
    papers_named,
    papers_of,
    text_of,
)
from lawcheck.store.progress import Facets, Progress, facets_of, progress_of
from lawcheck.store.proposals import Proposed, Settled, propose, proposed, proposed_row, settle
from lawcheck.store.queue import PAGE, Queued, Wanted, findings_in, queued, queued_ids
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
from lawcheck.store.signs import DONE, Signs
from lawcheck.store.states import keep_states, state_history, states_at
from lawcheck.store.uploads import Upload, forget_upload, keep_upload, upload_list, upload_of

__all__ = [
    "DONE",
    "NEED_REASON",
    "PAGE",
    "Account",
    "Audit",
    "Basis",
    "Decision",
    "Deed",
    "Facets",
    "Found",
    "Held",
    "Judged",
    "Paper",
    "Progress",
    "Proposed",
    "Queued",
    "Refused",
    "Remembered",
    "Role",
    "Settled",
    "Signs",
    "Store",
    "Taken",
    "Upload",
    "Verdict",
    "Wanted",
    "account_list",
    "account_named",
    "assign",
    "audit_list",
    "audit_of",
    "begin",
    "begin_session",
    "beside",
    "close_account",
    "decide",
    "deed_list",
    "digests_at",
    "drop",
    "end_session",
    "facets_of",
    "files_at",
    "findings_at",
    "findings_in",
    "findings_of",
    "finish",
    "folders_of",
    "forget_sessions",
    "forget_upload",
    "forgive",
    "histories",
    "history",
    "is_complete",
    "is_found",
    "is_to_be_noted",
    "keep",
    "keep_folders",
    "keep_over",
    "keep_states",
    "keep_upload",
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
    "paper",
    "papers_named",
    "papers_of",
    "path_of",
    "progress_of",
    "propose",
    "proposed",
    "proposed_row",
    "queued",
    "queued_ids",
    "remembered",
    "session_account",
    "settle",
    "settled",
    "standing",
    "state_history",
    "states_at",
    "text_of",
    "unread_at",
    "upload_list",
    "upload_of",
]
