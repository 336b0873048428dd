-- Hazards are searched for by a part of the name of who answers for them.
CREATE INDEX person_name ON person USING gin (name gin_trgm_ops);
