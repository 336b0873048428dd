package bihuan.query.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.IndicatorResult;
import bihuan.query.core.indicator.MarkFilter;
import bihuan.query.core.indicator.Period;
import bihuan.query.core.indicator.Slice;
import bihuan.query.figures.Indicators;
import bihuan.query.figures.Trend;
import bihuan.query.web.Parameters;

/**
 * The trend over time and the breakdown: the tables that the overview's charts are drawn from. The overview loads them
 * after it is shown; they are also a separate page.
 */
@Controller
class TrendPage {

    private static final int YEAR = 12;
    private static final int TWO_YEARS = 24;
    /** Where nothing happened in two years, as in the ledger of an earlier campaign. */
    private static final int TEN_YEARS = 120;
    private static final List<Integer> CHOICES = List.of(YEAR, TWO_YEARS, TEN_YEARS);

    private final Trend trend;
    private final Indicators indicators;
    private final Words words;

    TrendPage(Trend trend, Indicators indicators, Words words) {
        this.trend = trend;
        this.indicators = indicators;
        this.words = words;
    }

    /**
     * A chart's figures.
     *
     * @param by
     *            what a row is: a stretch of time, or a dimension
     * @param overTime
     *            whether it is a stretch of time
     * @param columns
     *            what is counted
     * @param rows
     *            of what
     */
    record ChartTable(String by, boolean overTime, List<String> columns, List<Row> rows) {
    }

    /** A row, and whether it is of a month or quarter that is not over. */
    record Row(String label, boolean unfinished, List<Cell> cells) {
    }

    /** A number, with the address of exactly the hazards that it counts. */
    record Cell(long number, String link) {
    }

    @GetMapping("/overview/trends")
    String trends(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var given = new Parameters(parameters);
        Long asked = given.number("months", 1, TEN_YEARS, null);
        given.check();
        int months = asked == null ? YEAR : asked.intValue();
        var overTime = trend.of(caller.scope(), months, slice(months));
        boolean quiet = asked == null && overTime.stream().allMatch(Trend.Stretch::quiet);
        if (quiet) {
            months = TEN_YEARS;
            overTime = trend.of(caller.scope(), months, slice(months));
        }
        var period = new Period(overTime.getFirst().period().from(), overTime.getLast().period().to());
        var parts = indicators.of(caller.scope(),
                new IndicatorQuery(period, List.of(Dimension.CATEGORY, Dimension.SOURCE), MarkFilter.ALL), null, null);
        model.addAttribute("months", months);
        model.addAttribute("asked", asked);
        model.addAttribute("quiet", quiet);
        model.addAttribute("choices", CHOICES);
        model.addAttribute("period", period);
        model.addAttribute("tables", List.of(overTime(overTime, slice(months)), by(Dimension.CATEGORY, parts, period),
                by(Dimension.SOURCE, parts, period)));
        return "trends";
    }

    /** More than two years are shown by quarter: a hundred months are too many to read. */
    private static Slice slice(int months) {
        return months > TWO_YEARS ? Slice.QUARTER : Slice.MONTH;
    }

    private ChartTable overTime(List<Trend.Stretch> stretches, Slice slice) {
        var figures = List.of(Figure.FOUND, Figure.CLOSED_OUT_WITHIN, Figure.DUE_MISSED);
        return new ChartTable(slice.name().toLowerCase(Locale.ROOT), true, figures.stream().map(words::of).toList(),
                stretches.stream().map(stretch -> {
                    var days = stretch.period();
                    var counts = List.of(stretch.found(), stretch.closedOut(), stretch.missed());
                    return new Row(slice.name(days.from()), !slice.around(days.from()).to().equals(days.to()),
                            IntStream.range(0, figures.size())
                                    .mapToObj(i -> cell(counts.get(i), figures.get(i), days, Map.of())).toList());
                }).toList());
    }

    /** Groups by one dimension and sums over the others: a hazard has one category and one source. */
    private ChartTable by(Dimension dimension, IndicatorResult answer, Period period) {
        var figures = List.of(Figure.FOUND, Figure.CLOSED_OUT, Figure.OVERDUE);
        Map<String, long[]> sums = new LinkedHashMap<>();
        answer.rows().forEach(row -> add(sums.computeIfAbsent(row.key().get(dimension.code()),
                value -> new long[figures.size()]), row));
        var rows = new ArrayList<>(sums.entrySet());
        rows.removeIf(row -> row.getValue()[0] == 0 && row.getValue()[2] == 0);
        rows.sort(Comparator.comparingLong((Map.Entry<String, long[]> row) -> -row.getValue()[0])
                .thenComparing(Map.Entry::getKey));
        return new ChartTable(dimension.code(), false, figures.stream().map(words::of).toList(),
                rows.stream().map(row -> new Row(label(dimension, row.getKey()), false,
                        IntStream.range(0, figures.size()).mapToObj(i -> cell(row.getValue()[i], figures.get(i),
                                period, Map.of(dimension.code(), row.getKey()))).toList()))
                        .toList());
    }

    private static void add(long[] sums, IndicatorResult.Row row) {
        sums[0] += row.figures().found();
        sums[1] += row.figures().rectification().numerator();
        sums[2] += row.figures().overdue();
    }

    private String label(Dimension dimension, String value) {
        return value.equals(Dimension.NONE) ? words.field("none") : words.value(dimension.code(), value);
    }

    private static Cell cell(long number, Figure figure, Period period, Map<String, String> only) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("figure", figure.name());
        question.add("from", period.from().toString());
        question.add("to", period.to().toString());
        only.forEach(question::add);
        return new Cell(number, Links.to("/indicators/hazards", question));
    }
}
