package bihuan.query.pages;

import java.util.List;
import java.util.function.Predicate;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;

/**
 * An entry of the menu at the head of every page.
 *
 * @param name
 *            the key of its label, after {@code nav.}
 * @param path
 *            its address
 * @param open
 *            the callers that get the entry
 */
record MenuEntry(String name, String path, Predicate<Caller> open) {

    private static final Predicate<Caller> EVERY_READER = with(Permission.READ);
    /** Callers that see figures by park, which the account of a unit does not. */
    private static final Predicate<Caller> BEYOND_ONE_UNIT = caller -> caller.scope().unitId() == null;

    private static final List<MenuEntry> ALL = List.of(new MenuEntry("start", "/", EVERY_READER),
            new MenuEntry("work", "/work", EVERY_READER),
            new MenuEntry("ledger", "/ledger", EVERY_READER), new MenuEntry("indicators", "/indicators", EVERY_READER),
            new MenuEntry("alerts", "/alerts", EVERY_READER), new MenuEntry("campaigns", "/campaigns", BEYOND_ONE_UNIT),
            new MenuEntry("reports", "/reports", BEYOND_ONE_UNIT),
            new MenuEntry("imports", "/imports", with(Permission.IMPORT)),
            new MenuEntry("administration", "/administration", with(Permission.SET_UP)),
            new MenuEntry("operations", "/operations", with(Permission.OPERATE)));

    private static Predicate<Caller> with(Permission permission) {
        return caller -> permission.who().contains(caller.role());
    }

    /** The entries for this caller. */
    static List<MenuEntry> of(Caller caller) {
        return ALL.stream().filter(place -> place.open.test(caller)).toList();
    }

    /** Whether the page at this address belongs to this entry. */
    public boolean holds(String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
