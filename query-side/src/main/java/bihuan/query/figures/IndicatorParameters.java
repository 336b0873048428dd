package bihuan.query.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.Source;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.MarkFilter;
import bihuan.query.core.indicator.Period;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Parameters;

/**
 * An indicator query as read from a request.
 *
 * @param question
 *            the query
 * @param happenedBy
 *            the day as of which, or null
 * @param knownAt
 *            the time of recording up to which events count, or null
 * @param day
 *            the day, Asia/Shanghai, at whose end the figures hold
 */
public record IndicatorParameters(IndicatorQuery question, LocalDate happenedBy, Instant knownAt, LocalDate day) {

    /** The limit of months, quarters or years in a result: ten years by month. */
    private static final int MOST_SLICES = 120;

    /** Reads the query; errors are collected, and {@code check} must be called before the result is used. */
    public static IndicatorParameters of(Parameters given, Clock clock) {
        LocalDate asOf = given.date("asOf");
        Instant knownAt = given.moment("knownAt");
        LocalDate day = AnswerDay.of(asOf, knownAt, clock);
        LocalDate to = Objects.requireNonNullElse(given.date("to"), day);
        LocalDate from = Objects.requireNonNullElse(given.date("from"), to.withDayOfYear(1));
        var question = new IndicatorQuery(period(given, from, to), by(given), only(given));
        if (question.slice() != null && question.slice().count(question.period()) > MOST_SLICES) {
            given.wrong("by", FieldCode.TOO_MANY_ROWS, Text.of("行数过多，最多 %s 行，请缩短统计期。",
                    "Too many rows; at most %s. Choose a shorter period.").with(MOST_SLICES));
        }
        return new IndicatorParameters(question, asOf, knownAt, day);
    }

    private static Period period(Parameters given, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            given.wrong("to", FieldCode.BEFORE_FROM, to, from);
        }
        return to.isBefore(from) ? new Period(from, from) : new Period(from, to);
    }

    private static List<Dimension> by(Parameters given) {
        List<Dimension> by = given.texts("by").stream().map(code -> Dimension.ofCode(code).orElseGet(() -> {
            given.wrong("by", FieldCode.NOT_ONE_OF, Arrays.stream(Dimension.values()).map(Dimension::code)
                    .collect(Collectors.joining(", ")));
            return null;
        })).filter(Objects::nonNull).toList();
        if (by.stream().filter(dimension -> dimension.slice() != null).count() > 1) {
            given.wrong("by", FieldCode.TWO_OF_TIME);
            return List.of();
        }
        return by;
    }

    private static MarkFilter only(Parameters given) {
        return new MarkFilter(Map.of(Dimension.PARK, given.texts("parkId"), Dimension.CATEGORY, given.texts("category"),
                Dimension.SOURCE, codes(given, "source", Source.values()), Dimension.LEVEL,
                codes(given, "level", Level.values())));
    }

    /** Codes of the contract, or {@link Dimension#NONE}. */
    private static List<String> codes(Parameters given, String name, Enum<?>[] known) {
        var codes = Arrays.stream(known).map(Enum::name).toList();
        var asked = given.texts(name);
        asked.stream().filter(code -> !codes.contains(code) && !code.equals(Dimension.NONE)).findFirst()
                .ifPresent(code -> given.wrong(name, FieldCode.NOT_ONE_OF,
                        String.join(", ", codes) + ", " + Dimension.NONE));
        return asked;
    }
}
