-- Half-filled forms, per user, client (none: a form about nobody) and form; a row for each field that differs from
-- what the form opened with. No part of any dossier.

CREATE TABLE form_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id),
    client_id INTEGER REFERENCES client (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX form_draft_field ON form_draft (person_id, coalesce(client_id, 0), form, field);
CREATE INDEX form_draft_client ON form_draft (client_id);
