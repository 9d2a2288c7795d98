-- What was on its way and may stand on the server, although nobody read it back: an array of changes, oldest first.
ALTER TABLE feedback ADD COLUMN sent TEXT NOT NULL DEFAULT '[]'
