-- What was done, each time in one transaction: which links of the history it made, by whom and when. An act that wrote
-- nothing to the history has no row. `kind` is a stable code (`answer-item`); later versions know more of them.

CREATE TABLE act (
    -- Its first link: an index for each would be written, encrypted, with every answer.
    id INTEGER PRIMARY KEY REFERENCES history (id),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    at TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    last_link INTEGER NOT NULL REFERENCES history (id),
    CHECK (id <= last_link)
) STRICT;
