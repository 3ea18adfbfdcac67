-- The casebook of the first version. Frozen once released: later versions add files of their own.
-- Days are ISO text (YYYY-MM-DD), times of appointments YYYY-MM-DDTHH:MM (local), stamps YYYY-MM-DDTHH:MM:SSZ.
-- Words are the stable codes of model/domain; a test compares the lists below with them.

CREATE TABLE casebook (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    report_key BLOB NOT NULL CHECK (length(report_key) = 32),
    -- The highest number any client ever had: a code is never given twice, not even after destruction.
    last_client_number INTEGER NOT NULL DEFAULT 0 CHECK (last_client_number >= 0)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
    role TEXT NOT NULL CONSTRAINT person_role CHECK (role IN ('counsellor', 'lead', 'recovery'))
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE client (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE CHECK (code LIKE 'K-____%'),
    report_id BLOB NOT NULL UNIQUE CHECK (length(report_id) = 16),
    owner_id INTEGER NOT NULL REFERENCES person (id),
    alias TEXT,
    name TEXT,
    birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 9999),
    municipality TEXT,
    language TEXT CONSTRAINT client_language CHECK (language IN ('nl', 'en')),
    own_goal TEXT CONSTRAINT client_own_goal CHECK (own_goal IN ('stop', 'use-less', 'use-safer', 'undecided')),
    opened TEXT CHECK (opened LIKE '____-__-__'),
    closed TEXT CHECK (closed LIKE '____-__-__'),
    contact_channel TEXT CONSTRAINT client_contact_channel
        CHECK (contact_channel IN ('phone', 'whatsapp', 'sms', 'email', 'signal', 'post', 'none')),
    voicemail INTEGER CHECK (voicemail IN (0, 1)),
    sender TEXT,
    antidepressants TEXT NOT NULL DEFAULT 'unknown' CONSTRAINT client_antidepressants
        CHECK (antidepressants IN ('yes', 'no', 'unknown')),
    downer_dependence TEXT NOT NULL DEFAULT 'unknown' CONSTRAINT client_downer_dependence
        CHECK (downer_dependence IN ('yes', 'no', 'unknown')),
    history_psychosis_depression_suicidality TEXT NOT NULL DEFAULT 'unknown' CONSTRAINT client_history
        CHECK (history_psychosis_depression_suicidality IN ('yes', 'no', 'unknown')),
    CHECK (closed >= opened)
) STRICT;

-- What an imported document said in another form than ours (a null, an empty list), so that it comes out again.
CREATE TABLE exchange_form (
    client_id INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    form TEXT NOT NULL
) STRICT;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    scope TEXT NOT NULL CONSTRAINT consent_scope
        CHECK (scope IN ('record', 'statistics', 'contact', 'relatives', 'referral')),
    resource TEXT,
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    given_on TEXT NOT NULL CHECK (given_on LIKE '____-__-__'),
    text_version INTEGER CHECK (text_version >= 1),
    CHECK ((scope = 'referral') = (resource IS NOT NULL))
) STRICT;
CREATE INDEX consent_client ON consent (client_id);

CREATE TABLE substance_use (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    substance TEXT NOT NULL CONSTRAINT substance_use_substance
        CHECK (substance IN ('crystal-meth', '3-mmc', 'crack', 'cocaine', 'amphetamine', 'mdma', 'ketamine',
            'cannabis', 'ghb', 'gbl', 'alcohol', 'benzodiazepines', 'opiates', 'other')),
    route TEXT CONSTRAINT substance_use_route
        CHECK (route IN ('snort', 'smoke', 'inject', 'swallow', 'rectal', 'other')),
    days_per_28 INTEGER CHECK (days_per_28 BETWEEN 0 AND 28),
    dependence TEXT NOT NULL CONSTRAINT substance_use_dependence
        CHECK (dependence IN ('yes', 'no', 'unknown'))
) STRICT;
CREATE INDEX substance_use_client ON substance_use (client_id);

CREATE TABLE measurement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    taken_on TEXT NOT NULL CHECK (taken_on LIKE '____-__-__'),
    moment TEXT NOT NULL CONSTRAINT measurement_moment
        CHECK (moment IN ('start', 'review', 'end', 'after'))
) STRICT;
CREATE INDEX measurement_client ON measurement (client_id);

-- The text of a question changes over the years; an answer keeps which one was read out.
CREATE TABLE question_version (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE
) STRICT;

