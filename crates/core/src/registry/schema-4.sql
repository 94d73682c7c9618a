-- Where a store's tokens are delivered. `destination` is JSON without secrets. What was accepted last: `delivered_*`;
-- what was tried last: `tried_generation`. `retry_at` is of this computer's clock.
CREATE TABLE delivery (
    id TEXT PRIMARY KEY,
    store_id TEXT NOT NULL REFERENCES store (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    destination TEXT NOT NULL,
    delivered_generation INTEGER NOT NULL DEFAULT 0,
    delivered_at INTEGER,
    delivered_until INTEGER,
    tried_generation INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    retry_at INTEGER,
    last_error TEXT,
    UNIQUE (store_id, name)
) STRICT;
