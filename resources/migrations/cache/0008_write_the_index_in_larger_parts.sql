-- Pages of a pull are committed by thousands of runs: what the index collects before it writes a part of itself holds all
-- of them, so that there are fewer parts to be made one later.
INSERT INTO ft(ft, rank) VALUES('hashsize', 16777216)
