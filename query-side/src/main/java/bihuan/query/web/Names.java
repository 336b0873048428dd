package bihuan.query.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import bihuan.platform.people.PeopleDirectory;

/**
 * Puts names where events and case files have ids: a person becomes {@code {id, name}}, who acted becomes
 * {@code {account, name, organisation, role}}. All names of a tree are looked up at once.
 */
@Component
public class Names {

    private static final Pattern PERSON = Pattern.compile("person-[0-9a-z-]{1,40}");

    private final PeopleDirectory people;
    private final JdbcClient jdbc;

    Names(PeopleDirectory people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** What was found out about the ids of one tree. */
    public record Known(Map<String, String> persons, Map<String, PeopleDirectory.AccountName> accounts,
            Map<String, String> organisations) {
    }

    /** The tree with names in it. */
    public JsonNode put(JsonNode tree) {
        return put(tree, known(tree));
    }

    /** The names behind every id in the tree. */
    public Known known(JsonNode tree) {
        Set<String> persons = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        collect(tree, persons, accounts, organisations);
        return new Known(people.names(persons), people.accounts(accounts), organisations(organisations));
    }

    /** The tree with these names in it. */
    public JsonNode put(JsonNode tree, Known known) {
        return switch (tree) {
            case ObjectNode object when isActor(object) -> actor(object, known);
            case ObjectNode object -> {
                var named = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> named.set(entry.getKey(), put(entry.getValue(), known)));
                yield named;
            }
            case ArrayNode array -> {
                var named = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> named.add(put(item, known)));
                yield named;
            }
            case JsonNode text when isPerson(text) -> JsonNodeFactory.instance.objectNode()
                    .put("id", text.asString()).put("name", known.persons().get(text.asString()));
            default -> tree;
        };
    }

    private static ObjectNode actor(ObjectNode actor, Known known) {
        String id = actor.path("accountId").asString("");
        String organisation = actor.path("organisation").asString("");
        var account = known.accounts().get(id);
        return JsonNodeFactory.instance.objectNode().put("account", account == null ? id : account.login())
                .put("name", account == null ? null : account.name())
                .put("organisation", known.organisations().getOrDefault(organisation, organisation))
                .put("role", actor.path("role").asString(null));
    }

    private static void collect(JsonNode tree, Set<String> persons, Set<String> accounts, Set<String> organisations) {
        if (isActor(tree)) {
            accounts.add(tree.path("accountId").asString(""));
            organisations.add(tree.path("organisation").asString(""));
        } else if (isPerson(tree)) {
            persons.add(tree.asString());
        } else {
            tree.forEach(part -> collect(part, persons, accounts, organisations));
        }
    }

    private static boolean isActor(JsonNode node) {
        return node.isObject() && node.has("accountId") && node.has("organisation");
    }

    private static boolean isPerson(JsonNode node) {
        return node.isString() && PERSON.matcher(node.asString()).matches();
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
}
