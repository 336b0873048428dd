package bihuan.api.hazard;

import java.util.stream.Stream;

import bihuan.api.form.Required;

/**
 * The five assurances of a rectification plan (五落实).
 *
 * @param responsibility
 *            责任 someone answers for it
 * @param measures
 *            措施 what is done
 * @param funding
 *            资金 money is there
 * @param timeLimit
 *            时限 by when
 * @param emergencyPlan
 *            预案 what is done if it goes wrong meanwhile
 */
public record Assurances(@Required Boolean responsibility, @Required Boolean measures, @Required Boolean funding,
        @Required Boolean timeLimit, @Required Boolean emergencyPlan) {

    /** Whether one of them is given at least. */
    public boolean anyGiven() {
        return Stream.of(responsibility, measures, funding, timeLimit, emergencyPlan).anyMatch(Boolean.TRUE::equals);
    }
}
