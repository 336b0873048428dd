-- What the running role may do here (ADR 50): add events and read them. Whoever could change or delete one could rewrite
-- what happened. Of the head it moves what an append moves; snapshots are derived from the events.
GRANT USAGE ON SCHEMA events TO ${running};
GRANT SELECT, INSERT ON events.domain_event_entry TO ${running};
GRANT SELECT, UPDATE (global_index, recorded_at) ON events.head TO ${running};
GRANT SELECT, INSERT, UPDATE, DELETE ON events.snapshot_event_entry TO ${running};
