-- Put off until later; has a note. prompt, answer: hashes of what went in and came out of an answer, to find others like it.
ALTER TABLE run ADD COLUMN deferred INTEGER

ALTER TABLE run ADD COLUMN noted INTEGER

ALTER TABLE run ADD COLUMN prompt INTEGER

ALTER TABLE run ADD COLUMN answer INTEGER

CREATE INDEX run_deferred ON run(deferred, gone) WHERE deferred IS NOT NULL

CREATE INDEX run_noted ON run(noted, gone) WHERE noted IS NOT NULL

CREATE INDEX run_prompt ON run(prompt, answer) WHERE prompt IS NOT NULL

-- Runs that are here already get their hashes when they are read the next time.
UPDATE run SET digest = 0 WHERE shape & 4

ALTER TABLE counts ADD COLUMN deferred INTEGER NOT NULL DEFAULT 0

CREATE TRIGGER run_deferred_added AFTER INSERT ON run WHEN new.deferred IS 1 AND new.gone IS NULL BEGIN
  UPDATE counts SET deferred = deferred + 1;
END

CREATE TRIGGER run_deferred_changed AFTER UPDATE OF deferred, gone ON run
WHEN (new.deferred IS 1 AND new.gone IS NULL) <> (old.deferred IS 1 AND old.gone IS NULL) BEGIN
  UPDATE counts SET deferred = deferred + (new.deferred IS 1 AND new.gone IS NULL) - (old.deferred IS 1 AND old.gone IS NULL);
END

INSERT INTO sqlite_stat1(tbl, idx, stat) VALUES
  ('run', 'run_deferred', '2000 2000 2000'),
  ('run', 'run_noted', '1000 1000 1000'),
  ('run', 'run_prompt', '500000 2 1')
