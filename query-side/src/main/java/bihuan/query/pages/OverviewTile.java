package bihuan.query.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.util.LinkedMultiValueMap;

import bihuan.api.lifecycle.Rectification;
import bihuan.query.core.indicator.Figure;
import bihuan.query.figures.overview.Overview;

/**
 * A figure of the overview, with the address of exactly the hazards that it counts.
 *
 * @param code
 *            which figure
 * @param number
 *            its text
 * @param link
 *            a list of as many hazards, or for money of the amounts that add up to it
 * @param alarming
 *            whether anything counted is overdue
 */
record OverviewTile(String code, String number, String link, boolean alarming) {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    /** A day before the earliest possible finding. */
    private static final String BEGINNING = "1900-01-01";
    private static final String OPEN = Arrays.stream(Rectification.values()).filter(Rectification::open)
            .map(Enum::name).collect(Collectors.joining(","));

    /** Of the whole scope, today. */
    static List<OverviewTile> of(Overview overview, Words words) {
        return of(overview, null, null, words);
    }

    /** Of one park, or of the whole scope for null, on the day asked for, or today for null. */
    static List<OverviewTile> of(Overview overview, String parkId, String asOf, Words words) {
        var day = overview.asOf();
        var of = new Of(parkId, asOf);
        return List.of(count("open", overview.open(), of.ledger("rectification", OPEN, "sort", "currentDeadline")),
                new OverviewTile("overdue", String.valueOf(overview.overdue()),
                        of.ledger("overdue", "true", "sort", "-overdueDays"), overview.overdue() > 0),
                count("due7", overview.dueIn7Days(), of.dueWithin(WEEK, day)),
                count("due30", overview.dueIn30Days(), of.dueWithin(MONTH, day)),
                count("listed", overview.listed(), of.ledger("listing", "LISTED")),
                count("suspended", overview.suspended(), of.ledger("restriction", "ORDERED,RESUMPTION_APPLIED")),
                count("closed", overview.closedThisMonth(),
                        of.drillDown(Figure.CLOSED_OUT_WITHIN, day.withDayOfMonth(1).toString(), day)),
                money("fundsSpent", overview.fundsSpent(), of.drillDown(Figure.FUNDS_SPENT, BEGINNING, day), words),
                money("fundsPlanned", overview.fundsPlanned(), of.drillDown(Figure.FUNDS_PLANNED, BEGINNING, day),
                        words));
    }

    /** The park and the day of the links; null means all parks and today. */
    private record Of(String parkId, String asOf) {

        String ledger(String... filters) {
            var all = new ArrayList<>(List.of(filters));
            all.addAll(Arrays.asList("parkId", parkId, "asOf", asOf));
            return OverviewTile.ledger(all.toArray(String[]::new));
        }

        String dueWithin(int days, LocalDate day) {
            return ledger("overdue", "false", "dueBefore", day.plusDays(days + 1L).toString(), "sort",
                    "currentDeadline");
        }

        String drillDown(Figure figure, String from, LocalDate to) {
            return Links.to("/indicators/hazards", question("figure", figure.name(), "from", from, "to", to.toString(),
                    "parkId", parkId, "asOf", asOf));
        }
    }

    /** The open hazards of a park, or of all for null, those due first before the others. */
    static String open(String parkId) {
        return new Of(parkId, null).ledger("rectification", OPEN, "sort", "currentDeadline");
    }

    /** The states that are open, as a filter of the ledger. */
    static String openStates() {
        return OPEN;
    }

    /** The ledger with these filters, given as pairs of name and value, without those that have no value. */
    static String ledger(String... filters) {
        return Links.to("/ledger", question(filters));
    }

    private static LinkedMultiValueMap<String, String> question(String... filters) {
        var question = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < filters.length; i += 2) {
            question.add(filters[i], filters[i + 1]);
        }
        return question;
    }

    private static OverviewTile count(String code, long number, String link) {
        return new OverviewTile(code, String.valueOf(number), link, false);
    }

    private static OverviewTile money(String code, BigDecimal cny, String link, Words words) {
        return new OverviewTile(code, words.money(cny), link, false);
    }
}
