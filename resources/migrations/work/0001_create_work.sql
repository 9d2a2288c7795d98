-- What people made: small, precious, never deleted. One statement per paragraph.
CREATE TABLE state(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID

-- What the server last said (base), what we want (patch), what is being sent (inflight), what it holds meanwhile (theirs).
CREATE TABLE feedback(
  run TEXT PRIMARY KEY,
  base TEXT NOT NULL,
  patch TEXT NOT NULL,
  inflight TEXT NOT NULL,
  theirs TEXT,
  rev INTEGER NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  queued_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  confirmed_at INTEGER NOT NULL,
  error TEXT
) STRICT, WITHOUT ROWID

CREATE INDEX feedback_state ON feedback(state, queued_at)

CREATE INDEX feedback_next ON feedback(state, next_at)

-- Append-only; only `undone` ever changes. kind: 0 verdict, 1 marks, 2 a conflict settled for the server's value.
CREATE TABLE ledger(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  rater TEXT NOT NULL,
  seconds REAL NOT NULL,
  run TEXT NOT NULL,
  kind INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX ledger_run ON ledger(run, seq)

CREATE INDEX ledger_at ON ledger(at)

CREATE INDEX ledger_undone ON ledger(undone, seq)

CREATE TABLE review_state(
  run TEXT PRIMARY KEY,
  skipped INTEGER NOT NULL DEFAULT 0,
  flagged INTEGER NOT NULL DEFAULT 0,
  draft TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID

-- Which runs changed, in order: the cache follows from where it stands.
CREATE TABLE touched(
  run TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE UNIQUE INDEX touched_seq ON touched(seq)
