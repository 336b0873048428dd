package bihuan.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.LinkedMultiValueMap;

import bihuan.query.ledger.ShownColumn;
import bihuan.query.web.Parameters;

/**
 * Which columns the ledger page shows: those of the address, else those chosen last, else the default ones. The number
 * is always shown, because it links to the hazard.
 *
 * @param columns
 *            the columns, in the order of the ledger
 * @param own
 *            whether they differ from the default ones
 */
record LedgerChoice(List<ShownColumn> columns, boolean own) {

    static final String COOKIE = "bihuan-ledger-columns";

    /** The default columns, which fit a desktop screen. */
    private static final List<ShownColumn> USUAL = List.of(ShownColumn.NUMBER, ShownColumn.PARK, ShownColumn.UNIT,
            ShownColumn.DESCRIPTION, ShownColumn.LEVEL, ShownColumn.CURRENT_DEADLINE, ShownColumn.PROGRESS,
            ShownColumn.SUSPENSION, ShownColumn.STATUS);
    /** A cookie cannot hold commas. */
    private static final String BETWEEN = ".";
    private static final int YEAR = 365 * 24 * 60 * 60;

    /**
     * Determines the choice.
     *
     * @param given
     *            the address; an unknown column in it is an error
     * @param remembered
     *            the cookie, or null; unknown columns in it are ignored
     * @param severalParks
     *            whether the park of a hazard is to be shown
     */
    static LedgerChoice of(Parameters given, String remembered, boolean severalParks) {
        var usual = USUAL.stream().filter(column -> severalParks || column != ShownColumn.PARK).toList();
        var chosen = ShownColumn.chosen(given);
        if (chosen.isEmpty() && remembered != null) {
            var cookie = new LinkedMultiValueMap<String, String>();
            cookie.add("columns", remembered.replace(BETWEEN, ","));
            chosen = ShownColumn.chosen(new Parameters(cookie));
        }
        var columns = chosen.isEmpty() ? usual : withNumber(chosen);
        return new LedgerChoice(columns, !columns.equals(usual));
    }

    /** The value for an address. */
    String written() {
        return joined(",");
    }

    /** Stores the choice in a cookie; the default columns need none. */
    void remember(HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, joined(BETWEEN));
        cookie.setPath("/ledger");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(own ? YEAR : 0);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String joined(String between) {
        return columns.stream().map(ShownColumn::field).collect(Collectors.joining(between));
    }

    private static List<ShownColumn> withNumber(List<ShownColumn> chosen) {
        if (chosen.contains(ShownColumn.NUMBER)) {
            return chosen;
        }
        var columns = new ArrayList<>(List.of(ShownColumn.NUMBER));
        columns.addAll(chosen);
        return columns;
    }
}
