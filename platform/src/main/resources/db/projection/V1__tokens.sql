-- How far each projection has read. Beside the projections and not among them: their schema is replaced when one is
-- rebuilt, and where it stands must stay.
CREATE TABLE token_entry (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255) NOT NULL,
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);

CREATE TABLE dead_letter_entry (
    dead_letter_id       varchar(255) NOT NULL PRIMARY KEY,
    processing_group     varchar(255) NOT NULL,
    sequence_identifier  varchar(255) NOT NULL,
    sequence_index       bigint       NOT NULL,
    message_type         varchar(255) NOT NULL,
    event_identifier     varchar(255) NOT NULL,
    time_stamp           varchar(255) NOT NULL,
    payload_type         varchar(255) NOT NULL,
    payload_revision     varchar(255),
    payload              bytea        NOT NULL,
    meta_data            bytea,
    type                 varchar(255),
    aggregate_identifier varchar(255),
    sequence_number      bigint,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          timestamptz  NOT NULL,
    last_touched         timestamptz,
    processing_started   timestamptz,
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);

-- A rebuild that somebody asked for, and how far it is: kept here so that it goes on after a restart, in any process.
CREATE TABLE rebuild (
    projection   text PRIMARY KEY,
    state        text        NOT NULL CHECK (state IN ('REQUESTED', 'RUNNING', 'DONE')),
    requested_at timestamptz NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz,
    attempt      integer     NOT NULL DEFAULT 0,
    events       bigint      NOT NULL DEFAULT 0,
    position     bigint      NOT NULL DEFAULT 0,
    target       bigint      NOT NULL DEFAULT 0,
    failure      text
);
