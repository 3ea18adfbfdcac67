-- What gives craving from within (shame, boredom, joy) stands apart from what gives it from outside (an app
-- tone, a street), as the brochure tells them apart (chapter 7).

CREATE TABLE plan_inner_trigger (
    client_id INTEGER NOT NULL REFERENCES plan (client_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;
