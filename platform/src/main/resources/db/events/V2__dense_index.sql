-- One row: the last global index that was handed out, and when. Whoever appends locks it until its commit, so that the
-- index has no gaps and grows in the order of commits (ADR 45). Numbers given before keep the gaps that rolled-back
-- commands had left; nothing can be written into them any more.
CREATE TABLE head (
    only_row     boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    global_index bigint      NOT NULL,
    never_used   bigint      NOT NULL,
    recorded_at  timestamptz NOT NULL
) WITH (fillfactor = 10);

INSERT INTO head (global_index, never_used, recorded_at)
SELECT coalesce(max(global_index), 0), coalesce(max(global_index), 0) - count(*),
       coalesce(max(time_stamp::timestamptz), '1970-01-01T00:00:00Z')
FROM domain_event_entry;

-- A process of an older build cannot append beside this one.
DROP SEQUENCE domain_event_entry_seq;
