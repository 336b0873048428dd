package bihuan.query.ledger;

import java.util.Map;

import bihuan.api.person.PersonId;

/**
 * A person as read: the id stands in the events, the name is joined.
 *
 * @param id
 *            the person
 * @param name
 *            the name, or null when the person was erased
 */
public record Person(String id, String name) {

    static Person of(PersonId id, Map<String, String> names) {
        return id == null ? null : new Person(id.value(), names.get(id.value()));
    }
}
