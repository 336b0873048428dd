-- The day of the last change of a park or unit: what moves units or hazards has no earlier day.
ALTER TABLE park ADD COLUMN last_changed_on date;
ALTER TABLE unit ADD COLUMN last_changed_on date;

-- The steps that a unit's hazards go along with, each with its day: to another park, or to the unit that succeeded it.
CREATE TABLE unit_step (
    unit_id   text   NOT NULL,
    version   bigint NOT NULL,
    from_park text   NOT NULL,
    into_park text,
    into_unit text,
    change    jsonb  NOT NULL,
    PRIMARY KEY (unit_id, version)
);
CREATE INDEX unit_succeeded_by ON unit (succeeded_by) WHERE succeeded_by IS NOT NULL;
CREATE INDEX park_succeeded_by ON park (succeeded_by) WHERE succeeded_by IS NOT NULL;

-- Units go first, before the next change of the register is decided; their hazards follow later.
ALTER TABLE register_move ADD COLUMN units_moved_at timestamptz;

-- A change is announced here before its event is stored and taken off with what the register notes of it. What stays is
-- noted anew from the events; so is, once, what was registered before there were days and steps.
CREATE TABLE register_announced (
    id           text PRIMARY KEY,
    announced_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO register_announced (id, announced_at)
SELECT id, timestamptz '-infinity' FROM park UNION ALL SELECT id, timestamptz '-infinity' FROM unit;
