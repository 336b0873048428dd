package bihuan.platform.people;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import bihuan.api.person.PersonId;

/**
 * Names and telephone numbers, kept apart from every event and joined on reading, so that one person can be erased and
 * the proof still holds.
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

    /**
     * A name as an organisation uses it for a person.
     *
     * @param organisation
     *            who names
     * @param name
     *            whom
     * @param phone
     *            the telephone number; empty where none is known
     */
    public record Named(String organisation, String name, String phone) {

        private static final Comparator<Named> ORDER = Comparator.comparing(Named::organisation)
                .thenComparing(Named::name).thenComparing(Named::phone);
    }

    /** Those of these people whom their organisations have named before. */
    public Map<Named, PersonId> findAll(Collection<Named> wanted) {
        Map<Named, PersonId> found = new HashMap<>();
        jdbc.sql("""
                SELECT p.organisation, p.name, p.phone, p.id FROM people.person p
                  JOIN unnest(:organisations, :names, :phones) AS wanted (organisation, name, phone)
                    ON p.organisation = wanted.organisation AND p.name = wanted.name AND p.phone = wanted.phone""")
                .param("organisations", wanted.stream().map(Named::organisation).toArray(String[]::new))
                .param("names", wanted.stream().map(Named::name).toArray(String[]::new))
                .param("phones", wanted.stream().map(Named::phone).toArray(String[]::new)).query(row -> {
                    found.put(new Named(row.getString(1), row.getString(2), row.getString(3)),
                            PersonId.of(row.getString(4)));
                });
        return found;
    }

    /** All of these people, new ones among them. */
    public Map<Named, PersonId> namedAll(Collection<Named> wanted) {
        // In a fixed order, so that concurrent transactions do not deadlock.
        var ordered = wanted.stream().distinct().sorted(Named.ORDER).toList();
        jdbc.sql(
                """
                        INSERT INTO people.person (id, organisation, name, phone)
                        SELECT id, organisation, name, phone
                        FROM unnest(:ids, :organisations, :names, :phones) AS n (id, organisation, name, phone)
                        ON CONFLICT (organisation, name, phone) DO NOTHING""")
                .param("ids", ordered.stream().map(each -> "person-" + UUID.randomUUID()).toArray(String[]::new))
                .param("organisations", ordered.stream().map(Named::organisation).toArray(String[]::new))
                .param("names", ordered.stream().map(Named::name).toArray(String[]::new))
                .param("phones", ordered.stream().map(Named::phone).toArray(String[]::new)).update();
        return findAll(ordered);
    }

    /** Whether a person with this id exists or was erased. */
    public boolean knows(String personId) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM people.person WHERE id = :id)
                    OR EXISTS (SELECT 1 FROM people.erasure WHERE person_id = :id)""").param("id", personId)
                .query(Boolean.class).single();
    }

    /**
     * Erases this person's name and telephone number, and records that; answers the record, of an earlier erasure the
     * first one; empty when there is no such person.
     */
    @Transactional
    public Optional<Erasure> erase(String personId, String reason, String by) {
        int erased = jdbc.sql("DELETE FROM people.person WHERE id = ?").param(personId).update();
        if (erased > 0) {
            jdbc.sql("INSERT INTO people.erasure (person_id, reason, erased_by) VALUES (?, ?, ?)")
                    .params(personId, reason, by).update();
        }
        return jdbc.sql("SELECT person_id, reason, erased_by, erased_at FROM people.erasure WHERE person_id = ?")
                .param(personId).query((row, number) -> new Erasure(row.getString(1), row.getString(2),
                        row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Returns the names of these people by id, without erased people. */
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

    /** Returns the display names of these accounts, by id. */
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
