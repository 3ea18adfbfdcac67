-- The course between talks: consent that runs out, how far a referral came, handovers, colleagues who may not
-- open a dossier, edits of the directory, and what a letter may tell.

ALTER TABLE consent ADD COLUMN until_day TEXT CHECK (until_day LIKE '____-__-__');

ALTER TABLE referral ADD COLUMN since_day TEXT CHECK (since_day LIKE '____-__-__');
ALTER TABLE referral ADD COLUMN insurance_checked INTEGER CHECK (insurance_checked IN (0, 1));
ALTER TABLE referral ADD COLUMN outcome TEXT;
CREATE INDEX referral_waiting ON referral (client_id) WHERE status IN ('waiting', 'sent', 'no-answer');

CREATE TABLE plan_may_call (
    client_id INTEGER NOT NULL REFERENCES plan (client_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    giver_id INTEGER NOT NULL REFERENCES person (id),
    receiver_id INTEGER NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL CONSTRAINT handover_reason
        CHECK (reason IN ('leave', 'illness', 'leaves-the-team', 'better-match')),
    offered_on TEXT NOT NULL CHECK (offered_on LIKE '____-__-__'),
    status TEXT NOT NULL CONSTRAINT handover_status
        CHECK (status IN ('offered', 'accepted', 'refused', 'withdrawn')),
    answered_on TEXT CHECK (answered_on LIKE '____-__-__'),
    CHECK ((status = 'offered') = (answered_on IS NULL)),
    CHECK (giver_id <> receiver_id)
) STRICT;
CREATE INDEX handover_client ON handover (client_id);
-- A client can be offered to one colleague at a time.
CREATE UNIQUE INDEX handover_offered ON handover (client_id) WHERE status = 'offered';

CREATE TABLE handover_note (
    handover_id INTEGER NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
    heading TEXT NOT NULL CONSTRAINT handover_note_heading
        CHECK (heading IN ('open-risks', 'promises', 'safe-contact', 'course', 'own-goal', 'others-involved',
            'what-helps')),
    words TEXT NOT NULL,
    PRIMARY KEY (handover_id, heading)
) STRICT, WITHOUT ROWID;

CREATE TABLE exclusion (
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (client_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusion_person ON exclusion (person_id, client_id);

CREATE TABLE resource_edit (
    resource TEXT NOT NULL,
    field TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (resource, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE letter_agreement (
    referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    letter TEXT NOT NULL CONSTRAINT letter_agreement_letter CHECK (letter IN ('to-gp', 'to-party')),
    field TEXT NOT NULL CONSTRAINT letter_agreement_field
        CHECK (field IN ('name', 'birth-year', 'how-to-reach', 'request', 'own-goal', 'substances',
            'complaints', 'safety', 'course')),
    PRIMARY KEY (referral_id, letter, field)
) STRICT, WITHOUT ROWID;

-- The agenda of the team, and lists that are asked to be completed, look at days across all clients.
CREATE INDEX contact_at ON contact (at);
CREATE INDEX measurement_taken ON measurement (taken_on);
