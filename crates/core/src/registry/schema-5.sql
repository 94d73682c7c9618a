-- 'link': made for somebody elsewhere, and no program waits for it.
ALTER TABLE attempt ADD COLUMN kind TEXT NOT NULL DEFAULT 'waited' CHECK (kind IN ('waited', 'link'));
