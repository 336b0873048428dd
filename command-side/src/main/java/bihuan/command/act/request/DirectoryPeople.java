package bihuan.command.act.request;

import java.util.Optional;

import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;
import bihuan.platform.form.People;
import bihuan.platform.people.PeopleDirectory;

/**
 * People as the caller's organisation knows them.
 *
 * @param directory
 *            where names are kept
 * @param actor
 *            who names them
 */
public record DirectoryPeople(PeopleDirectory directory, Actor actor) implements People {

    @Override
    public PersonId named(String name, String phone) {
        return directory.named(actor.organisation(), name, phone);
    }

    @Override
    public Optional<PersonId> withId(String id) {
        return directory.knows(id) ? Optional.of(PersonId.of(id)) : Optional.empty();
    }
}
