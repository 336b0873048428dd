-- Until the ledger is rebuilt, parks and units that an earlier build projected go by the names that it knew.
INSERT INTO register_change (subject_id, sequence, type, occurred_on, recorded_at, name, event)
SELECT id, 0, 'ParkRegistered', coalesce(registered_on, '1900-01-01'), now(), name,
    jsonb_build_object('parkId', id, 'name', name)
FROM park ON CONFLICT DO NOTHING;
INSERT INTO register_change (subject_id, sequence, type, occurred_on, recorded_at, name, event)
SELECT id, 0, 'UnitRegistered', coalesce(registered_on, '1900-01-01'), now(), name,
    jsonb_build_object('unitId', id, 'parkId', park_id, 'name', name, 'imported', false)
FROM unit ON CONFLICT DO NOTHING;
