package bihuan.platform.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.person.PersonId;

/**
 * Names and telephone numbers, kept apart from every event and joined on reading, so that one person can be erased and the
 * proof still holds.
 */
@Repository
public class PeopleDirectory {

    private final JdbcClient jdbc;

    PeopleDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How people know an account.
     *
     * @param login
     *            what it signs in with
     * @param name
     *            the name to show
     */
    public record AccountName(String login, String name) {
    }

    /**
     * The person of this name whom an organisation has named before, or a new one. People of one name stay apart by
     * organisation and telephone number.
     */
    public PersonId named(String organisation, String name, String phone) {
        String number = phone == null ? "" : phone;
        jdbc.sql("""
                INSERT INTO people.person (id, organisation, name, phone) VALUES (?, ?, ?, ?)
                ON CONFLICT (organisation, name, phone) DO NOTHING""")
                .params("person-" + UUID.randomUUID(), organisation, name, number).update();
        return PersonId.of(
                jdbc.sql("SELECT id FROM people.person WHERE organisation = ? AND name = ? AND phone = ?")
                        .params(organisation, name, number).query(String.class).single());
    }

    /** The person of this name, without a telephone number, whom an organisation has named before. */
    public Optional<PersonId> find(String organisation, String name) {
        return jdbc.sql("SELECT id FROM people.person WHERE organisation = ? AND name = ? AND phone = ''")
                .params(organisation, name).query(String.class).optional().map(PersonId::of);
    }

    /** Whether a person of this id is, or was, known. */
    public boolean knows(String personId) {
        return jdbc.sql("SELECT count(*) FROM people.person WHERE id = ?").param(personId).query(Long.class)
                .single() > 0;
    }

    /** The names of these people, by id; whoever was erased is not in it. */
    public Map<String, String> names(Collection<String> personIds) {
        Map<String, String> names = new HashMap<>();
        if (!personIds.isEmpty()) {
            jdbc.sql("SELECT id, name FROM people.person WHERE id IN (:ids)").param("ids", new ArrayList<>(personIds))
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** How these accounts are known, by id. */
    public Map<String, AccountName> accounts(Collection<String> accountIds) {
        Map<String, AccountName> names = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.sql("SELECT id, login, display_name FROM people.account WHERE id IN (:ids)")
                    .param("ids", new ArrayList<>(accountIds)).query(row -> {
                        names.put(row.getString("id"),
                                new AccountName(row.getString("login"), row.getString("display_name")));
                    });
        }
        return names;
    }
}
