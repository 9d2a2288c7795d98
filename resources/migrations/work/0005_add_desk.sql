-- Put off until later, a note for oneself, the draft of a corrected answer.
ALTER TABLE review_state ADD COLUMN deferred INTEGER NOT NULL DEFAULT 0

ALTER TABLE review_state ADD COLUMN note TEXT NOT NULL DEFAULT ''

ALTER TABLE review_state ADD COLUMN correction TEXT NOT NULL DEFAULT ''

-- Lines of one act on many runs share its number; undo takes them back together. Kind 4: two answers to one prompt, judged
-- side by side.
ALTER TABLE ledger ADD COLUMN act INTEGER

CREATE INDEX ledger_act ON ledger(act) WHERE act IS NOT NULL

CREATE INDEX ledger_pair ON ledger(seq) WHERE kind = 4

-- What raters go by; each saving is a version.
CREATE TABLE guideline(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  rater TEXT NOT NULL,
  txt TEXT NOT NULL
) STRICT

-- Own verdicts that were shown again without saying so. before, after: the thumb as in ledger values.
CREATE TABLE selfcheck(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  rater TEXT NOT NULL,
  run TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT
