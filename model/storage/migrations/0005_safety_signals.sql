-- Which lists say of a suicide item (G4, M8) that it is there now: My day looks for them each time it is shown, among all
-- answers of all clients.

CREATE INDEX complaint_answer_signal ON complaint_answer (measurement_id, item)
    WHERE answer = 'now' AND item IN ('suicidal-tendencies', 'suicide-attempts');
