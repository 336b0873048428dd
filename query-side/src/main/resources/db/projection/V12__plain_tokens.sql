-- Tokens of the store before its index was dense named the gaps that a late commit could still fill (ADR 45). None can
-- any more. What had been committed into one of them and not been read is read again from there: projections skip what
-- they have.
UPDATE token_entry
SET token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken',
    token = convert_to(json_build_object('globalIndex', least(
        (convert_from(token, 'UTF8')::json ->> 'index')::bigint,
        (SELECT min(gap::bigint) - 1 FROM json_array_elements_text(convert_from(token, 'UTF8')::json -> 'gaps') gap)
    ))::text, 'UTF8')
WHERE token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken';
