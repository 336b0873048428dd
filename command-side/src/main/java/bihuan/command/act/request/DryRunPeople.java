package bihuan.command.act.request;

import java.util.Optional;

import bihuan.api.person.PersonId;
import bihuan.platform.form.People;
import bihuan.platform.people.PeopleDirectory;

/**
 * Resolves people in a dry run: ids must be known, names are accepted as given and no person is registered.
 */
public final class DryRunPeople implements People {

    private final PeopleDirectory directory;
    private boolean met;

    /** With this directory for the ids. */
    public DryRunPeople(PeopleDirectory directory) {
        this.directory = directory;
    }

    /** Whether the form named any person. */
    public boolean met() {
        return met;
    }

    @Override
    public PersonId named(String name, String phone) {
        met = true;
        return PersonId.of("person-on-trial " + name + " " + phone);
    }

    @Override
    public Optional<PersonId> withId(String id) {
        return directory.knows(id) ? Optional.of(PersonId.of(id)) : Optional.empty();
    }
}
