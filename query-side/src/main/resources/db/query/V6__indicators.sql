-- What indicators are made of: a few narrow rows a hazard, rewritten only when they change. NULL in category, source and
-- level is '-', so that a row can be found again by what it was counted under.
CREATE TABLE indicator_mark (
    hazard_id text    NOT NULL,
    ordinal   integer NOT NULL,
    kind      text    NOT NULL CHECK (kind IN ('FOUND', 'OPEN', 'DUE', 'ORIGINALLY_DUE', 'LISTING')),
    begins    date    NOT NULL,
    ends      date,
    met       boolean NOT NULL,
    park_id   text    NOT NULL,
    unit_id   text    NOT NULL,
    category  text    NOT NULL,
    source    text    NOT NULL,
    level     text    NOT NULL,
    planned   numeric,
    committed numeric,
    spent     numeric,
    PRIMARY KEY (hazard_id, ordinal)
);
CREATE INDEX indicator_mark_begins ON indicator_mark (kind, begins);
CREATE INDEX indicator_mark_park_begins ON indicator_mark (park_id, kind, begins);
CREATE INDEX indicator_mark_unit_begins ON indicator_mark (unit_id, kind, begins);
-- What has not ended ends last: the stock of a day is then one range of the index, however long the history before it.
CREATE INDEX indicator_mark_ends ON indicator_mark (kind, coalesce(ends, 'infinity'::date));
CREATE INDEX indicator_mark_park_ends ON indicator_mark (park_id, kind, coalesce(ends, 'infinity'::date));

-- Penalties by unit, across its hazards.
CREATE TABLE penalty (
    hazard_id       text    NOT NULL,
    ordinal         integer NOT NULL,
    park_id         text    NOT NULL,
    unit_id         text    NOT NULL,
    decision_number text    NOT NULL,
    kind            text    NOT NULL,
    amount          numeric,
    decided_on      date    NOT NULL,
    PRIMARY KEY (hazard_id, ordinal)
);
CREATE INDEX penalty_unit ON penalty (unit_id, decided_on);
CREATE INDEX penalty_park ON penalty (park_id, unit_id);

-- Hazards by the contractor that they name.
CREATE INDEX hazard_contractor ON hazard ((file -> 'report' ->> 'contractorId'))
    WHERE file -> 'report' ->> 'contractorId' IS NOT NULL;
CREATE INDEX unit_credit_code ON unit (credit_code) WHERE credit_code IS NOT NULL;

-- What an earlier build projected has none of these rows: it is rebuilt beside the live tables, which are read meanwhile.
INSERT INTO projection.rebuild (projection, state, requested_at)
SELECT 'ledger', 'REQUESTED', now() WHERE EXISTS (SELECT 1 FROM hazard)
ON CONFLICT (projection) DO UPDATE SET state = 'REQUESTED', requested_at = now(), started_at = NULL, finished_at = NULL,
    attempt = 0, events = 0, position = 0, target = 0, failure = NULL
WHERE rebuild.state = 'DONE';
