-- How often the live tables have changed: one more in each transaction that changes them, so in the order of the commits.
-- Outlives a rebuild, which is why it is not among the tables that are rebuilt.
CREATE TABLE announced (
    projection text   PRIMARY KEY,
    position   bigint NOT NULL
) WITH (fillfactor = 50);
INSERT INTO announced VALUES ('ledger', 0);
