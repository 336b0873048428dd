-- How far projections have read.
GRANT USAGE ON SCHEMA projection TO ${running};
GRANT SELECT, INSERT, UPDATE, DELETE ON projection.token_entry TO ${running};
GRANT SELECT, INSERT, UPDATE ON projection.rebuild TO ${running};
