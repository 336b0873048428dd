package bihuan.query.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.util.LinkedMultiValueMap;

import bihuan.api.lifecycle.Rectification;
import bihuan.query.indicator.Figure;
import bihuan.query.overview.Overview;

/**
 * A figure of the overview, with the address of exactly what it counted.
 *
 * @param code
 *            which figure
 * @param number
 *            as it is shown
 * @param link
 *            a list of as many hazards, or for money of the amounts that add up to it
 * @param alarming
 *            whether somebody is late
 */
record OverviewTile(String code, String number, String link, boolean alarming) {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    /** Before the first day on which anything can have been found. */
    private static final String BEGINNING = "1900-01-01";
    private static final String OPEN = Arrays.stream(Rectification.values()).filter(Rectification::open)
            .map(Enum::name).collect(Collectors.joining(","));

    static List<OverviewTile> of(Overview overview, Words words) {
        var day = overview.asOf();
        return List.of(
                count("open", overview.open(), ledger("rectification", OPEN, "sort", "currentDeadline")),
                new OverviewTile("overdue", String.valueOf(overview.overdue()),
                        ledger("overdue", "true", "sort", "-overdueDays"), overview.overdue() > 0),
                count("due7", overview.dueIn7Days(), dueWithin(WEEK, day)),
                count("due30", overview.dueIn30Days(), dueWithin(MONTH, day)),
                count("listed", overview.listed(), ledger("listing", "LISTED")),
                count("suspended", overview.suspended(), ledger("restriction", "ORDERED,RESUMPTION_APPLIED")),
                count("closed", overview.closedThisMonth(),
                        behind(Figure.CLOSED_OUT_WITHIN, day.withDayOfMonth(1).toString(), day)),
                money("fundsSpent", overview.fundsSpent(), Figure.FUNDS_SPENT, day, words),
                money("fundsPlanned", overview.fundsPlanned(), Figure.FUNDS_PLANNED, day, words));
    }

    /** The open hazards of a park, or of all for null, those due first before the others. */
    static String open(String parkId) {
        return ledger("parkId", parkId, "rectification", OPEN, "sort", "currentDeadline");
    }

    /** The ledger with these filters, each name before its value. */
    static String ledger(String... filters) {
        var question = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < filters.length; i += 2) {
            question.add(filters[i], filters[i + 1]);
        }
        return Links.to("/ledger", question);
    }

    private static OverviewTile count(String code, long number, String link) {
        return new OverviewTile(code, String.valueOf(number), link, false);
    }

    private static OverviewTile money(String code, BigDecimal cny, Figure figure, LocalDate day, Words words) {
        return new OverviewTile(code, words.money(cny), behind(figure, BEGINNING, day), false);
    }

    private static String dueWithin(int days, LocalDate day) {
        return ledger("overdue", "false", "dueBefore", day.plusDays(days + 1L).toString(), "sort", "currentDeadline");
    }

    private static String behind(Figure figure, String from, LocalDate to) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("figure", figure.name());
        question.add("from", from);
        question.add("to", to.toString());
        return Links.to("/indicators/hazards", question);
    }
}
