-- What the query side remembers of hazards, parks and units. Everything here can be rebuilt from the events.

-- One row a hazard: flat columns to filter and sort by, and the whole case file.
CREATE TABLE hazard (
    id                text    PRIMARY KEY,
    version           bigint  NOT NULL,
    number            text    NOT NULL,
    park_id           text    NOT NULL,
    unit_id           text    NOT NULL,
    source            text,
    category          text,
    subcategory       text,
    location          text,
    description       text,
    discovered_on     date,
    level             text,
    rectification     text    NOT NULL,
    listing           text    NOT NULL,
    restriction       text    NOT NULL,
    extension         text    NOT NULL,
    open              boolean NOT NULL,
    original_deadline date,
    current_deadline  date,
    settled_on        date,
    closed_out_on     date,
    progress_percent  integer,
    funds_planned     numeric,
    funds_spent       numeric,
    file              jsonb   NOT NULL
);

-- Pages are read by keyset. A column that may be null sorts by a value that cannot be, so that one row comparison does.
CREATE INDEX hazard_discovered ON hazard (coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_park_discovered ON hazard (park_id, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_unit_discovered ON hazard (unit_id, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_number ON hazard (number, id);
CREATE INDEX hazard_category ON hazard (category);
CREATE INDEX hazard_rectification ON hazard (rectification);
CREATE INDEX hazard_deadline ON hazard (coalesce(current_deadline, 'infinity'::date), id) WHERE open;
CREATE INDEX hazard_park_deadline ON hazard (park_id, coalesce(current_deadline, 'infinity'::date), id) WHERE open;
CREATE INDEX hazard_listed ON hazard (listing) WHERE listing IN ('PROPOSED', 'LISTED');
CREATE INDEX hazard_level ON hazard (level) WHERE level IS NOT NULL;
CREATE INDEX hazard_restricted ON hazard (restriction) WHERE restriction <> 'NONE';
CREATE INDEX hazard_extension ON hazard (extension) WHERE extension <> 'NONE';
-- Substrings of three characters and more; shorter ones are right as well, by reading the rows.
CREATE INDEX hazard_words ON hazard USING gin (location gin_trgm_ops, description gin_trgm_ops);

-- Every event as it was told, for the timeline and for answers as of another day.
CREATE TABLE timeline (
    hazard_id   text        NOT NULL,
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    park_id     text        NOT NULL,
    unit_id     text        NOT NULL,
    payload     jsonb       NOT NULL,
    changes     jsonb       NOT NULL,
    PRIMARY KEY (hazard_id, sequence)
);
CREATE INDEX timeline_park ON timeline (park_id, hazard_id, sequence);
CREATE INDEX timeline_unit ON timeline (unit_id, hazard_id, sequence);

-- Who may see a file: whoever may see a hazard that carries it.
CREATE TABLE hazard_evidence (
    sha256    text NOT NULL,
    hazard_id text NOT NULL,
    park_id   text NOT NULL,
    unit_id   text NOT NULL,
    PRIMARY KEY (sha256, hazard_id)
);

-- Sums of what each hazard contributes, by park and by unit: a dashboard reads these few rows and no hazard.
CREATE TABLE counter (
    kind     text    NOT NULL CHECK (kind IN ('PARK', 'UNIT')),
    scope_id text    NOT NULL,
    measure  text    NOT NULL,
    bucket   text    NOT NULL,
    amount   numeric NOT NULL,
    PRIMARY KEY (kind, scope_id, measure, bucket)
) WITH (fillfactor = 50);

CREATE TABLE park (
    id            text PRIMARY KEY,
    name          text NOT NULL,
    district      text,
    clock_profile text,
    registered_on date
);

CREATE TABLE unit (
    id            text PRIMARY KEY,
    park_id       text NOT NULL,
    name          text NOT NULL,
    kind          text NOT NULL,
    credit_code   text,
    industry      text,
    principal_id  text,
    imported      boolean NOT NULL DEFAULT false,
    registered_on date
);
CREATE INDEX unit_park ON unit (park_id, name);
CREATE INDEX unit_name ON unit USING gin (name gin_trgm_ops);

-- How many events have been written here, each once: to hold against the number stored.
CREATE TABLE projected (
    projection text   PRIMARY KEY,
    events     bigint NOT NULL
);
