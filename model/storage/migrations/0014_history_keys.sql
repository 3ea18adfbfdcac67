-- By which key each link of the history is hashed: from `first_link` on with `key`, or, where that is empty, with the
-- key that follows from the data key. Links before the first row have none: they were written by earlier versions. When
-- the data key is changed, the key that followed from the old one stays here, so that the chain can still be checked.

CREATE TABLE history_key (
    first_link INTEGER PRIMARY KEY CHECK (first_link >= 1),
    key BLOB CHECK (length(key) = 32)
) STRICT;
INSERT INTO history_key (first_link) SELECT coalesce(max(id), 0) + 1 FROM history;

-- How many readings were written, those of destroyed clients taken off: an emptied list is noticed.
CREATE TABLE reading_count (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    readings INTEGER NOT NULL CHECK (readings >= 0)
) STRICT;
INSERT INTO reading_count (id, readings) SELECT 1, count(*) FROM reading;
