-- A page of the ledger walks one of these in its own order and stops when it is full, however long the ledger is. What a
-- hazard does not have comes last, so an order of what may be lacking has an index for its direction.
CREATE INDEX hazard_park_number ON hazard (park_id, number, id);
CREATE INDEX hazard_due_first ON hazard (coalesce(current_deadline, 'infinity'::date), id);
CREATE INDEX hazard_park_due_first ON hazard (park_id, coalesce(current_deadline, 'infinity'::date), id);
CREATE INDEX hazard_due_last ON hazard (coalesce(current_deadline, '-infinity'::date), id);
CREATE INDEX hazard_park_due_last ON hazard (park_id, coalesce(current_deadline, '-infinity'::date), id);
CREATE INDEX hazard_closed_out ON hazard (coalesce(closed_out_on, '-infinity'::date), id);
CREATE INDEX hazard_park_closed_out ON hazard (park_id, coalesce(closed_out_on, '-infinity'::date), id);
CREATE INDEX hazard_progress ON hazard (coalesce(progress_percent, '-infinity'::numeric), id);
CREATE INDEX hazard_park_progress ON hazard (park_id, coalesce(progress_percent, '-infinity'::numeric), id);
CREATE INDEX hazard_funds ON hazard (coalesce(funds_planned, '-infinity'::numeric), id);
CREATE INDEX hazard_park_funds ON hazard (park_id, coalesce(funds_planned, '-infinity'::numeric), id);

-- One code or category, newest first: these take the place of indexes that found the same rows in no order.
DROP INDEX hazard_rectification, hazard_category, hazard_listed, hazard_level, hazard_restricted, hazard_extension;
CREATE INDEX hazard_rectification ON hazard (rectification, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_category ON hazard (category, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_listing ON hazard (listing, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_level ON hazard (level, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_restriction ON hazard (restriction, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_extension ON hazard (extension, coalesce(discovered_on, '-infinity'::date), id);
CREATE INDEX hazard_source ON hazard (source, coalesce(discovered_on, '-infinity'::date), id);

-- How many there are in all parks together, without reading the other counters.
CREATE INDEX counter_measure ON counter (kind, measure, bucket);

-- The hazards that hold these words in what they say of themselves or in their unit's name, at most so many, in no order. Words
-- that few hazards hold would else be looked for row by row: PostgreSQL cannot foresee that they are few. Bound to the tables
-- and not to their names, so that it goes along when a rebuilt schema takes the place of this one.
CREATE FUNCTION hazards_with_words(pattern text, at_most integer) RETURNS SETOF text
    LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
BEGIN ATOMIC
    SELECT id FROM hazard
    WHERE location ILIKE pattern OR description ILIKE pattern OR unit_id = ANY (ARRAY(SELECT id FROM unit WHERE name ILIKE pattern))
    LIMIT at_most;
END;
