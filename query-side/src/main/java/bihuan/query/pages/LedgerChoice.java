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
 * Which columns the ledger page shows: those of the address, else those chosen last, else the usual ones. The number is
 * always there, for it leads to the hazard.
 *
 * @param columns
 *            the columns, in the order of the ledger
 * @param own
 *            whether they are others than the usual ones
 */
record LedgerChoice(List<ShownColumn> columns, boolean own) {

    static final String COOKIE = "bihuan-ledger-columns";

    /** What fits a desk; everything else is there for the choosing. */
    private static final List<ShownColumn> USUAL = List.of(ShownColumn.NUMBER, ShownColumn.PARK, ShownColumn.UNIT,
            ShownColumn.DESCRIPTION, ShownColumn.LEVEL, ShownColumn.CURRENT_DEADLINE, ShownColumn.PROGRESS,
            ShownColumn.SUSPENSION, ShownColumn.STATUS);
    /** A cookie cannot hold commas. */
    private static final String BETWEEN = ".";
    private static final int YEAR = 365 * 24 * 60 * 60;

    /**
     * The choice that holds.
     *
     * @param given
     *            the address; a column in it that is not known is noted
     * @param remembered
     *            the cookie, or null; what is not known in it is passed over
     * @param severalParks
     *            whether it needs saying in which park a hazard is
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

    /** As it stands in an address. */
    String written() {
        return joined(",");
    }

    /** Has the browser bring the choice along the next time; the usual columns need not be brought. */
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
