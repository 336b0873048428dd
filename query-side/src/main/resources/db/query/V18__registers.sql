-- What changes of parks and units, an event a row: names by day are read from here. The last one is also in park and unit.
CREATE TABLE register_change (
    subject_id  text        NOT NULL,
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    name        text,
    event       jsonb       NOT NULL,
    position    bigint,
    PRIMARY KEY (subject_id, sequence)
);
CREATE INDEX register_change_name ON register_change USING gin (name gin_trgm_ops);
ALTER TABLE park ADD COLUMN version bigint NOT NULL DEFAULT 0, ADD COLUMN closed boolean NOT NULL DEFAULT false,
    ADD COLUMN succeeded_by text;
ALTER TABLE unit ADD COLUMN version bigint NOT NULL DEFAULT 0, ADD COLUMN closed boolean NOT NULL DEFAULT false,
    ADD COLUMN succeeded_by text;

-- Where hazards belonged before they went along with their units.
CREATE TABLE former_place (
    hazard_id text    NOT NULL,
    ordinal   integer NOT NULL,
    park_id   text    NOT NULL,
    unit_id   text    NOT NULL,
    PRIMARY KEY (hazard_id, ordinal)
);
CREATE INDEX former_place_park ON former_place (park_id);
CREATE INDEX former_place_unit ON former_place (unit_id);

-- As before, and by every name that a unit has or had.
DROP FUNCTION hazards_with_words(text, text, integer);
CREATE FUNCTION hazards_with_words(pattern text, numbers text, at_most integer) RETURNS SETOF text
    LANGUAGE sql STABLE ROWS 100 SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
BEGIN ATOMIC
    WITH named AS MATERIALIZED (SELECT id FROM people.person WHERE name ILIKE pattern LIMIT at_most)
    (SELECT id FROM hazard
     WHERE location ILIKE pattern OR description ILIKE pattern OR reference_numbers ILIKE numbers
         OR unit_id = ANY (ARRAY(SELECT subject_id FROM register_change WHERE name ILIKE pattern))
         OR principal_id = ANY (ARRAY(SELECT id FROM named))
     LIMIT at_most)
    UNION ALL
    (SELECT id FROM hazard WHERE (SELECT count(*) FROM named) = at_most LIMIT at_most)
    LIMIT at_most;
END;
DROP INDEX unit_name;

-- What an earlier build projected has no names by day: it is rebuilt beside the live tables, which are read meanwhile.
INSERT INTO projection.rebuild (projection, state, requested_at)
SELECT 'ledger', 'REQUESTED', now() WHERE EXISTS (SELECT 1 FROM park) OR EXISTS (SELECT 1 FROM hazard)
ON CONFLICT (projection) DO UPDATE SET state = 'REQUESTED', requested_at = now(), started_at = NULL, finished_at = NULL,
    attempt = 0, events = 0, position = 0, target = 0, failure = NULL
WHERE rebuild.state = 'DONE';
