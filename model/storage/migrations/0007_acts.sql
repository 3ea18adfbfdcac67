-- What was done, each time in one transaction: which links of the history it made, by whom and when. An act that wrote
-- nothing to the history has no row. `kind` is a stable code (`answer-item`); later versions know more of them.

CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    at TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    first_link INTEGER NOT NULL UNIQUE REFERENCES history (id),
    last_link INTEGER NOT NULL UNIQUE REFERENCES history (id),
    CHECK (first_link <= last_link)
) STRICT;
