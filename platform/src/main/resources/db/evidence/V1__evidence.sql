-- Files by what they are: the digest is the key, so the same file is kept once and cannot be changed unseen.
CREATE TABLE file (
    sha256      text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint NOT NULL,
    media_type  text NOT NULL,
    file_name   text NOT NULL,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now()
);

-- In pieces, so that neither side ever holds a whole file in memory.
CREATE TABLE chunk (
    sha256 text NOT NULL REFERENCES file (sha256),
    number integer NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (sha256, number)
);
