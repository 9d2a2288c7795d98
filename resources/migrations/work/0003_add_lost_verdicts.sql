-- Confirmed verdicts that the server holds no longer, as after a restored backup: offered for sending again.
CREATE TABLE lost(
  run TEXT PRIMARY KEY,
  change TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID
