-- Authorities as registered; their names by day are in register_change.
CREATE TABLE authority (
    id           text    PRIMARY KEY,
    name         text    NOT NULL,
    level        text,
    may          jsonb   NOT NULL,
    verified     boolean NOT NULL,
    closed       boolean NOT NULL,
    succeeded_by text,
    version      bigint  NOT NULL
);
CREATE INDEX authority_succeeded ON authority (succeeded_by) WHERE succeeded_by IS NOT NULL;
