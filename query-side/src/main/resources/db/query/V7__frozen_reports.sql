-- Where in the event store each event stands: a frozen report is made of what lies before its own event. Rows written
-- before this column came have null, until the ledger is rebuilt.
ALTER TABLE timeline ADD COLUMN position bigint;

CREATE TABLE frozen_report (
    id          text        PRIMARY KEY,
    kind        text        NOT NULL,
    period      text        NOT NULL,
    park_id     text,
    frozen_on   date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       jsonb       NOT NULL,
    position    bigint
);
