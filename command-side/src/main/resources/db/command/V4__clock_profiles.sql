-- The clock profiles that were defined here, as written; the shipped ones are part of the product. A revision never changes.
CREATE TABLE clock_profile (
    name     text    NOT NULL,
    revision integer NOT NULL,
    yaml     text    NOT NULL,
    PRIMARY KEY (name, revision)
);

-- By name: of a profile's revisions the newest is in force.
ALTER TABLE park ADD COLUMN clock_profile text NOT NULL DEFAULT 'default';
