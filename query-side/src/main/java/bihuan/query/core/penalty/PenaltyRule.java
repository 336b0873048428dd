package bihuan.query.core.penalty;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import bihuan.api.text.Text;

/**
 * A number of penalties within a term that is grounds to propose the closure of a unit with a major hazard.
 *
 * @param code
 *            its name in the contract
 * @param penalties
 *            the number of penalties
 * @param within
 *            the term, counted from the day after the first of them: the last day of 180 is the 180th after it,
 *            the last of a year the same date a year later
 * @param label
 *            the rule in words
 */
public record PenaltyRule(String code, int penalties, Period within, Text label) {

    /** Work Safety Law of 2021, article 113 (1). */
    public static final List<PenaltyRule> ARTICLE_113 = List.of(
            new PenaltyRule("THREE_IN_180_DAYS", 3, Period.ofDays(180),
                    Text.of("一百八十日内三次受到行政处罚", "Three penalties within 180 days")),
            new PenaltyRule("FOUR_IN_A_YEAR", 4, Period.ofYears(1),
                    Text.of("一年内四次受到行政处罚", "Four penalties within a year")));

    /** Whether the second day lies within the term that begins with the first. */
    boolean spans(LocalDate first, LocalDate second) {
        return !second.isBefore(first) && !second.isAfter(first.plus(within));
    }
}
