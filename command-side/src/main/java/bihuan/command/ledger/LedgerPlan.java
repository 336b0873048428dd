package bihuan.command.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import bihuan.api.ledger.LedgerEntry;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.command.register.Register;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/**
 * A file with all its rows read, and those settled that can be without asking any hazard. The same for the same file,
 * so that an import that was cut off goes on with the plan it had.
 *
 * @param ledger
 *            the file
 * @param names
 *            the parks and units it speaks of
 * @param rows
 *            its rows
 * @param newUnits
 *            the units it names that are not registered
 * @param newAuthorities
 *            the authorities that its rows name and that are not registered
 */
record LedgerPlan(Ledger ledger, KnownNames names, List<PlannedRow> rows, List<NewUnit> newUnits,
        List<String> newAuthorities) {

    /** Makes plans. */
    @Component
    static class Maker {

        private final Register register;
        private final Reservations reservations;

        Maker(Register register, Reservations reservations) {
            this.register = register;
            this.reservations = reservations;
        }

        /**
         * The plan for a file.
         *
         * @param enters
         *            whether its rows are to be entered: those of units that the caller has not agreed to are not
         */
        LedgerPlan of(Ledger ledger, ImportOptions options, LocalDate today, boolean enters) {
            var names = new KnownNames(register.parksByName(), register.parkNames());
            String park = park(names, options);
            List<ReadRow> read = ledger.rows().stream().map(row -> ReadRow.of(inPark(row, park, names), today))
                    .toList();
            var parks = new HashSet<String>();
            read.forEach(row -> parks.add(names.parkId(names.park(row.park()))));
            parks.remove(null);
            names.add(register.unitsIn(parks));
            var planning = new Planning(names, options, enters);
            List<PlannedRow> rows = planning.rows(read);
            return new LedgerPlan(ledger, names, rows, planning.units.newUnits(), unknownAuthorities(rows));
        }

        private List<String> unknownAuthorities(List<PlannedRow> rows) {
            Set<String> named = new LinkedHashSet<>();
            rows.stream().filter(PlannedRow::isOpen).map(row -> row.row().entry()).filter(LedgerEntry::showsListing)
                    .forEach(entry -> {
                        named.add(entry.listingAuthority());
                        named.add(entry.supervisingUnit());
                    });
            named.remove(null);
            named.removeAll(reservations.holders(Kind.AUTHORITY_NAME, named).keySet());
            Set<String> alike = reservations.holders(Kind.ALIKE,
                    named.stream().map(name -> Reservations.alike(Kind.AUTHORITY_NAME, name)).toList()).keySet();
            named.removeIf(name -> alike.contains(Reservations.alike(Kind.AUTHORITY_NAME, name)));
            return List.copyOf(named);
        }

        private static String park(KnownNames names, ImportOptions options) {
            String park = options.park() == null ? null : names.park(options.park());
            if (options.park() != null && park == null) {
                throw new Refused(Refusal.invalid(FieldCode.UNKNOWN_PARK.on("park")));
            }
            return park;
        }

        /** The row in the park that the caller named, where it names none itself. */
        private static Sheet.Row inPark(Sheet.Row row, String park, KnownNames names) {
            if (park == null) {
                return row;
            }
            String own = row.cells().putIfAbsent(Column.PARK, park);
            if (own != null && !park.equals(names.park(own))) {
                row.problems().putIfAbsent(Column.PARK, Ambiguity.between(own, park));
            }
            return row;
        }
    }

    /** Plans the rows of one file, one after the other. */
    private static final class Planning {

        private static final Text NO_SUCH_PARK = Text.of("没有这个园区，园区须先登记。",
                "No such park; a park must be registered first.");
        private static final Text REPEATED = Text.of("同一文件中此编号已有内容不同的行。",
                "Another row of this file has the number and says something else.");

        private final KnownNames names;
        private final ImportOptions options;
        private final boolean enters;
        private final UnitCheck units;
        private final Map<String, ReadRow> first = new HashMap<>();

        private Planning(KnownNames names, ImportOptions options, boolean enters) {
            this.names = names;
            this.options = options;
            this.enters = enters;
            this.units = new UnitCheck(names);
        }

        private List<PlannedRow> rows(List<ReadRow> read) {
            List<PlannedRow> rows = read.stream().map(row -> agreed(plan(row))).toList();
            // Any row of a new unit may give its code.
            return rows.stream().map(row -> row.withCode(units.codeOfNew(row.parkId(), row.unit()))).toList();
        }

        private PlannedRow plan(ReadRow row) {
            String park = names.park(row.park());
            if (row.park() != null && park == null && !row.errors().containsKey(Column.PARK)) {
                row.errors().put(Column.PARK, NO_SUCH_PARK);
            }
            refuseAlike(row, Column.PARK, names.parksAlike(row.park()));
            String parkId = names.parkId(park);
            if (parkId != null && row.unit() != null) {
                refuseAlike(row, Column.UNIT, names.unitsAlike(parkId, row.unit()));
                Text wrong = units.wrongCode(parkId, names.unit(parkId, row.unit()), row.creditCode());
                if (wrong != null) {
                    row.errors().putIfAbsent(Column.CREDIT_CODE, wrong);
                }
            }
            if (!row.errors().isEmpty()) {
                return PlannedRow.settled(row, RowAnswer.invalid(row, row.errors()));
            }
            var planned = new PlannedRow(row, parkId, names.unit(parkId, row.unit()), row.creditCode(), null);
            row.normalised().put(Column.PARK, park);
            row.normalised().put(Column.UNIT, planned.unit());
            ReadRow before = first.putIfAbsent(planned.identity(), row);
            return before == null ? planned : PlannedRow.settled(row, repeated(row, before));
        }

        /** Two that were registered under one name, but for its spelling. */
        private static void refuseAlike(ReadRow row, Column column, List<String> names) {
            if (names.size() > 1) {
                row.errors().putIfAbsent(column, Ambiguity.between(names.getFirst(), names.get(1)));
            }
        }

        private PlannedRow agreed(PlannedRow row) {
            if (!row.isOpen()) {
                return row;
            }
            units.count(row);
            Text why = enters ? units.notAgreed(row, options) : null;
            return why == null
                    ? row
                    : PlannedRow.settled(row.row(), RowAnswer.invalid(row.row(), Map.of(Column.UNIT, why)));
        }

        private static RowAnswer repeated(ReadRow row, ReadRow before) {
            return before.normalised().equals(row.normalised())
                    ? RowAnswer.of(row, Outcome.UNCHANGED, List.of())
                    : RowAnswer.invalid(row, Map.of(Column.NUMBER, REPEATED));
        }
    }
}
