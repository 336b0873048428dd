package bihuan.command.ledger;

import static bihuan.command.ledger.Column.CLOSED_OUT_ON;
import static bihuan.command.ledger.Column.DEADLINE;
import static bihuan.command.ledger.Column.DELISTED_ON;
import static bihuan.command.ledger.Column.DELISTING_DOCUMENT;
import static bihuan.command.ledger.Column.DISCOVERED_ON;
import static bihuan.command.ledger.Column.EXTENDED_UNTIL;
import static bihuan.command.ledger.Column.INSPECTED_ON;
import static bihuan.command.ledger.Column.LISTED_ON;
import static bihuan.command.ledger.Column.LISTING_DOCUMENT;
import static bihuan.command.ledger.Column.PLAN_FILED_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.ledger.LedgerEntry;
import bihuan.api.ledger.LedgerStatus;

/**
 * The order that a row must keep: its days, and which columns its status leaves room for. The later act is blamed,
 * once, and only where the earlier one is not at fault itself: a row reports its own bad field, not what follows from
 * it.
 */
final class RowOrder {

    private static final Map<Column, Function<LedgerEntry, LocalDate>> DAYS = Map.of(DISCOVERED_ON,
            LedgerEntry::discoveredOn, LISTED_ON, LedgerEntry::listedOn, PLAN_FILED_ON, LedgerEntry::planFiledOn,
            INSPECTED_ON, LedgerEntry::inspectedOn, DELISTED_ON, LedgerEntry::delistedOn, CLOSED_OUT_ON,
            LedgerEntry::closedOutOn, DEADLINE, LedgerEntry::deadline, EXTENDED_UNTIL, LedgerEntry::extendedUntil);

    /** Which day must not lie before which others. */
    private static final List<NotBefore> ORDER = List.of(new NotBefore(LISTED_ON, List.of(DISCOVERED_ON)),
            new NotBefore(PLAN_FILED_ON, List.of(DISCOVERED_ON)),
            new NotBefore(INSPECTED_ON, List.of(DISCOVERED_ON, PLAN_FILED_ON, LISTED_ON)),
            new NotBefore(DELISTED_ON, List.of(DISCOVERED_ON, LISTED_ON, PLAN_FILED_ON, INSPECTED_ON)),
            new NotBefore(CLOSED_OUT_ON, List.of(DISCOVERED_ON, LISTED_ON, PLAN_FILED_ON, INSPECTED_ON, DELISTED_ON)),
            new NotBefore(DEADLINE, List.of(DISCOVERED_ON, LISTED_ON)),
            new NotBefore(EXTENDED_UNTIL, List.of(DEADLINE)));

    private static final Set<Column> ENDING = Set.of(INSPECTED_ON, DELISTING_DOCUMENT, DELISTED_ON, CLOSED_OUT_ON);
    private static final Set<Column> UNLISTED = Set.of(LISTING_DOCUMENT, LISTED_ON, INSPECTED_ON, DELISTING_DOCUMENT,
            DELISTED_ON, CLOSED_OUT_ON);

    private RowOrder() {
    }

    private record NotBefore(Column later, List<Column> earlier) {
    }

    static void check(LedgerEntry entry, Cells cells, LocalDate today) {
        checkFuture(entry, cells, today);
        ORDER.forEach(rule -> checkOrder(rule, entry, cells));
        if (entry.status() != null) {
            noRoomFor(entry.status()).stream().filter(cells::has)
                    .forEach(column -> cells.error(column, "状态为“%s”的行不应填写此列。".formatted(entry.status().word()),
                            "A row whose status is %s has no such day or document.".formatted(entry.status().word())));
        }
    }

    private static void checkFuture(LedgerEntry entry, Cells cells, LocalDate today) {
        DAYS.forEach((column, day) -> {
            LocalDate on = day.apply(entry);
            if (on != null && on.isAfter(today) && column != DEADLINE && column != EXTENDED_UNTIL) {
                cells.error(column, "日期晚于今天。", "The day lies in the future.");
            }
        });
    }

    private static void checkOrder(NotBefore rule, LedgerEntry entry, Cells cells) {
        LocalDate later = DAYS.get(rule.later()).apply(entry);
        for (Column column : rule.earlier()) {
            LocalDate earlier = DAYS.get(column).apply(entry);
            if (later != null && earlier != null && later.isBefore(earlier) && !cells.errors().containsKey(column)) {
                cells.error(rule.later(), "早于“%s”%s。".formatted(column.header(), earlier),
                        "Lies before \"%s\", %s.".formatted(column.header(), earlier));
            }
        }
    }

    private static Set<Column> noRoomFor(LedgerStatus status) {
        return switch (status) {
            case REPORTED -> Set.of(LISTING_DOCUMENT, LISTED_ON, PLAN_FILED_ON, EXTENDED_UNTIL, INSPECTED_ON,
                    DELISTING_DOCUMENT, DELISTED_ON, CLOSED_OUT_ON);
            case CONFIRMED -> with(UNLISTED, PLAN_FILED_ON);
            case DOWNGRADED -> UNLISTED;
            case LISTED, RECTIFYING, EXTENDED, ACCEPTANCE_REQUESTED -> ENDING;
            case ACCEPTANCE_FAILED -> Set.of(DELISTING_DOCUMENT, DELISTED_ON, CLOSED_OUT_ON);
            case CLOSURE_EXITED -> Set.of(CLOSED_OUT_ON);
            case CLOSED_OUT -> Set.of();
        };
    }

    private static Set<Column> with(Set<Column> columns, Column more) {
        return Stream.concat(columns.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
