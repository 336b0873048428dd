package bihuan.api.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * The clocks of one jurisdiction. Every number that a regulation sets is here, as data, with the text it is from.
 *
 * @param ref
 *            which revision of which profile
 * @param title
 *            whose rules these are
 * @param clocks
 *            the rule of each clock it has; a clock that is not among them does not exist there
 * @param statistics
 *            when returns are due
 * @param quotas
 *            how much is to be listed
 * @param lapseGrace
 *            for how many calendar days after the last day in time a paper may still be entered before a lapse is
 *            recorded
 */
public record ClockProfile(ProfileRef ref, Text title, Map<ClockCode, ClockRule> clocks,
        List<StatisticsRule> statistics, List<Quota> quotas, int lapseGrace) {

    /** The grace where a profile names none, in calendar days. */
    public static final int USUAL_GRACE = 3;

    public ClockProfile {
        clocks = Map.copyOf(clocks);
        statistics = List.copyOf(statistics);
        quotas = List.copyOf(quotas);
    }

    /**
     * The rule of one clock.
     *
     * @param term
     *            how long
     * @param source
     *            the text it is from
     */
    public record ClockRule(Term term, Text source) {
    }

    /** A period for which a return is filed or a quota applies. */
    public enum Period implements Labelled {
        MONTH("月", "month"),
        QUARTER("季度", "quarter"),
        YEAR("年", "year");

        private final Text label;

        Period(String zh, String en) {
            label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /**
     * A return that is due after every period.
     *
     * @param every
     *            the period
     * @param dueMonth
     *            in which month after the period it is due, 1 being the next; null where the rule sets no day
     * @param dueDay
     *            on which day of that month at the latest, or null
     * @param cumulativeFromJanuary
     *            whether it counts from January on
     * @param source
     *            the text it is from
     */
    public record StatisticsRule(Period every, Integer dueMonth, Integer dueDay, boolean cumulativeFromJanuary,
            Text source) {

        /** The last day on which the return for the period that ended then is in time; null where no day is set. */
        public LocalDate dueAfter(LocalDate periodEnd) {
            if (dueMonth == null) {
                return null;
            }
            LocalDate month = periodEnd.withDayOfMonth(1).plusMonths(dueMonth);
            return month.withDayOfMonth(Math.min(dueDay, month.lengthOfMonth()));
        }
    }

    /**
     * A minimum number of listings per period.
     *
     * @param listings
     *            how many
     * @param every
     *            in each such period
     * @param differentIndustries
     *            whether each in another industry
     * @param source
     *            the text it is from
     */
    public record Quota(int listings, Period every, boolean differentIndustries, Text source) {
    }
}
