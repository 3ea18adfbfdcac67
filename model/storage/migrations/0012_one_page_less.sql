-- A key press writes what it changes and nothing beside it. What was done stands with its first link, and needs no row
-- of its own; where the links of a client stand is told by the block of 64 they stand in, which is written once in a
-- talk and not with every answer.

ALTER TABLE history ADD COLUMN act_kind TEXT CHECK (length(act_kind) > 0);
UPDATE history SET act_kind = (SELECT kind FROM act WHERE act.id = history.id);
DROP TABLE act;

-- What was done, each time in one transaction, from its first link to its last. An act that wrote nothing to the history
-- has none; `kind` is a stable code (`answer-item`), and later versions know more of them.
CREATE VIEW act (id, kind, at, person_id, last_link) AS
    SELECT id, act_kind, at, person_id, lead(id, 1, (SELECT max(id) + 1 FROM history)) OVER (ORDER BY id) - 1
    FROM history WHERE act_kind IS NOT NULL;

DROP INDEX history_client;
CREATE TABLE history_block (
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    block INTEGER NOT NULL CHECK (block >= 0), -- its links are 64 * block and the 63 that follow
    PRIMARY KEY (client_id, block)
) STRICT, WITHOUT ROWID;
INSERT INTO history_block (client_id, block)
    SELECT DISTINCT client_id, id / 64 FROM history WHERE client_id IS NOT NULL;
