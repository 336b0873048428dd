package bihuan.query.pages;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.Assurances;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.ShownColumn;
import bihuan.query.web.Person;

/** The cells of the ledger page, in the reader's language. */
@Component
class LedgerCells {

    private static final String BETWEEN = " · ";

    private final Words words;
    private final MessageSource messages;

    LedgerCells(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /**
     * A cell.
     *
     * @param column
     *            the field of its column
     * @param symbol
     *            a decorative sign before the text, or null
     * @param text
     *            its text
     * @param note
     *            a second, smaller line, or null
     * @param alarm
     *            a warning, or null
     * @param figure
     *            whether it is a figure
     */
    record Cell(String column, String symbol, String text, String note, String alarm, boolean figure) {
    }

    /** The cells of a hazard in these columns, except its number, which is the row header. */
    List<Cell> of(HazardRow row, Collection<ShownColumn> columns) {
        return columns.stream().filter(column -> column != ShownColumn.NUMBER).map(column -> cell(row, column, columns))
                .toList();
    }

    private Cell cell(HazardRow row, ShownColumn column, Collection<ShownColumn> columns) {
        return switch (column) {
            case CATEGORY -> text(column, row.category(), row.subcategory());
            case DESCRIPTION -> text(column, row.description(),
                    columns.contains(ShownColumn.LOCATION) || columns.contains(ShownColumn.CATEGORY)
                            ? null
                            : joined(row.location(), row.category()));
            case CRITERION -> text(column, row.criterion(), row.clause());
            case LISTING_DOCUMENT -> text(column, row.listingDocument(), day(row.listedOn()));
            case DELISTING_DOCUMENT -> text(column, row.delistingDocument(), day(row.delistedOn()));
            case ACCEPTANCE -> text(column, day(row.inspectedOn()), row.inspectors().stream().map(Person::name)
                    .filter(Objects::nonNull).collect(Collectors.joining(message("comma"))));
            case CURRENT_DEADLINE -> new Cell(column.field(), null, day(row.currentDeadline()), null,
                    row.overdue() ? message("ledger.overdue", row.overdueDays()) : null, false);
            case STATUS -> new Cell(column.field(), symbol(row.rectification()), words.of(row.rectification()),
                    row.listing() == Listing.NONE ? null : words.of(row.listing()), null, false);
            case SUSPENSION -> row.restriction() == Restriction.NONE
                    ? text(column, "", null)
                    : new Cell(column.field(), "■", words.of(row.restriction()), words.of(row.restrictionScope()), null,
                            false);
            default -> new Cell(column.field(), null, plain(row, column), null, null, column.isFigure());
        };
    }

    private String plain(HazardRow row, ShownColumn column) {
        return switch (column) {
            case PARK -> row.parkName();
            case UNIT -> row.unitName();
            case LOCATION -> row.location();
            case SOURCE -> words.of(row.source());
            case DISCOVERED_ON -> day(row.discoveredOn());
            case LEVEL -> words.of(row.level());
            case LISTING_AUTHORITY -> row.listingAuthority();
            case SUPERVISING_UNIT -> row.supervisingUnit();
            case ORIGINAL_DEADLINE -> day(row.originalDeadline());
            case EXTENSIONS -> row.extensionsGranted() == 0 ? "" : Integer.toString(row.extensionsGranted());
            case PLAN_FILED_ON -> day(row.planFiledOn());
            case ASSURANCES -> assurances(row.assurances());
            case FUNDS_PLANNED -> row.fundsPlanned() == null ? "" : words.money(row.fundsPlanned());
            case FUNDS_SPENT -> row.fundsSpent() == null ? "" : words.money(row.fundsSpent());
            case PRINCIPAL -> row.principal() == null ? "" : row.principal().name();
            case PROGRESS -> row.progressPercent() == null ? "" : row.progressPercent() + " %";
            case CLOSED_OUT_ON -> day(row.closedOutOn());
            case OVERDUE_DAYS -> row.overdueDays() == 0 ? "" : Long.toString(row.overdueDays());
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private static Cell text(ShownColumn column, String text, String note) {
        return new Cell(column.field(), null, text, note == null || note.isEmpty() ? null : note, null, false);
    }

    /** The five assurances, each with a sign for given or missing. */
    private String assurances(Assurances five) {
        if (five == null) {
            return "";
        }
        return Stream.<Function<Assurances, Boolean>>of(Assurances::responsibility, Assurances::measures,
                Assurances::funding, Assurances::timeLimit, Assurances::emergencyPlan)
                .map(each -> Boolean.TRUE.equals(each.apply(five)) ? "☑" : "☐").collect(Collectors.joining());
    }

    /** A sign for the state of rectification, which the word next to it names. */
    private static String symbol(Rectification state) {
        return switch (state) {
            case REPORTED -> "○";
            case CONFIRMED -> "◔";
            case PLAN_FILED -> "◑";
            case RECTIFYING -> "◕";
            case ACCEPTANCE_REQUESTED -> "◇";
            case ACCEPTED -> "◆";
            case CLOSED_OUT -> "●";
            case DOWNGRADED -> "↓";
            case REJECTED -> "✕";
            case CLOSURE_EXITED -> "⊘";
        };
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(BETWEEN));
    }

    private static String day(Object day) {
        return day == null ? "" : day.toString();
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
