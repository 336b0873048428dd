package bihuan.api.permission;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Transition;

/** Draws who may do and see what as a page of tables: docs/access.md is what this says. */
final class AccessPage {

    private static final String HEAD = """
            # Access

            <!-- Generated from bihuan.api.permission, bihuan.api.lifecycle.Lifecycle and
                 bihuan.api.campaign.CampaignAction. Do not edit: change those, then run
                 mvn test -pl shared-api -Dtest=AccessPageTest -Dbihuan.write-docs=true -->

            Who may do and see what. The product runs on the tables that this page is drawn from, a test fails when the
            two differ, and `AccessTableIT` tries every cell over HTTP.

            Three things do not show here. Outside its scope an account does nothing: the answer is 404. The separation
            of duties and the finer rules, such as who may amend a report, come on top. And an account that covers for a
            colleague has the colleague's role and scope while it acts for them
            ([ADR 40](adr/0040-covering-for-a-colleague.md)).
            """;

    private AccessPage() {
    }

    /** The whole page. */
    static String page() {
        return HEAD + "\n" + scopes() + permissions() + actions() + campaigns() + reads();
    }

    private static String scopes() {
        return """
                ## Scopes

                What each role can be held over.

                | role | unit | park | district |
                |---|---|---|---|
                """ + lines(Role.values(), role -> "| `%s` %s | %s |\n".formatted(role, role.label().zh(),
                Arrays.stream(Scope.Kind.values()).map(kind -> cell(role.over().contains(kind)))
                        .collect(Collectors.joining(" | "))))
                + "\n";
    }

    private static String permissions() {
        return "## Permissions\n\nWhat a role may do besides acting on a hazard.\n\n" + heads("permission")
                + lines(Permission.values(), permission -> row(permission.name(), permission.who())) + "\n";
    }

    private static String actions() {
        return "## Acts on a hazard\n\n`POST /api/hazards/{id}/{action}` within the scope; reporting is "
                + "`POST /api/hazards`. *L*: only while it is listed, *N*: only while it is not.\n\n" + heads("action")
                + Lifecycle.TABLE.stream().filter(line -> !line.who().isEmpty()).map(AccessPage::row)
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String campaigns() {
        return "## Acts of a campaign\n\n`POST /api/campaigns/{id}/parks/{parkId}/{action}`, of a park within the "
                + "scope; a unit's scope never reaches its park. Enrolling is up to `SET_UP`.\n\n" + heads("action")
                + lines(CampaignAction.values(), action -> row(action.path(), action.who())) + "\n";
    }

    private static String reads() {
        return """
                ## Reading

                How much each scope sees of what is read by `GET`, in every role that has the permission. *Its own*: of
                what lies within the scope; one thing outside it is 404. *Nothing*: 404.

                | address | permission | unit | park | district |
                |---|---|---|---|---|
                """ + lines(Read.values(), read -> "| `%s` | `%s` | %s |\n".formatted(read.path(), read.needs(),
                Arrays.stream(Scope.Kind.values()).map(kind -> said(read, kind)).collect(Collectors.joining(" | "))));
    }

    private static String said(Read read, Scope.Kind kind) {
        if (read.needs().who().stream().noneMatch(role -> role.over().contains(kind))) {
            return "–";
        }
        return switch (read.reach().extent(kind)) {
            case NOTHING -> "nothing";
            case WITHIN_SCOPE -> "its own";
            case EVERYTHING -> "everything";
            case OWN -> "the account's own";
        };
    }

    private static String heads(String first) {
        return "| %s | %s |\n|---|%s\n".formatted(first,
                Stream.of(Role.values()).map(role -> "`" + role + "`").collect(Collectors.joining(" | ")),
                "---|".repeat(Role.values().length));
    }

    private static String row(String name, Set<Role> who) {
        return "| `%s` | %s |\n".formatted(name, cells(role -> cell(who.contains(role))));
    }

    private static String row(Transition line) {
        return "| `%s` | %s |\n".formatted(line.action().path(), cells(role -> {
            boolean usually = line.who().contains(role);
            boolean listed = line.whoWhenListed().contains(role);
            return usually == listed ? cell(usually) : usually ? "N" : "L";
        }));
    }

    private static String cells(Function<Role, String> cell) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static String cell(boolean may) {
        return may ? "yes" : "–";
    }

    private static <T> String lines(T[] all, Function<T, String> line) {
        return Arrays.stream(all).map(line).collect(Collectors.joining());
    }
}
