-- A casebook of made-up people: a demonstration, or one that was made on a day that KENTERING_TODAY named. Only in
-- such a one may that day count as today. It stays marked for good. A demonstration that was made before tells by where
-- its dossiers come from; nobody can write that origin by hand.

ALTER TABLE casebook ADD COLUMN is_training INTEGER NOT NULL DEFAULT 0 CHECK (is_training IN (0, 1));
UPDATE casebook SET is_training = EXISTS (SELECT 1 FROM history WHERE table_name = 'client' AND before IS NULL
    AND after LIKE '{"code":"K-%","origin":"demo"%');
