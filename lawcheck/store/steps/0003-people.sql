CREATE TABLE accounts (
    name TEXT NOT NULL PRIMARY KEY, shown TEXT NOT NULL, password TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'admin')),
    added TEXT NOT NULL, closed TEXT
);

CREATE TABLE sessions (
    mark TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, begun TEXT NOT NULL, seen TEXT NOT NULL
);

CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE attempts (
    id IDENTITY, account TEXT NOT NULL, address TEXT NOT NULL, at TEXT NOT NULL
);

CREATE INDEX attempts_by_account ON attempts (account, at);

CREATE INDEX attempts_by_address ON attempts (address, at);

CREATE TABLE assigned (
    plan TEXT NOT NULL, file TEXT NOT NULL, part INTEGER NOT NULL,
    account TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (plan, file, part)
);

CREATE TABLE deeds (
    id IDENTITY, who TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL, address TEXT NOT NULL,
    at TEXT NOT NULL
);

CREATE INDEX findings_in_queue
    ON findings (plan, file, part, until, since, severity, rule, fingerprint);
