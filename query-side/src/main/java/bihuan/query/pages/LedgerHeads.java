package bihuan.query.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.ShownColumn;

/**
 * The heads of the ledger page: its columns, each with a link to its order, and the active filters, each with a link
 * without it.
 */
@Component
class LedgerHeads {

    private static final String USUAL = "-discoveredOn";

    private final Words words;
    private final MessageSource messages;

    LedgerHeads(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /**
     * The head of a column.
     *
     * @param column
     *            the column
     * @param order
     *            the address of the page in this column's order, or null when it has none
     * @param sorted
     *            {@code ascending} or {@code descending} when the page is in its order, else null
     */
    record Head(ShownColumn column, String order, String sorted) {
    }

    /**
     * An active filter.
     *
     * @param name
     *            its label
     * @param value
     *            its value
     * @param without
     *            the address of the page without it
     */
    record Chip(String name, String value, String without) {
    }

    /**
     * The heads of these columns. A second selection reverses the order where possible, else returns to the default.
     */
    List<Head> of(List<ShownColumn> columns, LedgerAddress address) {
        String order = address.values("sort").stream().findFirst().orElse(USUAL);
        return columns.stream().map(column -> head(column, address, order)).toList();
    }

    private static Head head(ShownColumn column, LedgerAddress address, String order) {
        var orders = column.orders();
        int now = orders.indexOf(order);
        if (orders.isEmpty()) {
            return new Head(column, null, null);
        }
        var there = now + 1 < orders.size() ? address.with("sort", orders.get(now + 1)) : address.without("sort");
        return new Head(column, there.page(),
                now < 0 ? null : order.startsWith("-") ? "descending" : "ascending");
    }

    /** The active filters. */
    List<Chip> chips(LedgerAddress address, Map<String, String> parks, List<HazardRow> rows) {
        return LedgerAddress.FILTERS.stream().flatMap(name -> address.values(name).stream()
                .map(value -> new Chip(messages.getMessage("ledger.filter." + name, null,
                        LocaleContextHolder.getLocale()), value(name, value, parks, rows),
                        address.withoutValue(name, value).page())))
                .toList();
    }

    private String value(String name, String value, Map<String, String> parks, List<HazardRow> rows) {
        return switch (name) {
            case "parkId" -> parks.getOrDefault(value, value);
            // The unit's name is taken from its hazards in scope, so that no other unit's name is disclosed.
            case "unitId" -> rows.stream().filter(row -> value.equals(row.unitId())).map(HazardRow::unitName)
                    .filter(Objects::nonNull).findFirst().orElse(value);
            case "overdue" -> messages.getMessage(value.equals("true") ? "yes" : "no", null,
                    LocaleContextHolder.getLocale());
            default -> words.value(name, value);
        };
    }
}
