-- A value that must be unique across aggregates is reserved here first, whichever store holds the events.
CREATE TABLE reservation (
    kind        text NOT NULL,
    value       text NOT NULL,
    owner       text NOT NULL,
    reserved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, value)
);
CREATE INDEX reservation_owner ON reservation (owner);

-- The next number of a park's own numbering, a year at a time.
CREATE TABLE numbering (
    park_id text NOT NULL,
    year    integer NOT NULL,
    last    integer NOT NULL,
    PRIMARY KEY (park_id, year)
);

-- What the write side must know of parks and units to decide on a report.
CREATE TABLE park (
    id   text PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE unit (
    id      text PRIMARY KEY,
    park_id text NOT NULL REFERENCES park (id),
    name    text NOT NULL,
    kind    text NOT NULL
);
CREATE INDEX unit_park ON unit (park_id);

-- Steps of setting up that are done once in the life of a store.
CREATE TABLE step_done (
    step    text PRIMARY KEY,
    done_at timestamptz NOT NULL DEFAULT now()
);
