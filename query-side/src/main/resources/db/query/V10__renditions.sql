-- The files that a frozen report was rendered as, with the digest of each; null until it is.
ALTER TABLE frozen_report ADD COLUMN renditions jsonb;
CREATE INDEX frozen_report_unrendered ON frozen_report (recorded_at) WHERE renditions IS NULL;
