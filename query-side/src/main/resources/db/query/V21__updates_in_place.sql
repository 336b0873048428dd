-- An index over an expression of the file kept every update of a hazard from being done in place (HOT), since each act
-- changes the file. Half of each page is left free for the next versions of its rows.
ALTER TABLE hazard ADD COLUMN contractor_id text;
UPDATE hazard SET contractor_id = file -> 'report' ->> 'contractorId'
WHERE file -> 'report' ->> 'contractorId' IS NOT NULL;
DROP INDEX hazard_contractor;
CREATE INDEX hazard_contractor ON hazard (contractor_id) WHERE contractor_id IS NOT NULL;
ALTER TABLE hazard SET (fillfactor = 45);
