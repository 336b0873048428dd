package bihuan.query.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.query.web.Parameters;

/**
 * The columns of the closed-loop ledger (闭环台账), as its page shows them and as exports can be asked for them, in the
 * order of the ledger. One may correspond to several columns of an office's ledger.
 */
public enum ShownColumn {
    NUMBER("number", List.of("number", "-number"), LedgerColumn.NUMBER),
    PARK("parkName", List.of(), LedgerColumn.PARK),
    UNIT("unitName", List.of(), LedgerColumn.UNIT),
    LOCATION("location", List.of(), LedgerColumn.LOCATION),
    CATEGORY("category", List.of(), LedgerColumn.CATEGORY, LedgerColumn.SUBCATEGORY),
    DESCRIPTION("description", List.of(), LedgerColumn.DESCRIPTION),
    SOURCE("source", List.of(), LedgerColumn.SOURCE),
    DISCOVERED_ON("discoveredOn", List.of("-discoveredOn", "discoveredOn"), LedgerColumn.DISCOVERED_ON),
    CRITERION("criterion", List.of(), LedgerColumn.CRITERION),
    LEVEL("level", List.of(), LedgerColumn.LEVEL),
    LISTING_AUTHORITY("listingAuthority", List.of(), LedgerColumn.LISTING_AUTHORITY),
    SUPERVISING_UNIT("supervisingUnit", List.of(), LedgerColumn.SUPERVISING_UNIT),
    LISTING_DOCUMENT("listingDocument", List.of(), LedgerColumn.LISTING_DOCUMENT, LedgerColumn.LISTED_ON),
    ORIGINAL_DEADLINE("originalDeadline", List.of(), LedgerColumn.DEADLINE),
    CURRENT_DEADLINE("currentDeadline", List.of("currentDeadline", "-currentDeadline"), LedgerColumn.CURRENT_DEADLINE),
    EXTENSIONS("extensions", List.of(), LedgerColumn.EXTENSIONS),
    PLAN_FILED_ON("planFiledOn", List.of(), LedgerColumn.PLAN_FILED_ON),
    ASSURANCES("assurances", List.of(), LedgerColumn.RESPONSIBILITY, LedgerColumn.MEASURES, LedgerColumn.FUNDING,
            LedgerColumn.TIME_LIMIT, LedgerColumn.EMERGENCY_PLAN),
    FUNDS_PLANNED("fundsPlanned", List.of("-fundsPlanned"), LedgerColumn.FUNDS_PLANNED),
    FUNDS_SPENT("fundsSpent", List.of(), LedgerColumn.FUNDS_SPENT),
    PRINCIPAL("principal", List.of(), LedgerColumn.PRINCIPAL),
    PROGRESS("progressPercent", List.of("-progressPercent"), LedgerColumn.PROGRESS),
    SUSPENSION("suspension", List.of(), LedgerColumn.SUSPENSION),
    ACCEPTANCE("acceptance", List.of(), LedgerColumn.INSPECTED_ON, LedgerColumn.INSPECTORS),
    DELISTING_DOCUMENT("delistingDocument", List.of(), LedgerColumn.DELISTING_DOCUMENT, LedgerColumn.DELISTED_ON),
    CLOSED_OUT_ON("closedOutOn", List.of("-closedOutOn"), LedgerColumn.CLOSED_OUT_ON),
    OVERDUE_DAYS("overdueDays", List.of(), LedgerColumn.OVERDUE_DAYS),
    STATUS("status", List.of(), LedgerColumn.STATUS);

    private final String field;
    private final List<String> orders;
    private final List<LedgerColumn> exported;

    ShownColumn(String field, List<String> orders, LedgerColumn... exported) {
        this.field = field;
        this.orders = orders;
        this.exported = List.of(exported);
    }

    /** Its name in {@code columns}. */
    public String field() {
        return field;
    }

    /** The orders that it offers on the page, as they are written in {@code sort}, the usual one first. */
    public List<String> orders() {
        return orders;
    }

    /** Whether its cells are figures. */
    public boolean isFigure() {
        return switch (this) {
            case EXTENSIONS, FUNDS_PLANNED, FUNDS_SPENT, PROGRESS, OVERDUE_DAYS -> true;
            default -> false;
        };
    }

    /** The chosen columns, in the order of the ledger; empty when none were. An unknown column is an error. */
    public static List<ShownColumn> chosen(Parameters given) {
        var chosen = EnumSet.noneOf(ShownColumn.class);
        for (String name : given.texts("columns")) {
            ofField(name).ifPresentOrElse(chosen::add, () -> given.wrong("columns", FieldCode.UNKNOWN_COLUMN, Text
                    .of("不存在“%s”列，可选：%s。", "Unknown column \"%s\". Use one of: %s.").with(name, fields())));
        }
        return List.copyOf(chosen);
    }

    /** The column of this name. */
    public static Optional<ShownColumn> ofField(String field) {
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findAny();
    }

    /** The columns of an export: those chosen, or an office's own when none are. */
    static List<LedgerColumn> exported(List<ShownColumn> chosen) {
        return chosen.isEmpty()
                ? LedgerColumn.OFFICE
                : chosen.stream().flatMap(column -> column.exported.stream()).toList();
    }

    private static String fields() {
        return Arrays.stream(values()).map(ShownColumn::field).collect(Collectors.joining(", "));
    }
}
