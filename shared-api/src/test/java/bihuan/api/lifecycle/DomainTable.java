package bihuan.api.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import bihuan.api.permission.Role;

/**
 * The lifecycle as the people of the field wrote it down, row by row, for the tests to hold {@link Lifecycle} against.
 * A cell is a dash (from anywhere, moves nothing) or a list of {@code FROM>TO}, {@code STAYS} and {@code FIRST..LAST}.
 */
final class DomainTable {

    // @formatter:off
    private static final String ROWS = """
            report                  | RECTIFICATION | REPORTED                                                     | - | - | - | UNIT PARK REGULATOR | =
            amend-report            | RECTIFICATION | REPORTED..ACCEPTED                                           | - | - | - | UNIT PARK REGULATOR | =
            confirm                 | RECTIFICATION | REPORTED>CONFIRMED                                           | - | - | - | REGULATOR | =
            reject-report           | RECTIFICATION | REPORTED..PLAN_FILED>REJECTED                                | NONE DELISTED | - | - | REGULATOR | =
            downgrade               | RECTIFICATION | REPORTED..RECTIFYING>DOWNGRADED                              | NONE DELISTED | - | - | REGULATOR | =
            file-plan               | RECTIFICATION | CONFIRMED>PLAN_FILED PLAN_FILED RECTIFYING                   | - | - | - | UNIT | =
            return-plan             | RECTIFICATION | PLAN_FILED>CONFIRMED                                         | - | - | - | REGULATOR | =
            record-progress         | RECTIFICATION | PLAN_FILED>RECTIFYING RECTIFYING                             | - | - | - | UNIT | =
            request-acceptance      | RECTIFICATION | RECTIFYING>ACCEPTANCE_REQUESTED                              | - | - | - | UNIT | =
            accept                  | RECTIFICATION | ACCEPTANCE_REQUESTED>ACCEPTED                                | - | - | - | REGULATOR | =
            fail-acceptance         | RECTIFICATION | ACCEPTANCE_REQUESTED>RECTIFYING                              | - | - | - | REGULATOR | =
            close-out               | RECTIFICATION | ACCEPTED>CLOSED_OUT                                          | NONE DELISTED | - | - | REGULATOR COMMITTEE | =
            record-look-back        | RECTIFICATION | CLOSED_OUT                                                   | - | - | - | REGULATOR | =
            reopen                  | RECTIFICATION | ACCEPTED..CLOSED_OUT>RECTIFYING                              | NONE PROPOSED LISTED DELISTED>NONE | - | - | REGULATOR | =
            order-closure-exit      | RECTIFICATION | CONFIRMED..ACCEPTANCE_REQUESTED>CLOSURE_EXITED               | - | - | - | COMMITTEE | =
            propose-listing         | LISTING       | CONFIRMED..RECTIFYING                                        | NONE>PROPOSED | - | - | PARK REGULATOR | =
            list                    | LISTING       | -                                                            | PROPOSED>LISTED | - | - | COMMITTEE | =
            decline-listing         | LISTING       | -                                                            | PROPOSED>NONE | - | - | COMMITTEE | =
            escalate                | LISTING       | -                                                            | LISTED | - | - | COMMITTEE | =
            transfer-supervision    | LISTING       | -                                                            | LISTED DELISTED | - | - | COMMITTEE | =
            delist                  | LISTING       | ACCEPTED CLOSURE_EXITED                                      | LISTED>DELISTED | - | - | COMMITTEE | =
            issue-paper             | -             | -                                                            | - | - | - | COMMITTEE REGULATOR | =
            record-formality        | -             | -                                                            | - | - | - | COMMITTEE REGULATOR | =
            order-suspension        | RESTRICTION   | REPORTED..ACCEPTED                                           | - | NONE>ORDERED | - | REGULATOR | =
            apply-for-resumption    | RESTRICTION   | REPORTED..REJECTED                                           | - | ORDERED>RESUMPTION_APPLIED | - | UNIT | =
            grant-resumption        | RESTRICTION   | ACCEPTED CLOSED_OUT DOWNGRADED                               | - | RESUMPTION_APPLIED>NONE | - | REGULATOR | =
            refuse-resumption       | RESTRICTION   | -                                                            | - | RESUMPTION_APPLIED>ORDERED | - | REGULATOR | =
            request-extension       | EXTENSION     | CONFIRMED..RECTIFYING                                        | - | - | NONE>REQUESTED GRANTED..VOIDED>REQUESTED | UNIT | =
            grant-extension         | EXTENSION     | -                                                            | - | - | REQUESTED>GRANTED | REGULATOR | COMMITTEE
            reject-extension        | EXTENSION     | -                                                            | - | - | REQUESTED>REJECTED | REGULATOR | COMMITTEE
            correct-extension       | EXTENSION     | REPORTED..CLOSED_OUT                                         | - | - | GRANTED | - | =
            void-extension          | EXTENSION     | -                                                            | - | - | REQUESTED>VOIDED | - | =
            attach-evidence         | -             | REPORTED..CLOSED_OUT                                         | - | - | - | UNIT PARK REGULATOR COMMITTEE | =
            record-penalty          | -             | REPORTED..CLOSED_OUT                                         | - | - | - | REGULATOR | =
            record-coercive-measure | -             | REPORTED..CLOSED_OUT                                         | - | - | - | REGULATOR | =
            lift-coercive-measure   | -             | REPORTED..CLOSED_OUT                                         | - | - | - | REGULATOR | =
            record-lapse            | -             | -                                                            | - | - | - | - | =
            reassign                | -             | -                                                            | - | - | - | - | =
            void-act                | -             | -                                                            | - | - | - | UNIT PARK REGULATOR COMMITTEE ADMIN | =
            correct-act             | -             | -                                                            | - | - | - | UNIT PARK REGULATOR COMMITTEE ADMIN | =
            """;
    // @formatter:on

    private DomainTable() {
    }

    /** One row of it. */
    record Row(String action, Region region, Map<Rectification, Rectification> rectification,
            Map<Listing, Listing> listing, Map<Restriction, Restriction> restriction,
            Map<Extension, Extension> extension, Set<Role> who, Set<Role> whoWhenListed) {

        @Override
        public String toString() {
            return action;
        }
    }

    static List<Row> rows() {
        return ROWS.lines().map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(DomainTable::row).toList();
    }

    private static Row row(List<String> cells) {
        Region region = cells.get(1).equals("-") ? null : Region.valueOf(cells.get(1));
        return new Row(cells.get(0), region, moves(Rectification.class, cells.get(2)),
                moves(Listing.class, cells.get(3)), moves(Restriction.class, cells.get(4)),
                moves(Extension.class, cells.get(5)), roles(cells.get(6)),
                roles(cells.get(7).equals("=") ? cells.get(6) : cells.get(7)));
    }

    private static <S extends Enum<S>> Map<S, S> moves(Class<S> states, String cell) {
        Map<S, S> moves = new LinkedHashMap<>();
        words(cell).forEach(word -> {
            String[] fromAndTo = word.split(">");
            String[] ends = fromAndTo[0].split("\\.\\.");
            S last = Enum.valueOf(states, ends[ends.length - 1]);
            for (S from : states.getEnumConstants()) {
                if (from.compareTo(Enum.valueOf(states, ends[0])) >= 0 && from.compareTo(last) <= 0) {
                    moves.put(from, fromAndTo.length == 1 ? from : Enum.valueOf(states, fromAndTo[1]));
                }
            }
        });
        return moves;
    }

    private static Set<Role> roles(String cell) {
        return words(cell).stream().map(Role::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }
}
