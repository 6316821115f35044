CREATE TABLE audits (
    id IDENTITY, plan TEXT NOT NULL, basis TEXT NOT NULL, on_day DATE NOT NULL,
    version TEXT NOT NULL, rules_hash TEXT NOT NULL, corpus_hash TEXT NOT NULL,
    known_through DATE NOT NULL, started TEXT NOT NULL, finished TEXT, summary TEXT,
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'abandoned'))
);

CREATE INDEX audits_by_plan ON audits (plan, id);

CREATE TABLE folders (
    plan TEXT NOT NULL, name TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (plan, name)
);

CREATE TABLE files (
    plan TEXT NOT NULL, file TEXT NOT NULL, content_hash TEXT NOT NULL,
    reader TEXT NOT NULL, basis TEXT NOT NULL,
    audit INTEGER NOT NULL, how TEXT NOT NULL CHECK (how IN ('read', 'judged')),
    PRIMARY KEY (plan, file)
);

CREATE TABLE texts (
    plan TEXT NOT NULL, file TEXT NOT NULL, part INTEGER NOT NULL, wire BYTES NOT NULL,
    PRIMARY KEY (plan, file, part)
);

CREATE TABLE reviews (
    id IDENTITY, plan TEXT NOT NULL, file TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER,
    part INTEGER NOT NULL, document_key TEXT, number TEXT, kind TEXT, title TEXT NOT NULL, folded TEXT NOT NULL,
    issuers TEXT NOT NULL, issued DATE, effective DATE, expires DATE, normative BOOLEAN NOT NULL,
    state TEXT NOT NULL, presumed TEXT, state_since DATE, complete BOOLEAN NOT NULL,
    failures TEXT NOT NULL, digest TEXT NOT NULL
);

CREATE INDEX reviews_by_file ON reviews (plan, file, until);

CREATE TABLE findings (
    id IDENTITY, plan TEXT NOT NULL, file TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER,
    part INTEGER NOT NULL, stage TEXT NOT NULL CHECK (stage IN ('document', 'collection')),
    fingerprint TEXT NOT NULL, rule TEXT NOT NULL, slug TEXT NOT NULL, severity TEXT NOT NULL,
    message TEXT NOT NULL, quote TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
    page INTEGER, place TEXT, because TEXT NOT NULL, suggest TEXT
);

CREATE INDEX findings_by_file ON findings (plan, file, until);

CREATE INDEX findings_by_fingerprint ON findings (fingerprint);

CREATE TABLE unread (
    id IDENTITY, plan TEXT NOT NULL, file TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER,
    error TEXT NOT NULL, reason TEXT NOT NULL
);

CREATE INDEX unread_by_file ON unread (plan, file, until);

CREATE TABLE states (
    id IDENTITY, plan TEXT NOT NULL, document_key TEXT NOT NULL, audit INTEGER NOT NULL,
    on_day DATE NOT NULL, state TEXT NOT NULL, since DATE, because TEXT NOT NULL
);

CREATE INDEX states_by_key ON states (plan, document_key, id);

CREATE TABLE decisions (
    id IDENTITY, fingerprint TEXT NOT NULL, follows INTEGER NOT NULL,
    verdict TEXT NOT NULL
        CHECK (verdict IN ('accept', 'dismiss', 'handled', 'discuss', 'reopen')),
    reason TEXT NOT NULL, note TEXT NOT NULL, proposal TEXT NOT NULL,
    who TEXT NOT NULL, at TEXT NOT NULL
);

CREATE TABLE proposals (
    id IDENTITY, name TEXT NOT NULL UNIQUE, file TEXT NOT NULL, cells TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('person', 'document')), source TEXT NOT NULL,
    quote TEXT NOT NULL, doubt TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'refused')), reason TEXT,
    settled_by TEXT, settled_at TEXT
);

CREATE INDEX proposals_by_verdict ON proposals (verdict, id);

CREATE UNIQUE INDEX decisions_in_order ON decisions (fingerprint, follows);
