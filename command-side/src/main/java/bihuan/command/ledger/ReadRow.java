package bihuan.command.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.ledger.LedgerStatus;
import bihuan.api.text.Text;
import bihuan.command.ledger.Spelling.Person;

/**
 * A parsed row with its errors; parks, units and people are still given by name.
 *
 * @param sheet
 *            the sheet it is on; empty for a text file
 * @param line
 *            the line it begins on
 * @param number
 *            its number verbatim, or null
 * @param park
 *            name of the park
 * @param unit
 *            name of the responsible unit
 * @param creditCode
 *            the unit's unified social credit code, or null
 * @param principal
 *            who answers for it, or null
 * @param inspectors
 *            the inspectors
 * @param entry
 *            the rest
 * @param normalised
 *            what each cell says, written in one way
 * @param errors
 *            what is wrong, by column
 */
record ReadRow(String sheet, long line, String number, String park, String unit, String creditCode, Person principal,
        List<Person> inspectors, LedgerEntry entry, Map<Column, String> normalised, Map<Column, Text> errors) {

    /** Reads a row; {@code today}, Asia/Shanghai, is the last day on which something can have happened. */
    static ReadRow of(Sheet.Row row, LocalDate today) {
        Cells cells = new Cells(row.cells(), row.problems());
        HeaderRow.NEEDED.forEach(cells::require);
        String number = cells.number(Column.NUMBER);
        String park = cells.name(Column.PARK);
        String unit = cells.name(Column.UNIT);
        String creditCode = cells.creditCode(Column.CREDIT_CODE);
        Person principal = cells.person(Column.PRINCIPAL);
        List<Person> inspectors = cells.people(Column.INSPECTORS);
        LedgerEntry entry = entry(number, cells);
        RowOrder.check(entry, cells, today);
        return new ReadRow(row.sheet(), row.line(), number, park, unit, creditCode, principal, inspectors, entry,
                cells.normalised(),
                cells.errors());
    }

    private static LedgerEntry entry(String number, Cells cells) {
        Subject subject = cells.oneOf(Column.SUBJECT, Subject.class);
        Source source = cells.oneOf(Column.SOURCE, Source.class);
        Level level = cells.oneOf(Column.LEVEL, Level.class);
        RestrictionScope suspension = cells.suspension(Column.SUSPENSION);
        Assurances assurances = new Assurances(cells.yes(Column.RESPONSIBILITY), cells.yes(Column.MEASURES),
                cells.yes(Column.FUNDING), cells.yes(Column.TIME_LIMIT), cells.yes(Column.EMERGENCY_PLAN));
        BigDecimal planned = cells.tenThousands(Column.FUNDS_PLANNED);
        BigDecimal spent = cells.tenThousands(Column.FUNDS_SPENT);
        Integer percent = cells.percent(Column.PROGRESS);
        LedgerStatus status = cells.status(Column.STATUS);
        return new LedgerEntry(number, null, null, subject, cells.text(Column.LOCATION), cells.text(Column.CATEGORY),
                cells.text(Column.SUBCATEGORY), cells.text(Column.DESCRIPTION), cells.text(Column.STATE_AND_CAUSES),
                cells.text(Column.HARM_AND_DIFFICULTY), source, cells.date(Column.DISCOVERED_ON),
                cells.text(Column.CRITERION), level, cells.text(Column.LISTING_AUTHORITY),
                cells.text(Column.SUPERVISING_UNIT), cells.text(Column.LISTING_DOCUMENT),
                cells.date(Column.LISTED_ON), cells.deadline(Column.DEADLINE), cells.deadline(Column.EXTENDED_UNTIL),
                cells.date(Column.PLAN_FILED_ON), assurances, planned, spent, null, percent, suspension,
                cells.date(Column.INSPECTED_ON), List.of(), cells.text(Column.DELISTING_DOCUMENT),
                cells.date(Column.DELISTED_ON), cells.date(Column.CLOSED_OUT_ON), status, Map.of());
    }
}
