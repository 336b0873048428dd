-- A digest in an event proves nothing if the bytes under it can be exchanged: neither file nor chunk is ever updated or
-- deleted, by this product or by a slip at a console. Who must clear away a file drops the trigger first, and knows it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Kept bytes are never changed or deleted (% on evidence.%)', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON chunk
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
