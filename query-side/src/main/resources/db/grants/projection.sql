-- The digests of reports served by an earlier release are compared with and never written again.
GRANT SELECT ON projection.report_digest TO ${running};
GRANT SELECT, UPDATE ON projection.announced TO ${running};
