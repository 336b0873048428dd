-- The clock profiles that were defined here, a row a revision; the shipped ones are part of the product.
CREATE TABLE clock_profile (
    name        text        NOT NULL,
    revision    integer     NOT NULL,
    yaml        text        NOT NULL,
    actor       jsonb,
    defined_on  date,
    recorded_at timestamptz,
    PRIMARY KEY (name, revision)
);

-- Which profile a park was given when; the last one is in force.
CREATE TABLE park_clock_profile (
    park_id       text   NOT NULL,
    sequence      bigint NOT NULL,
    clock_profile text   NOT NULL,
    occurred_on   date,
    recorded_at   timestamptz,
    actor         jsonb,
    reason        text,
    PRIMARY KEY (park_id, sequence)
);
