ALTER TABLE account
    ADD COLUMN disabled             boolean NOT NULL DEFAULT false,
    -- the password is a one-time password: nothing but changing it is possible
    ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
    -- the colleague it covers for, on the days from first to last
    ADD COLUMN covers_account_id    text,
    ADD COLUMN covers_from          date,
    ADD COLUMN covers_to            date,
    -- counts the changes of rights and password: what was granted under an earlier one ends
    ADD COLUMN revision             bigint  NOT NULL DEFAULT 0,
    ADD CHECK (num_nulls(covers_account_id, covers_from, covers_to) IN (0, 3)),
    ADD CHECK (covers_from <= covers_to);

-- Who changed what of an account, and when; never a password or its hash. It outlives the account.
CREATE TABLE account_change (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id text        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    -- an account's id
    changed_by text        NOT NULL,
    field      text        NOT NULL,
    old_value  text,
    new_value  text
);
CREATE INDEX account_change_account ON account_change (account_id, id);

-- A record is only ever added. The one exception: a display name is a person's, and can be erased from it.
CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.field = 'displayName' AND NEW.old_value IS NULL AND NEW.new_value IS NULL
        AND (NEW.id, NEW.account_id, NEW.changed_at, NEW.changed_by, NEW.field)
            = (OLD.id, OLD.account_id, OLD.changed_at, OLD.changed_by, OLD.field)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The record of an account''s changes is never changed or deleted (% on people.%)', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON account_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON account_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
