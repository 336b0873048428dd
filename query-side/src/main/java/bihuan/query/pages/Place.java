package bihuan.query.pages;

import java.util.List;
import java.util.stream.Stream;

import bihuan.api.permission.Role;

/**
 * A place that the head of every page leads to.
 *
 * @param name
 *            its word is {@code nav.} and this
 * @param path
 *            its address
 */
record Place(String name, String path) {

    private static final List<Place> EVERYBODY = List.of(new Place("start", "/"), new Place("work", "/work"),
            new Place("ledger", "/ledger"), new Place("indicators", "/indicators"), new Place("alerts", "/alerts"),
            new Place("campaigns", "/campaigns"), new Place("reports", "/reports"));
    private static final List<Place> ADMINISTRATORS = Stream.concat(EVERYBODY.stream(),
            Stream.of(new Place("imports", "/imports"), new Place("administration", "/administration"),
                    new Place("operations", "/operations")))
            .toList();

    /** The places of this role. */
    static List<Place> of(Role role) {
        return role == Role.ADMIN ? ADMINISTRATORS : EVERYBODY;
    }

    /** Whether the page at this address belongs to this place. */
    public boolean holds(String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
