package bihuan.platform.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import bihuan.api.person.PersonId;

/** People for tests without a directory: each name is known from when it is first given. */
class PeopleInMemory implements People {

    static final String KNOWN = "person-0198c0de-0000-7000-8000-00000000000a";

    private final Map<String, PersonId> byName = new HashMap<>();

    @Override
    public PersonId named(String name, String phone) {
        return byName.computeIfAbsent(name + "/" + phone, each -> PersonId.of("person-of-" + each));
    }

    @Override
    public Optional<PersonId> withId(String id) {
        return Optional.of(id).filter(KNOWN::equals).map(PersonId::of);
    }
}
