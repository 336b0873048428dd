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
 * What heads the ledger page: its columns, each with the order it offers, and the filters that hold, each with a way
 * out.
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
     *            where the page is in the order that choosing this head gives, or null when it offers none
     * @param sorted
     *            {@code ascending} or {@code descending} when the page is in its order, else null
     */
    record Head(ShownColumn column, String order, String sorted) {
    }

    /**
     * A filter that holds.
     *
     * @param name
     *            what it is about
     * @param value
     *            what is asked for
     * @param without
     *            where the page is without it
     */
    record Chip(String name, String value, String without) {
    }

    /**
     * The heads of these columns. Choosing one again turns its order round where that is offered, else back to the
     * usual.
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

    /** The filters that hold. */
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
            // A unit is told by the hazards that are shown of it: no other unit's name is for everybody.
            case "unitId" -> rows.stream().filter(row -> value.equals(row.unitId())).map(HazardRow::unitName)
                    .filter(Objects::nonNull).findFirst().orElse(value);
            case "overdue" -> messages.getMessage(value.equals("true") ? "yes" : "no", null,
                    LocaleContextHolder.getLocale());
            default -> words.value(name, value);
        };
    }
}
