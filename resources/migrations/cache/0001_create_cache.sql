-- What the server can give again. One statement per paragraph.
CREATE TABLE state(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID

-- Words that many runs share; n is the facet counter, kept by triggers. kind: 0 type, 1 model, 2 tag, 3 user, 4 status.
CREATE TABLE term(
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE UNIQUE INDEX term_text ON term(kind, text)

-- Narrow, for lists. Marks are 1 or NULL, so that partial indexes hold only what is marked. shape: 1 has input,
-- 2 has output, 4 is an answer that a rater judges. thumb: 1 up, 2 down. sync: SyncState, NULL for Clean.
CREATE TABLE run(
  rid INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL,
  digest INTEGER NOT NULL,
  shape INTEGER NOT NULL,
  type INTEGER NOT NULL,
  model INTEGER,
  user INTEGER,
  status INTEGER,
  parent BLOB,
  duration INTEGER,
  cost REAL,
  tokens INTEGER,
  error INTEGER,
  tool INTEGER,
  tagged INTEGER,
  thumb INTEGER,
  comment INTEGER,
  reasons INTEGER,
  correction INTEGER,
  feedback INTEGER,
  sync INTEGER,
  skipped INTEGER,
  flagged INTEGER,
  inbox INTEGER,
  gone INTEGER,
  unlinked INTEGER
) STRICT

CREATE UNIQUE INDEX run_uuid ON run(uuid)

CREATE INDEX run_gone ON run(gone)

CREATE INDEX run_type ON run(type, gone)

CREATE INDEX run_model ON run(model, gone) WHERE model IS NOT NULL

CREATE INDEX run_user ON run(user, gone) WHERE user IS NOT NULL

CREATE INDEX run_status ON run(status, gone) WHERE status IS NOT NULL

CREATE INDEX run_parent ON run(parent) WHERE parent IS NOT NULL

CREATE INDEX run_error ON run(error, gone) WHERE error IS NOT NULL

CREATE INDEX run_tool ON run(tool, gone) WHERE tool IS NOT NULL

CREATE INDEX run_thumb ON run(thumb, gone) WHERE thumb IS NOT NULL

CREATE INDEX run_comment ON run(comment, gone) WHERE comment IS NOT NULL

CREATE INDEX run_reasons ON run(reasons, gone) WHERE reasons IS NOT NULL

CREATE INDEX run_correction ON run(correction, gone) WHERE correction IS NOT NULL

CREATE INDEX run_feedback ON run(feedback, gone) WHERE feedback IS NOT NULL

CREATE INDEX run_sync ON run(sync, gone) WHERE sync IS NOT NULL

CREATE INDEX run_skipped ON run(skipped, gone) WHERE skipped IS NOT NULL

CREATE INDEX run_flagged ON run(flagged, gone) WHERE flagged IS NOT NULL

CREATE INDEX run_inbox ON run(inbox, gone) WHERE inbox IS NOT NULL

CREATE INDEX run_unlinked ON run(unlinked) WHERE unlinked IS NOT NULL

CREATE TABLE tag(
  rid INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  term INTEGER NOT NULL,
  PRIMARY KEY(rid, ord)
) STRICT, WITHOUT ROWID

CREATE INDEX tag_term ON tag(term, rid)

CREATE TABLE preview(
  rid INTEGER PRIMARY KEY,
  input TEXT NOT NULL,
  output TEXT NOT NULL
) STRICT

-- txt and note are what is searched; json is the run as received, byte for byte.
CREATE TABLE body(
  rid INTEGER PRIMARY KEY,
  note TEXT NOT NULL,
  txt TEXT NOT NULL,
  json BLOB NOT NULL
) STRICT

CREATE VIRTUAL TABLE ft USING fts5(txt, note, content='body', content_rowid='rid', tokenize='unicode61 remove_diacritics 2')

-- What the server last told of a run's feedback; no row when it told of none.
CREATE TABLE told(
  rid INTEGER PRIMARY KEY,
  feedback TEXT NOT NULL
) STRICT

-- The numbers beside the queues. Rows marked gone count only where they wait for a decision.
CREATE TABLE counts(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  total INTEGER NOT NULL DEFAULT 0,
  inbox INTEGER NOT NULL DEFAULT 0,
  up INTEGER NOT NULL DEFAULT 0,
  down INTEGER NOT NULL DEFAULT 0,
  commented INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  flagged INTEGER NOT NULL DEFAULT 0,
  conflicts INTEGER NOT NULL DEFAULT 0,
  unsynced INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0
) STRICT

INSERT INTO counts(one) VALUES(1)

CREATE TRIGGER run_counts_added AFTER INSERT ON run BEGIN
  UPDATE counts SET
    total = total + (new.gone IS NULL),
    inbox = inbox + (new.inbox IS 1),
    up = up + (new.thumb IS 1 AND new.gone IS NULL),
    down = down + (new.thumb IS 2 AND new.gone IS NULL),
    commented = commented + (new.comment IS 1 AND new.gone IS NULL),
    skipped = skipped + (new.skipped IS 1 AND new.gone IS NULL),
    flagged = flagged + (new.flagged IS 1 AND new.gone IS NULL),
    conflicts = conflicts + (new.sync IS 4),
    unsynced = unsynced + (ifnull(new.sync, 0) IN (1, 2, 7)),
    refused = refused + (ifnull(new.sync, 0) IN (5, 6));
END

CREATE TRIGGER run_counts_changed AFTER UPDATE OF thumb, comment, sync, skipped, flagged, inbox, gone ON run BEGIN
  UPDATE counts SET
    total = total + (new.gone IS NULL) - (old.gone IS NULL),
    inbox = inbox + (new.inbox IS 1) - (old.inbox IS 1),
    up = up + (new.thumb IS 1 AND new.gone IS NULL) - (old.thumb IS 1 AND old.gone IS NULL),
    down = down + (new.thumb IS 2 AND new.gone IS NULL) - (old.thumb IS 2 AND old.gone IS NULL),
    commented = commented + (new.comment IS 1 AND new.gone IS NULL) - (old.comment IS 1 AND old.gone IS NULL),
    skipped = skipped + (new.skipped IS 1 AND new.gone IS NULL) - (old.skipped IS 1 AND old.gone IS NULL),
    flagged = flagged + (new.flagged IS 1 AND new.gone IS NULL) - (old.flagged IS 1 AND old.gone IS NULL),
    conflicts = conflicts + (new.sync IS 4) - (old.sync IS 4),
    unsynced = unsynced + (ifnull(new.sync, 0) IN (1, 2, 7)) - (ifnull(old.sync, 0) IN (1, 2, 7)),
    refused = refused + (ifnull(new.sync, 0) IN (5, 6)) - (ifnull(old.sync, 0) IN (5, 6));
END

CREATE TRIGGER run_terms_added AFTER INSERT ON run WHEN new.gone IS NULL BEGIN
  UPDATE term SET n = n + 1 WHERE id IN (new.type, new.model, new.user, new.status);
END

CREATE TRIGGER run_terms_changed AFTER UPDATE OF type, model, user, status ON run
WHEN new.gone IS NULL AND old.gone IS NULL AND (new.type IS NOT old.type OR new.model IS NOT old.model
  OR new.user IS NOT old.user OR new.status IS NOT old.status) BEGIN
  UPDATE term SET n = n - 1 WHERE id IN (old.type, old.model, old.user, old.status);
  UPDATE term SET n = n + 1 WHERE id IN (new.type, new.model, new.user, new.status);
END

CREATE TRIGGER run_terms_left AFTER UPDATE OF gone ON run WHEN new.gone IS NOT NULL AND old.gone IS NULL BEGIN
  UPDATE term SET n = n - 1 WHERE id IN (old.type, old.model, old.user, old.status);
  UPDATE term SET n = n - 1 WHERE id IN (SELECT term FROM tag WHERE rid = old.rid);
END

CREATE TRIGGER run_terms_back AFTER UPDATE OF gone ON run WHEN new.gone IS NULL AND old.gone IS NOT NULL BEGIN
  UPDATE term SET n = n + 1 WHERE id IN (new.type, new.model, new.user, new.status);
  UPDATE term SET n = n + 1 WHERE id IN (SELECT term FROM tag WHERE rid = new.rid);
END

CREATE TRIGGER tag_added AFTER INSERT ON tag BEGIN
  UPDATE term SET n = n + 1 WHERE id = new.term AND EXISTS(SELECT 1 FROM run WHERE rid = new.rid AND gone IS NULL);
END

CREATE TRIGGER tag_removed AFTER DELETE ON tag BEGIN
  UPDATE term SET n = n - 1 WHERE id = old.term AND EXISTS(SELECT 1 FROM run WHERE rid = old.rid AND gone IS NULL);
END

-- Fixed statistics, so that a plan depends neither on what the cache holds today nor on when ANALYZE last ran.
ANALYZE sqlite_schema

INSERT INTO sqlite_stat1(tbl, idx, stat) VALUES
  ('run', 'run_uuid', '1000000 1'),
  ('run', 'run_gone', '1000000 990000'),
  ('run', 'run_type', '1000000 300000 300000'),
  ('run', 'run_model', '900000 40000 40000'),
  ('run', 'run_user', '900000 200 200'),
  ('run', 'run_status', '900000 400000 400000'),
  ('run', 'run_parent', '500000 5'),
  ('run', 'run_error', '30000 30000 30000'),
  ('run', 'run_tool', '100000 100000 100000'),
  ('run', 'run_thumb', '60000 30000 30000'),
  ('run', 'run_comment', '10000 10000 10000'),
  ('run', 'run_reasons', '5000 5000 5000'),
  ('run', 'run_correction', '2000 2000 2000'),
  ('run', 'run_feedback', '80000 80000 80000'),
  ('run', 'run_sync', '10000 2000 2000'),
  ('run', 'run_skipped', '2000 2000 2000'),
  ('run', 'run_flagged', '1000 1000 1000'),
  ('run', 'run_inbox', '500000 500000 500000'),
  ('run', 'run_unlinked', '1000 1000'),
  ('term', 'term_text', '6000 1000 1'),
  ('tag', 'tag', '1000000 2 1'),
  ('tag', 'tag_term', '1000000 5000 1')
