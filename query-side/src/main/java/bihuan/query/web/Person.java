package bihuan.query.web;

import java.util.Map;

import bihuan.api.person.PersonId;

/**
 * A person as read: the id is in the events, the name is joined.
 *
 * @param id
 *            the person
 * @param name
 *            the name, or null when the person was erased
 */
public record Person(String id, String name) {

    /** The person with the name found for this id; null for none. */
    public static Person of(PersonId id, Map<String, String> names) {
        return id == null ? null : new Person(id.value(), names.get(id.value()));
    }
}
