-- Who imported which file, how, and what came of it. The file of an import that entered rows is kept as evidence, as are
-- its answers; the file of a dry run only as long as the dry run itself.
ALTER TABLE import_job
    ADD COLUMN file_name  text,
    -- the digest of the file among the evidence
    ADD COLUMN sha256     text,
    -- what the caller said beside the file: park, sheets, new units
    ADD COLUMN options    jsonb,
    -- what was read of the file, and what was not
    ADD COLUMN report     jsonb,
    ADD COLUMN fresh      integer,
    ADD COLUMN unchanged  integer,
    ADD COLUMN invalid    integer,
    ALTER COLUMN file DROP NOT NULL;
