package bihuan.query.pages;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The query of a ledger page as an address, with links to the same query with changes or on another page.
 */
final class LedgerAddress {

    /** The parameters that filter a ledger, in the order in which the page shows them. */
    static final List<String> FILTERS = List.of("q", "parkId", "unitId", "rectification", "listing", "restriction",
            "extension", "level", "category", "source", "overdue", "dueBefore");
    private static final List<String> OTHERS = List.of("sort", "size", "asOf", "knownAt", "columns");
    private static final String PAGE = "/ledger";

    private final MultiValueMap<String, String> question = new LinkedMultiValueMap<>();

    /** The query of these parameters, without blank and unknown ones. */
    LedgerAddress(MultiValueMap<String, String> parameters) {
        FILTERS.forEach(name -> keep(name, parameters));
        OTHERS.forEach(name -> keep(name, parameters));
        if (isOverdue() && List.of("", "-overdueDays").contains(first("sort"))) {
            // Longest overdue first is earliest deadline first, an order with an index.
            question.set("sort", "currentDeadline");
        }
    }

    private LedgerAddress(LedgerAddress other) {
        question.putAll(other.question);
    }

    private void keep(String name, MultiValueMap<String, String> parameters) {
        // The words are one text, including commas; the others may have several values.
        var values = parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> name.equals("q") ? List.of(value).stream() : Arrays.stream(value.split(",")))
                .map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
        if (!values.isEmpty()) {
            question.add(name, name.equals("q") ? values.getFirst() : String.join(",", values));
        }
    }

    /** The parameters themselves. */
    MultiValueMap<String, String> parameters() {
        return question;
    }

    /** The values of one of them. */
    List<String> values(String name) {
        String value = first(name);
        return value.isEmpty() ? List.of() : name.equals("q") ? List.of(value) : List.of(value.split(","));
    }

    /** The same query with this value. */
    LedgerAddress with(String name, String value) {
        var other = new LedgerAddress(this);
        other.question.set(name, value);
        return other;
    }

    /** The same query without this parameter. */
    LedgerAddress without(String... names) {
        var other = new LedgerAddress(this);
        List.of(names).forEach(other.question::remove);
        return other;
    }

    /** The same query without one of several values. */
    LedgerAddress withoutValue(String name, String value) {
        var rest = values(name).stream().filter(each -> !each.equals(value)).toList();
        return rest.isEmpty() ? without(name) : with(name, String.join(",", rest));
    }

    /** The address of the page. */
    String page() {
        return Links.to(PAGE, question);
    }

    /**
     * The address that continues at this cursor, with the number of rows still to be found, or null for a whole page.
     */
    String page(String cursor, Integer rest) {
        var there = with("cursor", cursor);
        return (rest == null ? there : there.with("rest", rest.toString())).page();
    }

    /** The query at another address. */
    String at(String path) {
        return Links.to(path, question);
    }

    /** The address of a hazard's file, as of the same day. */
    String hazard(String id) {
        var day = new LinkedMultiValueMap<>(question);
        day.keySet().retainAll(List.of("asOf", "knownAt"));
        return Links.to("/hazards/" + id, day);
    }

    private boolean isOverdue() {
        return first("overdue").equals("true");
    }

    private String first(String name) {
        String value = question.getFirst(name);
        return value == null ? "" : value;
    }
}
