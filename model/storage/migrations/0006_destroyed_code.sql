-- Codes of clients that were destroyed: their numbers, and nothing else. A code is never given twice, and a document
-- must not bring a destroyed dossier back under its code.

CREATE TABLE destroyed_code (
    number INTEGER PRIMARY KEY CHECK (number >= 0)
) STRICT;
