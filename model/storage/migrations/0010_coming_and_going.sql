-- How somebody came, and how the time with us ended. Both may stay unknown; an outcome is one of a dossier that is
-- closed.

ALTER TABLE client ADD COLUMN came_by TEXT CONSTRAINT client_came_by
    CHECK (came_by IN ('self', 'somebody-near', 'outreach', 'sexual-health', 'gp', 'other-care', 'other'));
ALTER TABLE client ADD COLUMN closing_outcome TEXT CONSTRAINT client_closing_outcome
    CHECK (closing_outcome IN ('agreed-end', 'moved-on', 'silent', 'died'))
    CHECK (closing_outcome IS NULL OR closed IS NOT NULL);
