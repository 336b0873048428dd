package bihuan.command.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.text.Text;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.command.register.Register;

/**
 * A file with all its rows read, and those settled that can be without asking any hazard. The same for the same file,
 * so that an import that was cut off goes on with the plan it had.
 *
 * @param sheet
 *            the file
 * @param names
 *            the parks and units it speaks of
 * @param rows
 *            its rows
 */
record LedgerPlan(Sheet sheet, KnownNames names, List<PlannedRow> rows) {

    /** Makes plans. */
    @Component
    static class Maker {

        private final Register register;

        Maker(Register register) {
            this.register = register;
        }

        LedgerPlan of(Sheet sheet, LocalDate today) {
            var names = new KnownNames(register.parksByName());
            List<ReadRow> read = sheet.rows().stream().map(row -> ReadRow.of(row, today)).toList();
            var parks = new HashSet<String>();
            read.forEach(row -> parks.add(names.parkId(names.park(row.park()))));
            parks.remove(null);
            names.add(register.unitsIn(parks));
            Map<String, ReadRow> first = new HashMap<>();
            List<PlannedRow> rows = new ArrayList<>();
            read.forEach(row -> rows.add(plan(row, names, first)));
            return new LedgerPlan(sheet, names, rows);
        }

        private static PlannedRow plan(ReadRow row, KnownNames names, Map<String, ReadRow> first) {
            String park = names.park(row.park());
            if (row.park() != null && park == null && !row.errors().containsKey(Column.PARK)) {
                row.errors().put(Column.PARK,
                        Text.of("没有这个园区，园区须先登记。", "No such park; a park must be registered first."));
            }
            if (!row.errors().isEmpty()) {
                return PlannedRow.settled(row, RowAnswer.invalid(row, row.errors()));
            }
            String parkId = names.parkId(park);
            var planned = new PlannedRow(row, parkId, names.unit(parkId, row.unit()), null);
            row.normalised().put(Column.PARK, park);
            row.normalised().put(Column.UNIT, planned.unit());
            ReadRow before = first.putIfAbsent(planned.identity(), row);
            return before == null ? planned : PlannedRow.settled(row, repeated(row, before));
        }

        private static RowAnswer repeated(ReadRow row, ReadRow before) {
            return before.normalised().equals(row.normalised())
                    ? RowAnswer.of(row, Outcome.UNCHANGED, List.of())
                    : RowAnswer.invalid(row, Map.of(Column.NUMBER, Text.of("同一文件中此编号已有内容不同的行。",
                            "Another row of this file has the number and says something else.")));
        }
    }
}
