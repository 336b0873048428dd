-- Accounts are never deleted, and their history and the record of erasures are only added to. A person is erased as a row.
GRANT USAGE ON SCHEMA people TO ${running};
GRANT SELECT, INSERT ON people.account_change, people.erasure TO ${running};
GRANT SELECT, INSERT, UPDATE ON people.account TO ${running};
GRANT SELECT, INSERT, DELETE ON people.person TO ${running};
GRANT SELECT, INSERT, UPDATE, DELETE ON people.reminder, people.digest, people.session, people.session_attributes
    TO ${running};
