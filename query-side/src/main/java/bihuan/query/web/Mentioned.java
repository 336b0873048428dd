package bihuan.query.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import bihuan.api.form.MayBePerson;
import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;

/**
 * The people, accounts and organisations that records mention. They are recognized by the type of a field, never by the
 * content of a text.
 */
final class Mentioned {

    private final Set<String> persons = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();

    Set<String> persons() {
        return persons;
    }

    Set<String> accounts() {
        return accounts;
    }

    Set<String> organisations() {
        return organisations;
    }

    /** Collects what this record, or the records in this collection, mention. */
    void in(Object value) {
        switch (value) {
            case PersonId person -> persons.add(person.value());
            case Actor actor -> {
                accounts.add(actor.accountId());
                organisations.add(actor.organisation());
            }
            case Collection<?> many -> many.forEach(this::in);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    in(component, RecordFields.read(record, component));
                }
            }
            case null, default -> {
                // no other value mentions a person
            }
        }
    }

    private void in(RecordComponent component, Object value) {
        if (component.isAnnotationPresent(MayBePerson.class) && value instanceof String stored) {
            Recipient.personIn(stored).ifPresent(this::in);
        } else {
            in(value);
        }
    }
}
