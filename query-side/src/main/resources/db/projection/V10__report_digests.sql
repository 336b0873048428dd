-- What a frozen report was when it was first handed out. Outlives a rebuild, which must give the same bytes.
CREATE TABLE report_digest (
    report_id text        NOT NULL,
    format    text        NOT NULL,
    language  text        NOT NULL,
    sha256    text        NOT NULL,
    made_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (report_id, format, language)
);
