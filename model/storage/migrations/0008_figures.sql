-- What a release of figures was made of besides its counts: by which rules, in which rows, and what the organisation
-- and its regions were called. Releases that are there were made by the first rules; regions could not be changed
-- then, so what the organisation is called now is what it was called.

ALTER TABLE release_period ADD COLUMN rules INTEGER NOT NULL DEFAULT 1 CHECK (rules >= 1);
ALTER TABLE release_period ADD COLUMN is_coarse INTEGER NOT NULL DEFAULT 0 CHECK (is_coarse IN (0, 1));
ALTER TABLE release_period ADD COLUMN organisation TEXT;
-- Not protected: the number of clients of a year (from fifty on), and how many of twenty said yes to being counted.
ALTER TABLE release_period ADD COLUMN exact_clients INTEGER CHECK (exact_clients >= 50);
ALTER TABLE release_period ADD COLUMN consent_of_twenty INTEGER CHECK (consent_of_twenty BETWEEN 0 AND 20);
UPDATE release_period SET organisation = (SELECT value FROM setting WHERE name = 'organisation');

-- Figures count talks and groups: all that they ask of a contact is in its index.
DROP INDEX contact_client;
CREATE INDEX contact_client ON contact (client_id, at, status, kind);
