-- Stored bytes are only added to; of an upload, its organisation may give the file another name.
GRANT USAGE ON SCHEMA evidence TO ${running};
GRANT SELECT, INSERT ON evidence.file, evidence.chunk TO ${running};
GRANT SELECT, INSERT, UPDATE (file_name) ON evidence.upload TO ${running};
