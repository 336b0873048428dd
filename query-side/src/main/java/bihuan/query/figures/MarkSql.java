package bihuan.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import bihuan.api.permission.Scope;
import bihuan.query.core.indicator.CountingWindow;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.Figure.Outcome;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.Mark.Kind;
import bihuan.query.core.indicator.Period;
import bihuan.query.store.ScopeFilter;

/**
 * Indicator queries as SQL over the stored marks, {@code m}, for periods, {@code p}. The rules are those of
 * {@link CountingWindow} and {@link Figure}; a test checks that they agree.
 */
final class MarkSql {

    /** Figures that count the same marks and are therefore computed together. */
    record Branch(Kind kind, CountingWindow when, List<Figure> figures) {
    }

    private static final String ENDS = "coalesce(m.ends, 'infinity'::date)";

    private final IndicatorQuery question;
    private final List<Figure> figures;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    MarkSql(IndicatorQuery question, Scope scope, LocalDate day) {
        this(question, question.figures(), scope, day);
    }

    /** Of these figures alone. */
    MarkSql(IndicatorQuery question, List<Figure> figures, Scope scope, LocalDate day) {
        this.question = question;
        this.figures = figures;
        var periods = question.periods();
        parameters.put("day", day);
        parameters.put("froms", days(periods.stream().map(Period::from).toList()));
        parameters.put("tos", days(periods.stream().map(Period::to).toList()));
        conditions.add(ScopeFilter.of(scope, "m", parameters));
        question.only().values().forEach((dimension, some) -> {
            parameters.put("only" + dimension, some.toArray(String[]::new));
            conditions.add("%s = any(:only%s)".formatted(column(dimension), dimension));
        });
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The branches in the order in which {@link #sums} numbers them. */
    List<Branch> branches() {
        var branches = new LinkedHashMap<List<Enum<?>>, List<Figure>>();
        figures.forEach(figure -> branches
                .computeIfAbsent(List.of(figure.kind(), figure.when()), key -> new ArrayList<>()).add(figure));
        return branches.values().stream()
                .map(figures -> new Branch(figures.getFirst().kind(), figures.getFirst().when(), figures)).toList();
    }

    /** One row a branch and group: the branch, the period, the group's values, the branch's sums in order. */
    String sums() {
        var branches = branches();
        var selects = new ArrayList<String>();
        for (int i = 0; i < branches.size(); i++) {
            selects.add(sums(i, branches.get(i)));
        }
        return String.join(" union all ", selects);
    }

    private String sums(int number, Branch branch) {
        String values = question.dimensions().stream().map(MarkSql::column).collect(Collectors.joining(", "));
        String amounts = branch.figures().stream().map(MarkSql::sum).collect(Collectors.joining(", "));
        String marks = "select array[%s]::text[], array[%s] from query.indicator_mark m where %s%s".formatted(values,
                amounts, condition(branch.kind(), branch.when()), values.isEmpty() ? "" : " group by " + values);
        return "select %d, p.n, s.* %s s".formatted(number, inEachPeriod(marks));
    }

    /** Counts the marks of one figure. */
    String total(Figure figure) {
        return "select count(*) %s m".formatted(inEachPeriod(marksOf(figure)));
    }

    /** Selects the marks of one figure, after {@code :afterDay, :afterId, :afterOrdinal} where these are given. */
    String page(Figure figure, boolean after) {
        String key = "(%s, m.hazard_id, m.ordinal)".formatted(day(figure));
        return """
                select h.file, (%s)::text, m.ordinal, %s %s m join query.hazard h on h.id = m.hazard_id
                %s order by %s, m.hazard_id, m.ordinal limit :rows
                """.formatted(day(figure), amount(figure), inEachPeriod(marksOf(figure)),
                after ? "where " + key + " > (cast(:afterDay as date), :afterId, :afterOrdinal)" : "", day(figure));
    }

    private String marksOf(Figure figure) {
        return "select * from query.indicator_mark m where " + condition(figure.kind(), figure.when())
                + (figure.outcome() == Outcome.ANY ? "" : " and " + outcome(figure))
                + (figure.amount() == Figure.Amount.ONE ? "" : " and coalesce(%s, 0) <> 0".formatted(amount(figure)));
    }

    /**
     * Lateral, so that every period looks into the index for itself instead of being joined to all the marks there are.
     */
    private static String inEachPeriod(String select) {
        return """
                from unnest(:froms::date[], :tos::date[]) with ordinality p (from_day, to_day, n)
                cross join lateral (%s offset 0)""".formatted(select);
    }

    private String condition(Kind kind, CountingWindow when) {
        return "m.kind = '%s' and %s and %s".formatted(kind, condition(when), String.join(" and ", conditions));
    }

    /**
     * Ranges with two ends, also where one would do: of those the planner expects few rows, and looks into the index.
     */
    private static String condition(CountingWindow when) {
        String within = "m.begins between p.from_day and p.to_day";
        String endsWithin = ENDS + " between p.from_day and p.to_day";
        return switch (when) {
            case WITHIN -> within;
            case FALLEN_DUE -> "m.begins between p.from_day and least(p.to_day, cast(:day as date))";
            case PAST_DUE -> "m.begins between p.from_day and least(p.to_day, cast(:day as date) - 1)";
            case AT_START -> "m.begins < p.from_day and " + ENDS + " between p.from_day and 'infinity'";
            case AT_START_ENDED_WITHIN -> "m.begins < p.from_day and " + endsWithin;
            case ENDED_WITHIN -> endsWithin;
            case AT_END -> """
                    m.begins <= least(p.to_day, cast(:day as date))
                    and %s between least(p.to_day, cast(:day as date)) + 1 and 'infinity'""".formatted(ENDS);
            case LATE -> ENDS + " = 'infinity' and m.begins < :day";
        };
    }

    private static String sum(Figure figure) {
        String all = figure.amount() == Figure.Amount.ONE ? "count(*)" : "sum(%s)".formatted(amount(figure));
        return "coalesce(%s%s, 0)::numeric".formatted(all,
                figure.outcome() == Outcome.ANY ? "" : " filter (where %s)".formatted(outcome(figure)));
    }

    private static String outcome(Figure figure) {
        return figure.outcome() == Outcome.MET ? "m.met" : "not m.met";
    }

    private static String amount(Figure figure) {
        return switch (figure.amount()) {
            case ONE -> "1";
            case PLANNED -> "m.planned";
            case COMMITTED -> "m.committed";
            case SPENT -> "m.spent";
        };
    }

    private static String day(Figure figure) {
        return figure.when() == CountingWindow.ENDED_WITHIN || figure.when() == CountingWindow.AT_START_ENDED_WITHIN
                ? "m.ends"
                : "m.begins";
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case PARK -> "m.park_id";
            case CATEGORY -> "m.category";
            case SOURCE -> "m.source";
            case LEVEL -> "m.level";
            case MONTH, QUARTER, YEAR -> throw new IllegalStateException(dimension + " is a dimension of time");
        };
    }

    private static String[] days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
