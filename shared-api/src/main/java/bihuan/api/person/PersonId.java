package bihuan.api.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person, by id alone. Names and telephone numbers live in the person table and never in an event, so that one person
 * can be erased while the proof still holds.
 *
 * @param value
 *            {@code person-} and a UUID
 */
public record PersonId(@JsonValue String value) {

    /** Reads the id from its plain text. */
    @JsonCreator
    public static PersonId of(String value) {
        return new PersonId(value);
    }
}
