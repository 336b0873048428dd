-- What the command side notes beside the events. Deleted are: reservations without an event, announcements that were
-- carried out, clocks that are read again from the events, and dry runs, with their rows.
GRANT USAGE ON SCHEMA command TO ${running};
GRANT SELECT, INSERT ON command.step_done, command.clock_profile, command.campaign, command.unit_step,
    command.import_row TO ${running};
GRANT SELECT, INSERT, UPDATE ON command.numbering, command.park, command.unit, command.authority, command.register_move
    TO ${running};
GRANT SELECT, INSERT, UPDATE, DELETE ON command.reservation, command.register_announced, command.hazard_clock,
    command.import_job TO ${running};
