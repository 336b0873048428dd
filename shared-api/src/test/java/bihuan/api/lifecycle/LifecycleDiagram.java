package bihuan.api.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;

/** Draws {@link Lifecycle} as a page of Mermaid diagrams and one table: docs/lifecycle.md is what this says. */
final class LifecycleDiagram {

    private static final String HEAD = """
            # The life cycle of a hazard

            <!-- Generated from bihuan.api.lifecycle.Lifecycle. Do not edit: change the table, then run
                 mvn test -pl shared-api -Dtest=LifecycleDiagramTest -Dbihuan.write-docs=true -->

            A hazard has no single status. It is in one state in each of four regions, and every region moves by
            itself. An action has one line in one table; this page is drawn from that table, and a test fails when the
            two differ.

            What has nobody in the column *who* is never requested. `void-extension` and `record-lapse` are recorded
            by the system. `correct-extension` is only in older histories, and so is a delisting in error, which
            started from `LISTED` whatever the state of rectification: such mistakes are now voided or corrected.
            """;

    private static final int MOST_LOOPS = 2;

    private LifecycleDiagram() {
    }

    /** The whole page. */
    static String page() {
        return HEAD + "\n"
                + region("Rectification 整改", Region.RECTIFICATION, Rectification.values(), Transition::rectification)
                + region("Listing 挂牌督办", Region.LISTING, Listing.values(), Transition::listing)
                + region("Restriction 停产停业", Region.RESTRICTION, Restriction.values(), Transition::restriction)
                + region("Extension 延期", Region.EXTENSION, Extension.values(), Transition::extension) + table();
    }

    private static <S extends Enum<S> & Labelled> String region(String title, Region region, S[] states,
            Function<Transition, Map<S, S>> moves) {
        var lines = new ArrayList<>(List.of("## " + title, "", "```mermaid", "stateDiagram-v2"));
        Arrays.stream(states).forEach(state -> lines.add("    %s : %s %s".formatted(state, state, state.label().zh())));
        lines.add("    [*] --> %s%s".formatted(states[0], region == Region.RECTIFICATION ? " : report" : ""));
        arrows(region, states, moves)
                .forEach((arrow, actions) -> lines.add("    %s : %s".formatted(arrow, String.join(", ", actions))));
        lines.addAll(List.of("```", "", ""));
        return String.join("\n", lines);
    }

    /**
     * Every move of the region, and its acts that leave it in the same state. An act that only checks the state of the
     * region, or that is allowed in nearly every state, appears in the table below, not as a loop at each state.
     */
    private static <S extends Enum<S>> Map<String, Set<String>> arrows(Region region, S[] states,
            Function<Transition, Map<S, S>> moves) {
        var arrows = new LinkedHashMap<String, Set<String>>();
        Lifecycle.TABLE.stream().filter(line -> line.action() != Action.REPORT).forEach(line -> {
            Map<S, S> fromTo = moves.apply(line);
            long stays = fromTo.entrySet().stream().filter(move -> move.getKey() == move.getValue()).count();
            boolean loops = line.region() == region && stays <= MOST_LOOPS;
            Arrays.stream(states).filter(fromTo::containsKey).filter(from -> loops || fromTo.get(from) != from)
                    .forEach(from -> arrows.computeIfAbsent(from + " --> " + fromTo.get(from),
                            arrow -> new LinkedHashSet<>()).add(line.action().path()));
        });
        return arrows;
    }

    private static String table() {
        return """
                ## Every line of the table

                An empty cell means that the act may start from anywhere in that region and leaves it there. *In* names
                states that it may start from and leaves as they are. The drawings above leave out acts that may be done
                nearly anywhere.

                | action | 行为 | who | rectification | listing | restriction | extension |
                |---|---|---|---|---|---|---|
                """ + Lifecycle.TABLE.stream().map(LifecycleDiagram::row).collect(Collectors.joining());
    }

    private static String row(Transition line) {
        String rectification = line.action() == Action.REPORT
                ? "→ REPORTED"
                : cell(Rectification.values(), line.rectification());
        return "| `%s` | %s | %s | %s | %s | %s | %s |\n".formatted(line.action().path(), line.action().label().zh(),
                who(line), rectification, cell(Listing.values(), line.listing()),
                cell(Restriction.values(), line.restriction()), cell(Extension.values(), line.extension()));
    }

    private static String who(Transition line) {
        if (line.who().isEmpty()) {
            return "the system";
        }
        String usually = roles(line.who());
        return line.who().equals(line.whoWhenListed())
                ? usually
                : "%s; while listed %s".formatted(usually, roles(line.whoWhenListed()));
    }

    private static String roles(Set<Role> roles) {
        return Arrays.stream(Role.values()).filter(roles::contains).map(Role::name).collect(Collectors.joining(", "));
    }

    /** Moves with the same end together, then the states it stays in. */
    private static <S extends Enum<S>> String cell(S[] states, Map<S, S> moves) {
        var cell = new ArrayList<String>();
        for (S to : states) {
            var from = names(states, state -> moves.get(state) == to && state != to);
            if (!from.isEmpty()) {
                cell.add(from + " → " + to);
            }
        }
        var stays = names(states, state -> moves.get(state) == state);
        if (!stays.isEmpty()) {
            cell.add("in " + stays);
        }
        return String.join("; ", cell);
    }

    private static <S extends Enum<S>> String names(S[] states, Predicate<S> which) {
        return Arrays.stream(states).filter(which).map(Enum::name).collect(Collectors.joining(", "));
    }
}
