package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import bihuan.api.ledger.LedgerStatus;

/** Names the cells of a row that say something for which its status leaves no act: they are not entered. */
final class UnusedCells {

    private static final List<Column> OF_PLAN = List.of(Column.FUNDS_PLANNED, Column.FUNDS_SPENT, Column.RESPONSIBILITY,
            Column.MEASURES, Column.FUNDING, Column.TIME_LIMIT, Column.EMERGENCY_PLAN);
    private static final List<Column> OF_CONFIRMATION = List.of(Column.CRITERION, Column.DEADLINE);
    private static final List<Column> OF_LISTING = List.of(Column.LEVEL, Column.LISTING_AUTHORITY);
    private static final Set<LedgerStatus> BEFORE_PLAN = Set.of(LedgerStatus.REPORTED, LedgerStatus.CONFIRMED);

    private UnusedCells() {
    }

    static List<Column> of(ReadRow row) {
        List<Column> unused = new ArrayList<>();
        LedgerStatus status = row.entry().status();
        if (status == LedgerStatus.REPORTED) {
            unused.addAll(OF_CONFIRMATION);
        }
        if (BEFORE_PLAN.contains(status)) {
            unused.addAll(OF_PLAN);
            if (row.entry().progressPercent() != null && row.entry().progressPercent() > 0) {
                unused.add(Column.PROGRESS);
            }
        }
        if (!row.entry().showsListing()) {
            unused.addAll(OF_LISTING);
            unused.add(Column.SUPERVISING_UNIT);
        }
        return unused.stream().filter(row.normalised()::containsKey).toList();
    }
}
