-- Names live here and nowhere else: an event knows a person by id alone, so that one row can be erased.
CREATE TABLE person (
    id           text PRIMARY KEY,
    -- whose person it is: the unit or authority that named them keeps people of one name apart
    organisation text NOT NULL,
    name         text NOT NULL,
    phone        text NOT NULL DEFAULT '',
    UNIQUE (organisation, name, phone)
);

CREATE TABLE account (
    id            text PRIMARY KEY,
    login         text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    role          text NOT NULL,
    unit_id       text,
    park_id       text,
    organisation  text NOT NULL,
    display_name  text NOT NULL,
    -- accounts of the sample district have a password that everybody knows
    sample        boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CHECK (unit_id IS NULL OR park_id IS NULL)
);
