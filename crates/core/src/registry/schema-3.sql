-- Why the gateway takes a refresh token no more: 'over', 'refused', 'answer-lost'. Ends with `ended_at`.
ALTER TABLE store ADD COLUMN end_reason TEXT;
-- Renewals that failed one after the other, and the time of the gateway before which the next is not tried.
ALTER TABLE store ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE store ADD COLUMN retry_at INTEGER;
-- Since when a renewal is on its way whose outcome is not known.
ALTER TABLE store ADD COLUMN asked_at INTEGER;
-- What the last who-am-I call showed: 'alive', 'dead', 'undecided'; and when.
ALTER TABLE store ADD COLUMN health TEXT;
ALTER TABLE store ADD COLUMN checked_at INTEGER;
ALTER TABLE store ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';

-- What a person was told once and is not told again. `about` is the deadline that it was about, or 0.
CREATE TABLE notice (
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    about INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (subject, kind, about)
) STRICT;
