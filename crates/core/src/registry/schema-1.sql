CREATE TABLE app (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    platform TEXT NOT NULL,
    app_key TEXT NOT NULL,
    callback TEXT NOT NULL,
    answers TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    checked_at INTEGER,
    problem TEXT
) STRICT;

CREATE TABLE store (
    id TEXT PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES app (id),
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    account TEXT NOT NULL,
    generation INTEGER NOT NULL,
    token_until INTEGER,
    authorized_until INTEGER,
    authorized_at INTEGER NOT NULL,
    renewed_at INTEGER NOT NULL,
    renewal TEXT NOT NULL,
    ended_at INTEGER,
    last_error TEXT
) STRICT;

CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
    store_id TEXT REFERENCES store (id) ON DELETE CASCADE,
    store_name TEXT,
    state_hash BLOB NOT NULL UNIQUE,
    stage TEXT NOT NULL CHECK (stage IN ('pending', 'taken', 'exchanging', 'done', 'failed')),
    started_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    taken_at INTEGER,
    ended_at INTEGER,
    failure TEXT
) STRICT;

CREATE TABLE parked (
    id TEXT PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
    store_id TEXT REFERENCES store (id) ON DELETE SET NULL,
    store_name TEXT,
    account TEXT NOT NULL,
    origin TEXT NOT NULL,
    grant_row TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE tombstone (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    app_id TEXT,
    store_id TEXT,
    happening TEXT NOT NULL,
    path TEXT,
    code TEXT,
    request_id TEXT
) STRICT;
CREATE INDEX activity_of_store ON activity (store_id, id);

CREATE TABLE gateway_clock (
    gateway TEXT PRIMARY KEY,
    offset_ms INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
