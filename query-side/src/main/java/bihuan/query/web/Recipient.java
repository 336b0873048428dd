package bihuan.query.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

import bihuan.api.person.PersonId;

/**
 * To whom something was served or filed: a person, or in words a channel or an office. One of the two is set.
 *
 * @param person
 *            the person, or null
 * @param words
 *            the channel or office, or null
 */
public record Recipient(Person person, String words) {

    /** Events hold either in one text; see {@link bihuan.api.form.MayBePerson}. No other field is read like this. */
    private static final Pattern ID = Pattern.compile("person-[0-9a-z-]{1,40}");

    static Optional<PersonId> personIn(String stored) {
        return ID.matcher(stored).matches() ? Optional.of(PersonId.of(stored)) : Optional.empty();
    }

    static Recipient of(String stored, Map<String, String> names) {
        return stored == null
                ? null
                : personIn(stored).map(id -> new Recipient(Person.of(id, names), null))
                        .orElseGet(() -> new Recipient(null, stored));
    }

    @JsonValue
    Object value() {
        return person == null ? words : person;
    }

    /** The person's name or the words; the person's id when the person was erased. */
    public String text() {
        return person == null ? words : person.name() == null ? person.id() : person.name();
    }
}
