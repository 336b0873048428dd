-- Parks and units change: what decides on a report, and where hazards follow to.
ALTER TABLE park ADD COLUMN closed boolean NOT NULL DEFAULT false, ADD COLUMN succeeded_by text;
ALTER TABLE unit ADD COLUMN credit_code text, ADD COLUMN closed boolean NOT NULL DEFAULT false, ADD COLUMN succeeded_by text;
UPDATE unit SET credit_code = split_part(r.value, E'\n', 2)
FROM reservation r WHERE r.kind = 'CREDIT_CODE' AND r.owner = unit.id;

-- Changes after which hazards follow their units, worked off in order. A version of a park or unit leads to one.
CREATE TABLE register_move (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source    text   NOT NULL,
    version   bigint NOT NULL,
    from_park text   NOT NULL,
    into_park text,
    units     text[],
    change    jsonb  NOT NULL,
    done_at   timestamptz,
    UNIQUE (source, version)
);
CREATE INDEX register_move_pending ON register_move (id) WHERE done_at IS NULL;
