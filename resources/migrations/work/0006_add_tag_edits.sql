-- Tags of runs on their way to the server. edit: {"add": [..], "remove": [..]}, what it still lacks; rows stay when nothing
-- is left to do. In the ledger kind 5, with such an edit before and after.
CREATE TABLE tag_edit(
  run TEXT PRIMARY KEY,
  edit TEXT NOT NULL,
  rev INTEGER NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  queued_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  error TEXT
) STRICT, WITHOUT ROWID

CREATE INDEX tag_edit_state ON tag_edit(state, next_at) WHERE state > 0
