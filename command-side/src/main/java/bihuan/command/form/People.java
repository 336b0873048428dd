package bihuan.command.form;

import java.util.Optional;

import bihuan.api.person.PersonId;

/** How a form turns the people it names into ids. */
public interface People {

    /** The id of the person of this name and telephone number (or null). */
    PersonId named(String name, String phone);

    /** The person of this id, if there is one. */
    Optional<PersonId> withId(String id);
}
