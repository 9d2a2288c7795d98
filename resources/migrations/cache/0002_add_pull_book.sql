-- What the pull has to remember beyond its cursor. One statement per paragraph.

-- Times that were read completely: runs created in [t0, t1), epoch milliseconds, how many there were, and when.
CREATE TABLE read_window(
  t0 INTEGER PRIMARY KEY,
  t1 INTEGER NOT NULL,
  checked INTEGER NOT NULL,
  n INTEGER NOT NULL
) STRICT

CREATE INDEX read_window_checked ON read_window(checked)

-- Runs that lists did not hold any more. gone: 1 when the server says that it has no such run, NULL when it has.
CREATE TABLE absent(
  rid INTEGER PRIMARY KEY,
  asked INTEGER NOT NULL,
  gone INTEGER
) STRICT

-- Times in which lies a run that the server's lists cannot give.
CREATE TABLE poison(
  t0 INTEGER PRIMARY KEY,
  t1 INTEGER NOT NULL,
  found INTEGER NOT NULL,
  tried INTEGER NOT NULL
) STRICT

-- What a sweep by thumb that is under way has met.
CREATE TABLE swept(
  rid INTEGER PRIMARY KEY
) STRICT
