-- Every act asks which units and parks were succeeded: few of them, whatever the register holds.
CREATE INDEX unit_succeeded ON unit (id) INCLUDE (succeeded_by) WHERE succeeded_by IS NOT NULL;
