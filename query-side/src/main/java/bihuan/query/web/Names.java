package bihuan.query.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    Names(PeopleDirectory people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** The names of all people whom this record, or the records in this collection, mention. */
    public Known in(Object mentioning) {
        var mentioned = new Mentioned();
        mentioned.in(mentioning);
        return new Known(people.names(mentioned.persons()), people.accounts(mentioned.accounts()),
                organisations(mentioned.organisations()));
    }

    /** The names of those that are a unit or a park by id; an authority goes by its name already. */
    public Map<String, String> organisations(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select id, name from query.unit where id = any(:ids)
                    union all select id, name from query.park where id = any(:ids)
                    """).param("ids", ids.toArray(String[]::new)).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        }
        return names;
    }

    /**
     * The names that were found.
     *
     * @param persons
     *            of people, by id; one who was erased is not in it
     * @param accounts
     *            of accounts, by id
     * @param organisations
     *            of units and parks, by id
     */
    public record Known(Map<String, String> persons, Map<String, PeopleDirectory.AccountName> accounts,
            Map<String, String> organisations) {

        /** This person by name; null for none. */
        public Person person(PersonId id) {
            return Person.of(id, persons);
        }

        /** These people by name. */
        public List<Person> people(List<PersonId> ids) {
            return ids.stream().map(this::person).toList();
        }

        /** The actor by name; null for none. */
        public ActorView actor(Actor actor) {
            if (actor == null) {
                return null;
            }
            var account = accounts.get(actor.accountId());
            return new ActorView(account == null ? actor.accountId() : account.login(),
                    account == null ? null : account.name(),
                    organisations.getOrDefault(actor.organisation(), actor.organisation()), actor.role());
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
