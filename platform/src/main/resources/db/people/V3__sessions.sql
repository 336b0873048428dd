-- Who is signed in by the form. Spring Session's tables for PostgreSQL; both sides read them, and a restart signs nobody out.
CREATE TABLE session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval integer  NOT NULL,
    expiry_time           bigint   NOT NULL,
    -- the account's id; null before it is signed in
    principal_name        text
) WITH (fillfactor = 70);
CREATE INDEX session_expiry ON session (expiry_time);
CREATE INDEX session_principal ON session (principal_name);

CREATE TABLE session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES session ON DELETE CASCADE,
    attribute_name     text     NOT NULL,
    attribute_bytes    bytea    NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
