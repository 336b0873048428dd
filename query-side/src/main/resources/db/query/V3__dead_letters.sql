-- Events that could not be projected, and those of the same hazard, park or unit that wait behind them. The event itself
-- is in the event store and is read from there when it is tried again.
CREATE TABLE dead_letter (
    subject_id  text        NOT NULL,
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    attempts    integer     NOT NULL DEFAULT 1,
    cause       text, -- null: nothing is wrong with it, it waits behind another
    PRIMARY KEY (subject_id, sequence)
);
