-- The clocks of each hazard, and by which of them the next sweep that has something to do can know it. Fed from the events.
CREATE TABLE hazard_clock (
    hazard_id    text    PRIMARY KEY,
    version      bigint  NOT NULL,
    clocks       jsonb   NOT NULL,
    -- the earliest last day of a clock of which no lapse was recorded
    next_due     date,
    -- the earliest year without a calendar that a clock comes to
    missing_year integer
);
CREATE INDEX hazard_clock_due ON hazard_clock (next_due, hazard_id) WHERE next_due IS NOT NULL;
CREATE INDEX hazard_clock_missing ON hazard_clock (missing_year, hazard_id) WHERE missing_year IS NOT NULL;
