package bihuan.query.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.springframework.stereotype.Component;

import bihuan.api.form.MayBePerson;
import bihuan.api.hazard.Document;
import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;
import bihuan.platform.people.PeopleDirectory;

/** Looks up the names of the ids in events and case files: one statement for all people, one for all accounts. */
@Component
public class Names {

    private final PeopleDirectory people;
    private final NamesByDay namesByDay;

    Names(PeopleDirectory people, NamesByDay namesByDay) {
        this.people = people;
        this.namesByDay = namesByDay;
    }

    /** The names of all people whom this record, or the records in this collection, mention. */
    public Known in(Object mentioning) {
        return in(mentioning, List.of());
    }

    /** As {@link #in(Object)}, and those of these parks and units. */
    public Known in(Object mentioning, Collection<String> organisations) {
        var mentioned = new Mentioned();
        mentioned.in(mentioning);
        mentioned.organisations().addAll(organisations);
        return new Known(people.names(mentioned.persons()), people.accounts(mentioned.accounts()),
                namesByDay.all(mentioned.organisations()));
    }

    /** Today's names of units and parks by id, and of authorities by id or any name. */
    public Map<String, String> organisations(Collection<String> ids) {
        return namesByDay.on(ids, null, null);
    }

    /**
     * The names that were found.
     *
     * @param persons
     *            of people, by id; one who was erased is not in it
     * @param accounts
     *            of accounts, by id
     * @param organisations
     *            of units and parks, by id, each name by the day since which it holds
     */
    public record Known(Map<String, String> persons, Map<String, PeopleDirectory.AccountName> accounts,
            Map<String, NavigableMap<LocalDate, String>> organisations) {

        /** This person by name; null for none. */
        public Person person(PersonId id) {
            return Person.of(id, persons);
        }

        /** These people by name. */
        public List<Person> people(List<PersonId> ids) {
            return ids.stream().map(this::person).toList();
        }

        /** The actor, its organisation by the name of that day; null for none. */
        public ActorView actor(Actor actor, LocalDate day) {
            if (actor == null) {
                return null;
            }
            var account = accounts.get(actor.accountId());
            return new ActorView(account == null ? actor.accountId() : account.login(),
                    account == null ? null : account.name(), organisation(actor.organisation(), day), actor.role());
        }

        /** The name of an organisation on that day; as given where it is not known. */
        public String organisation(String given, LocalDate day) {
            var names = given == null ? null : organisations.get(given);
            if (names == null) {
                return given;
            }
            var then = names.floorEntry(day);
            return (then == null ? names.firstEntry() : then).getValue();
        }

        /** A document with its signatory by name; null for none. */
        public DocumentView document(Document document) {
            return document == null
                    ? null
                    : new DocumentView(document.number(), document.title(), person(document.signatory()),
                            document.issuedOn());
        }

        /** A recipient as a field marked {@link MayBePerson} holds it; null for none. */
        public Recipient recipient(String stored) {
            return Recipient.of(stored, persons);
        }

        /** The value of a record's field, people in it by name. */
        public Object named(Record record, RecordComponent field) {
            Object value = RecordFields.read(record, field);
            return switch (value) {
                case PersonId id -> person(id);
                case String stored when field.isAnnotationPresent(MayBePerson.class) -> recipient(stored);
                case List<?> many -> many.stream().map(each -> each instanceof PersonId id ? person(id) : each)
                        .toList();
                case null, default -> value;
            };
        }
    }
}
