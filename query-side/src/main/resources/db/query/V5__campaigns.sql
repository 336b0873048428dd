-- Campaigns and the parks' parts in them.

CREATE TABLE campaign (
    id        text   PRIMARY KEY,
    version   bigint NOT NULL,
    template  text,
    set_up_on date   NOT NULL,
    plan      jsonb  NOT NULL
);

-- One row a park and campaign, with the whole part folded.
CREATE TABLE enrolment (
    id          text   PRIMARY KEY,
    version     bigint NOT NULL,
    campaign_id text   NOT NULL,
    park_id     text   NOT NULL,
    enrolled_on date   NOT NULL,
    closed_on   date,
    file        jsonb  NOT NULL
);
CREATE INDEX enrolment_park ON enrolment (park_id);
CREATE INDEX enrolment_campaign ON enrolment (campaign_id);

-- Every act as it was told, for the history and for answers as of another day.
CREATE TABLE enrolment_act (
    enrolment_id text        NOT NULL,
    sequence     bigint      NOT NULL,
    type         text        NOT NULL,
    occurred_on  date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    payload      jsonb       NOT NULL,
    PRIMARY KEY (enrolment_id, sequence)
);

-- Who may see a file: whoever may see the park whose act carries it.
CREATE TABLE enrolment_evidence (
    sha256       text NOT NULL,
    enrolment_id text NOT NULL,
    park_id      text NOT NULL,
    PRIMARY KEY (sha256, enrolment_id)
);

-- A stage's figures are counted within its window, by index.
CREATE INDEX hazard_found ON hazard (park_id, discovered_on) INCLUDE (rectification, open, current_deadline, closed_out_on);
CREATE INDEX timeline_listing ON timeline (park_id, occurred_on) INCLUDE (type, hazard_id)
    WHERE type IN ('HazardListed', 'HazardDelisted');
