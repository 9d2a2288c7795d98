-- Most runs have no thumb, and to list or count those without an index of their own is to read them all.
CREATE INDEX run_unrated ON run(thumb, gone) WHERE thumb IS NULL

INSERT INTO sqlite_stat1(tbl, idx, stat) VALUES
  ('run', 'run_unrated', '900000 900000 890000')
