-- Feedback as shown, to filter by its keys; told holds what the server says. scored: has scores. chars: length of the answer.
CREATE TABLE said(
  rid INTEGER PRIMARY KEY,
  feedback TEXT NOT NULL
) STRICT

INSERT INTO said(rid, feedback) SELECT rid, feedback FROM told

-- What raters did is followed from its beginning once more.
DELETE FROM state WHERE key = 'applied'

ALTER TABLE run ADD COLUMN scored INTEGER

ALTER TABLE run ADD COLUMN chars INTEGER

CREATE INDEX run_scored ON run(scored, gone) WHERE scored IS NOT NULL

-- Runs that are here already get both when they are read the next time.
UPDATE run SET digest = 0 WHERE shape & 4

INSERT INTO sqlite_stat1(tbl, idx, stat) VALUES
  ('run', 'run_scored', '20000 20000 20000')
