-- That a person was erased, when, by whom and why; the name is nowhere. The row of the person is gone.
CREATE TABLE erasure (
    person_id text PRIMARY KEY,
    reason    text        NOT NULL,
    -- an account's id
    erased_by text        NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT now()
);
