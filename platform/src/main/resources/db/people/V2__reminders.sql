-- What an account wants to be told by mail. An address is personal: it is here and nowhere else, and goes with its account.
CREATE TABLE reminder (
    account_id      text    PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    email           text    NOT NULL,
    language        text    NOT NULL CHECK (language IN ('zh-CN', 'en')),
    due_soon        boolean NOT NULL,
    due_within_days integer NOT NULL CHECK (due_within_days BETWEEN 1 AND 60),
    overdue         boolean NOT NULL,
    waiting         boolean NOT NULL
);

-- One digest an account a day: whoever inserts the row, or takes it up again when its time has come, makes and sends it.
CREATE TABLE digest (
    account_id text        NOT NULL REFERENCES account ON DELETE CASCADE,
    day        date        NOT NULL,
    attempts   integer     NOT NULL,
    -- when another attempt may be made; null once there was nothing to say, or the mail server took the mail
    again_at   timestamptz,
    sent_at    timestamptz,
    PRIMARY KEY (account_id, day),
    CHECK (sent_at IS NULL OR again_at IS NULL)
);
CREATE INDEX digest_day ON digest (day);
