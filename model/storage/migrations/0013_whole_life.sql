-- How somebody can be reached. It is shown only when somebody asks, and that they asked is logged like an opening of the
-- dossier, and told apart from it.

CREATE TABLE reach (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CONSTRAINT reach_kind CHECK (kind IN ('phone', 'mail', 'address')),
    value TEXT NOT NULL CHECK (length(trim(value)) > 0),
    relation TEXT CHECK (length(trim(relation)) > 0) -- nothing: the client themselves
) STRICT;
CREATE INDEX reach_client ON reach (client_id);

-- Whoever came back: a time with us that ended, and the first day of the present one. How the present one ended stands
-- with the client, in own words too.

CREATE TABLE episode (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    opened TEXT CHECK (opened LIKE '____-__-__'),
    closed TEXT NOT NULL CHECK (closed LIKE '____-__-__'),
    outcome TEXT CONSTRAINT episode_outcome CHECK (outcome IN ('agreed-end', 'moved-on', 'silent', 'died')),
    words TEXT CHECK (length(trim(words)) > 0),
    CHECK (closed >= opened)
) STRICT;
CREATE INDEX episode_client ON episode (client_id);

ALTER TABLE client ADD COLUMN closing_words TEXT CHECK (length(trim(closing_words)) > 0)
    CHECK (closing_words IS NULL OR closed IS NOT NULL);
ALTER TABLE client ADD COLUMN reopened TEXT CHECK (reopened LIKE '____-__-__') CHECK (closed >= reopened);

ALTER TABLE reading ADD COLUMN is_of_reach INTEGER NOT NULL DEFAULT 0 CHECK (is_of_reach IN (0, 1));

-- How long a dossier is kept after it was closed, and by which law or word. No row: nobody was asked.

CREATE TABLE retention (
    client_id INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    basis TEXT NOT NULL CONSTRAINT retention_basis CHECK (basis IN ('treatment', 'support', 'consent', 'other')),
    years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 100)
) STRICT;
