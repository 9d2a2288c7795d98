-- Run and text together in one column, compressed (store/packedbody.h tells its form), so that a run takes a third of the
-- disk. What filters ask of metadata and scores stands in a narrow table beside it.
CREATE TABLE extra(
  rid INTEGER PRIMARY KEY,
  metadata TEXT,
  scores TEXT
) STRICT

INSERT INTO extra(rid, metadata, scores)
  SELECT rid, metadata, scores FROM (
    SELECT rid,
      CASE json_type(doc, '$.metadata') WHEN 'object' THEN nullif(json_extract(doc, '$.metadata'), '{}') END AS metadata,
      CASE json_type(doc, '$.scores') WHEN 'array' THEN (
        SELECT nullif(json_group_array(json(value)), '[]') FROM json_each(doc, '$.scores') WHERE type = 'object') END AS scores
    FROM (SELECT rid, CAST(json AS TEXT) AS doc FROM body) WHERE json_valid(doc))
  WHERE metadata IS NOT NULL OR scores IS NOT NULL

-- The index keeps no texts: what it is to forget is told to it.
CREATE VIRTUAL TABLE found USING fts5(txt, note, content='', tokenize='unicode61 remove_diacritics 2')

INSERT INTO found(found, rank) VALUES('hashsize', 4194304)

INSERT INTO found(found, rank) VALUES('automerge', 8)

INSERT INTO found(rowid, txt, note) SELECT body.rid, txt, note FROM body JOIN run ON run.rid = body.rid WHERE gone IS NULL

DROP TABLE ft

ALTER TABLE found RENAME TO ft

CREATE TABLE packed(
  rid INTEGER PRIMARY KEY,
  note TEXT NOT NULL,
  pack BLOB NOT NULL
) STRICT

INSERT INTO packed(rid, note, pack)
  SELECT rid, note, CAST('r' || length(json) || ':' || CAST(json AS TEXT) || txt AS BLOB) FROM body

DROP TABLE body

ALTER TABLE packed RENAME TO body
