-- Where in the event store each act in a campaign stands, as for the timeline: a frozen report is made of what lies before
-- its own event. Rows written before this column came have null, until the ledger is rebuilt.
ALTER TABLE enrolment_act ADD COLUMN position bigint;
