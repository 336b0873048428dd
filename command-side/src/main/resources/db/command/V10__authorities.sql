-- Authorities as registered; every name that one has or had is reserved for it.
CREATE TABLE authority (
    id           text PRIMARY KEY,
    name         text    NOT NULL,
    first_name   text    NOT NULL,
    may          text[]  NOT NULL,
    verified     boolean NOT NULL,
    closed       boolean NOT NULL DEFAULT false,
    succeeded_by text
);
