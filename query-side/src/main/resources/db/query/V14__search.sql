-- A hazard is also found by the numbers under which it is filed and by its principal. Only the principal's id is here: the
-- name is looked up where names are.
ALTER TABLE hazard ADD COLUMN principal_id text, ADD COLUMN reference_numbers text;
CREATE INDEX hazard_principal ON hazard (principal_id);
DROP INDEX hazard_words;
CREATE INDEX hazard_words ON hazard USING gin (location gin_trgm_ops, description gin_trgm_ops, reference_numbers gin_trgm_ops);

-- As before, and by numbers and principal. Numbers are kept in one spelling and have a pattern of their own. Of people no more
-- are read than hazards are asked for; when there are more, hazards are too many as well, whichever they are.
DROP FUNCTION hazards_with_words(text, integer);
CREATE FUNCTION hazards_with_words(pattern text, numbers text, at_most integer) RETURNS SETOF text
    LANGUAGE sql STABLE ROWS 100 SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
BEGIN ATOMIC
    WITH named AS MATERIALIZED (SELECT id FROM people.person WHERE name ILIKE pattern LIMIT at_most)
    (SELECT id FROM hazard
     WHERE location ILIKE pattern OR description ILIKE pattern OR reference_numbers ILIKE numbers
         OR unit_id = ANY (ARRAY(SELECT id FROM unit WHERE name ILIKE pattern))
         OR principal_id = ANY (ARRAY(SELECT id FROM named))
     LIMIT at_most)
    UNION ALL
    (SELECT id FROM hazard WHERE (SELECT count(*) FROM named) = at_most LIMIT at_most)
    LIMIT at_most;
END;

-- What an earlier build projected has neither: it is rebuilt beside the live tables, which are read meanwhile.
INSERT INTO projection.rebuild (projection, state, requested_at)
SELECT 'ledger', 'REQUESTED', now() WHERE EXISTS (SELECT 1 FROM hazard)
ON CONFLICT (projection) DO UPDATE SET state = 'REQUESTED', requested_at = now(), started_at = NULL, finished_at = NULL,
    attempt = 0, events = 0, position = 0, target = 0, failure = NULL
WHERE rebuild.state = 'DONE';
