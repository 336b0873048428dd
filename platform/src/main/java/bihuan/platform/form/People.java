package bihuan.platform.form;

import java.util.Optional;

import bihuan.api.person.PersonId;

/** Resolves the people named in a form to ids. */
public interface People {

    /** For forms that name no people. */
    People NONE = new People() {

        @Override
        public PersonId named(String name, String phone) {
            throw new UnsupportedOperationException("This form names no people");
        }

        @Override
        public Optional<PersonId> withId(String id) {
            return Optional.empty();
        }
    };

    /** The id of the person of this name and telephone number (or null). */
    PersonId named(String name, String phone);

    /** The person of this id, if there is one. */
    Optional<PersonId> withId(String id);
}
