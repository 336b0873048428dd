-- An import that goes on by itself: the file, how far it is, and what became of each row.
CREATE TABLE import_job (
    id          text PRIMARY KEY,
    caller      jsonb NOT NULL,
    commits     boolean NOT NULL,
    file        bytea NOT NULL,
    state       text NOT NULL,
    total       integer NOT NULL,
    done        integer NOT NULL DEFAULT 0,
    failure     jsonb,
    created_at  timestamptz NOT NULL DEFAULT now(),
    -- what was reserved from here on, this import reserved
    begun_at    timestamptz,
    ended_at    timestamptz
);
CREATE INDEX import_job_unfinished ON import_job (created_at) WHERE ended_at IS NULL;

CREATE TABLE import_row (
    job_id   text NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    position integer NOT NULL,
    outcome  text NOT NULL,
    answer   jsonb NOT NULL,
    PRIMARY KEY (job_id, position)
);
