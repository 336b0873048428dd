-- Files by what they are: the digest is the key, so the same file is kept once and cannot be changed unseen.
CREATE TABLE file (
    sha256      text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint NOT NULL,
    media_type  text NOT NULL
);

-- Who brought a file, and under what name: an organisation may refer to what it brought itself, and is shown its own name
-- for it, whoever else has the same bytes.
CREATE TABLE upload (
    sha256       text NOT NULL REFERENCES file (sha256),
    organisation text NOT NULL,
    file_name    text NOT NULL,
    uploaded_by  text NOT NULL,
    uploaded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (sha256, organisation)
);

-- In pieces, so that neither side ever holds a whole file in memory.
CREATE TABLE chunk (
    sha256 text NOT NULL REFERENCES file (sha256),
    number integer NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (sha256, number)
);
