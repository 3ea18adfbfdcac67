-- A role that opens no dossier: whoever keeps people, settings and backups. SQLite changes no CHECK, so the table is
-- made again under its own name; what refers to it finds the same rows again before the end of the transaction.

PRAGMA defer_foreign_keys = ON;

CREATE TABLE person_kept (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL
) STRICT;

INSERT INTO person_kept (id, name, role) SELECT id, name, role FROM person;

DROP TABLE person;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
    role TEXT NOT NULL CONSTRAINT person_role CHECK (role IN ('counsellor', 'lead', 'recovery', 'administrator'))
) STRICT;

INSERT INTO person (id, name, role) SELECT id, name, role FROM person_kept;

DROP TABLE person_kept;