-- One row per answer, so that a key press is one small transaction. Not asked is no row.
CREATE TABLE checklist_answer (
    measurement_id INTEGER NOT NULL REFERENCES measurement (id) ON DELETE CASCADE,
    item TEXT NOT NULL CONSTRAINT checklist_answer_item
        CHECK (item IN ('more-often-or-alone', 'more-than-planned', 'craving-between-dates',
            'needs-more-for-effect', 'extra-against-comedown', 'more-complaints', 'cancels-appointments',
            'goes-on-despite-complaints', 'less-tied-to-sex', 'no-sex-without-drugs', 'use-weighs-on-me',
            'wish-to-cut-down', 'failed-attempts', 'daily-duties-suffer', 'relationship-problems',
            'while-driving-working-studying', 'secretly-with-others')),
    answer TEXT NOT NULL CONSTRAINT checklist_answer_answer CHECK (answer IN ('yes', 'no', 'declined')),
    question_version_id INTEGER REFERENCES question_version (id),
    PRIMARY KEY (measurement_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE complaint_answer (
    measurement_id INTEGER NOT NULL REFERENCES measurement (id) ON DELETE CASCADE,
    item TEXT NOT NULL CONSTRAINT complaint_answer_item
        CHECK (item IN ('weight-loss', 'poor-resistance', 'dental-damage', 'sleep-problems', 'no-energy',
            'bodily-restlessness', 'muscle-spasms', 'passing-out', 'depressive-feelings',
            'emptiness-loneliness-apathy', 'despair', 'suicidal-tendencies', 'shame-and-guilt', 'mood-swings',
            'anxiety-and-panic', 'paranoia-or-hallucinations', 'psychosis', 'obsessive-porn-or-cam-sex',
            'low-libido', 'crossing-sexual-limits', 'sexual-abuse-or-rape', 'no-sex-without-chems',
            'more-stis', 'work-or-study-problems', 'debts', 'contact-with-justice', 'social-isolation',
            'trouble-with-neighbours', 'lost-family-and-friends', 'lost-job-home-or-partner',
            'suicide-attempts')),
    answer TEXT NOT NULL CONSTRAINT complaint_answer_answer
        CHECK (answer IN ('now', 'earlier', 'no', 'declined')),
    question_version_id INTEGER REFERENCES question_version (id),
    PRIMARY KEY (measurement_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE quit_attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    first_day TEXT NOT NULL CHECK (first_day LIKE '____-__-__'),
    last_day TEXT CHECK (last_day LIKE '____-__-__'),
    use_days_before INTEGER CHECK (use_days_before BETWEEN 0 AND 42),
    CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX quit_attempt_client ON quit_attempt (client_id);

CREATE TABLE phase_period (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    phase TEXT NOT NULL CONSTRAINT phase_period_phase
        CHECK (phase IN ('crash', 'pink-cloud', 'wall', 'adjustment', 'recovery')),
    also TEXT CONSTRAINT phase_period_also
        CHECK (also IN ('crash', 'pink-cloud', 'wall', 'adjustment', 'recovery')),
    first_day TEXT NOT NULL CHECK (first_day LIKE '____-__-__'),
    last_day TEXT CHECK (last_day LIKE '____-__-__'),
    CHECK (last_day >= first_day),
    CHECK (also <> phase)
) STRICT;
CREATE INDEX phase_period_client ON phase_period (client_id);

CREATE TABLE grief_observation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    stage TEXT NOT NULL CONSTRAINT grief_observation_stage
        CHECK (stage IN ('denial', 'anger', 'bargaining', 'depression', 'acceptance')),
    seen_on TEXT NOT NULL CHECK (seen_on LIKE '____-__-__')
) STRICT;
CREATE INDEX grief_observation_client ON grief_observation (client_id);

CREATE TABLE slip (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    first_day TEXT NOT NULL CHECK (first_day LIKE '____-__-__'),
    last_day TEXT NOT NULL CHECK (last_day LIKE '____-__-__'),
    -- Set when the number of days is not known: at least so many.
    min_days INTEGER CHECK (min_days >= 1),
    alcohol_or_cannabis_first INTEGER CHECK (alcohol_or_cannabis_first IN (0, 1)),
    led_to_it TEXT,
    next_time TEXT,
    CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX slip_client ON slip (client_id, first_day, last_day, min_days);

CREATE TABLE slip_substance (
    slip_id INTEGER NOT NULL REFERENCES slip (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    substance TEXT NOT NULL CONSTRAINT slip_substance_substance
        CHECK (substance IN ('crystal-meth', '3-mmc', 'crack', 'cocaine', 'amphetamine', 'mdma', 'ketamine',
            'cannabis', 'ghb', 'gbl', 'alcohol', 'benzodiazepines', 'opiates', 'other')),
    PRIMARY KEY (slip_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
    client_id INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    elevator_pitch TEXT,
    monster_name TEXT
) STRICT;

CREATE TABLE plan_trigger (
    client_id INTEGER NOT NULL REFERENCES plan (client_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_tool (
    client_id INTEGER NOT NULL REFERENCES plan (client_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tool TEXT NOT NULL CONSTRAINT plan_tool_tool
        CHECK (tool IN ('surf', 'talk-honestly', 'tell-someone', 'first-meeting', 'fast-forward', 'move',
            'visualise', 'strong-emotions', 'physical-distraction')),
    PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    horizon TEXT NOT NULL CONSTRAINT goal_horizon CHECK (horizon IN ('1-day', '7-days', '6-weeks')),
    agreed_on TEXT NOT NULL CHECK (agreed_on LIKE '____-__-__'),
    outcome TEXT
) STRICT;
CREATE INDEX goal_client ON goal (client_id);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__'),
    kind TEXT NOT NULL CONSTRAINT contact_kind CHECK (kind IN ('talk', 'call', 'message', 'group')),
    status TEXT NOT NULL CONSTRAINT contact_status
        CHECK (status IN ('booked', 'attended', 'late', 'cancelled-in-time', 'cancelled-late',
            'cancelled-by-us', 'no-show')),
    note TEXT
) STRICT;
CREATE INDEX contact_client ON contact (client_id, at, status);
CREATE INDEX contact_booked ON contact (client_id, at) WHERE status = 'booked';

CREATE TABLE referral (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    resource TEXT,
    kind TEXT NOT NULL CONSTRAINT referral_kind
        CHECK (kind IN ('support-group', 'addiction-care', 'clinic', 'gp', 'psychologist', 'psychiatrist',
            'sexologist', 'sexual-health', 'relatives-support', 'debt-help', 'crisis', 'other')),
    referred_on TEXT NOT NULL CHECK (referred_on LIKE '____-__-__'),
    status TEXT NOT NULL CONSTRAINT referral_status
        CHECK (status IN ('considered', 'waiting', 'sent', 'accepted', 'started', 'completed', 'declined',
            'no-answer')),
    gp_letter INTEGER CHECK (gp_letter IN (0, 1))
) STRICT;
CREATE INDEX referral_client ON referral (client_id);

-- A task is closed by the words of its outcome and by nothing else.
CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    about TEXT NOT NULL CONSTRAINT task_about
        CHECK (about IN ('weight-loss', 'poor-resistance', 'dental-damage', 'sleep-problems', 'no-energy',
            'bodily-restlessness', 'muscle-spasms', 'passing-out', 'depressive-feelings',
            'emptiness-loneliness-apathy', 'despair', 'suicidal-tendencies', 'shame-and-guilt', 'mood-swings',
            'anxiety-and-panic', 'paranoia-or-hallucinations', 'psychosis', 'obsessive-porn-or-cam-sex',
            'low-libido', 'crossing-sexual-limits', 'sexual-abuse-or-rape', 'no-sex-without-chems',
            'more-stis', 'work-or-study-problems', 'debts', 'contact-with-justice', 'social-isolation',
            'trouble-with-neighbours', 'lost-family-and-friends', 'lost-job-home-or-partner',
            'suicide-attempts',
            'antidepressants', 'downer-dependence', 'history-psychosis-depression-suicidality',
            'follow-up', 'no-show', 'referral', 'measurement', 'goal', 'contact-rule', 'handover', 'other')),
    owner_id INTEGER NOT NULL REFERENCES person (id),
    due TEXT NOT NULL CHECK (due LIKE '____-__-__'),
    outcome TEXT CONSTRAINT task_outcome CHECK (length(trim(outcome)) > 0)
) STRICT;
CREATE INDEX task_client ON task (client_id);
CREATE INDEX task_open ON task (client_id, due) WHERE outcome IS NULL;

-- Half-typed words, per user, client and field; no part of the dossier.
CREATE TABLE draft (
    person_id INTEGER NOT NULL REFERENCES person (id),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (person_id, client_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_client ON draft (client_id);

CREATE TABLE resource_check (
    resource TEXT PRIMARY KEY,
    checked_on TEXT NOT NULL CHECK (checked_on LIKE '____-__-__'),
    person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;

-- What was published: protected totals and opaque marks, nothing of a client.
CREATE TABLE release_period (
    period TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    released_on TEXT NOT NULL CHECK (released_on LIKE '____-__-__'),
    digest BLOB NOT NULL,
    PRIMARY KEY (period, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_cell (
    period TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    cell TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (period, revision, position),
    UNIQUE (period, revision, cell),
    FOREIGN KEY (period, revision) REFERENCES release_period (period, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_mark (
    period TEXT NOT NULL,
    revision INTEGER NOT NULL,
    mark BLOB NOT NULL,
    PRIMARY KEY (period, revision, mark),
    FOREIGN KEY (period, revision) REFERENCES release_period (period, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX reading_client ON reading (client_id);

-- Every change, as a chain: `hash` covers the hash of the row before. What was and what is stand in `before` and
-- `after`; the chain holds only their salted `digest`, so that a client can be destroyed without breaking it.
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    client_id INTEGER REFERENCES client (id),
    table_name TEXT,
    row_id INTEGER,
    before TEXT,
    after TEXT,
    salt BLOB,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX history_client ON history (client_id);
