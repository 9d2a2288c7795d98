-- When the server's newer value was seen; and whether a decided conflict was opened again after its decision was sent.
ALTER TABLE feedback ADD COLUMN theirs_at INTEGER NOT NULL DEFAULT 0

ALTER TABLE feedback ADD COLUMN decided INTEGER NOT NULL DEFAULT 0

-- What was read back once and what had been there before it, to be looked at again at look_at (0: not).
ALTER TABLE feedback ADD COLUMN look TEXT NOT NULL DEFAULT '{}'

ALTER TABLE feedback ADD COLUMN look_at INTEGER NOT NULL DEFAULT 0

CREATE INDEX feedback_look ON feedback(look_at) WHERE look_at > 0

-- Kind 3: a verdict that was given up. stood: how the verdict stood on its way before lines of kind 2 and 3, for undo.
ALTER TABLE ledger ADD COLUMN stood TEXT
