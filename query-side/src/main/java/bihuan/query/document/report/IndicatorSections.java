package bihuan.query.document.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.Source;
import bihuan.api.lifecycle.Rectification;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.Figures;
import bihuan.query.core.indicator.IndicatorResult;
import bihuan.query.document.report.LineChart.Series;
import bihuan.query.document.report.Section.Money;

/** The parts of a report that are made of indicators. */
final class IndicatorSections {

    private final ReportData collected;
    private final ReportWords words;
    private final Map<String, String> parkNames;

    IndicatorSections(ReportData collected, ReportWords words, Map<String, String> parkNames) {
        this.collected = collected;
        this.words = words;
        this.parkNames = parkNames;
    }

    /** The figures of the period and, where that began earlier, since January. */
    Section keyFigures() {
        Figures now = collected.by(Dimension.PARK).answer().total();
        IndicatorResult since = collected.byTime().answer();
        boolean cumulative = !since.from().equals(collected.by(Dimension.PARK).answer().from());
        List<List<Object>> rows = new ArrayList<>();
        row(rows, words.of(Figure.FOUND), Figures::found, now, since, cumulative);
        row(rows, words.of("整改率（销号/排查）", "Rectification rate (closed out/found)"),
                figures -> words.rate(figures.rectification()), now, since, cumulative);
        row(rows, words.of("期初存量销号率（另计）", "Carried-in stock closed out (apart)"),
                figures -> words.rate(figures.carriedIn()), now, since, cumulative);
        row(rows, words.of("按期整改率（现期限）", "On time (current deadline)"), figures -> words.rate(figures.onTime()), now,
                since, cumulative);
        row(rows, words.of("按期整改率（原期限）", "On time (original deadline)"),
                figures -> words.rate(figures.onTimeOriginal()), now, since, cumulative);
        row(rows, words.of(Figure.OVERDUE), Figures::overdue, now, since, cumulative);
        row(rows, words.of(Figure.LISTED), Figures::listed, now, since, cumulative);
        row(rows, words.of(Figure.DELISTED), Figures::delisted, now, since, cumulative);
        row(rows, words.of(Figure.IN_FORCE), Figures::inForce, now, since, cumulative);
        row(rows, words.of(Figure.FUNDS_PLANNED), figures -> new Money(figures.fundsPlanned()), now, since, cumulative);
        row(rows, words.of(Figure.FUNDS_COMMITTED), figures -> new Money(figures.fundsCommitted()), now, since,
                cumulative);
        row(rows, words.of(Figure.FUNDS_SPENT), figures -> new Money(figures.fundsSpent()), now, since, cumulative);
        var columns = new ArrayList<>(List.of(words.of("指标", "Indicator"), words.of("本期", "This period")));
        if (cumulative) {
            columns.add(words.of("本年累计", "Since January"));
        }
        return Section.of(words.of("主要指标", "Key figures"), words.of("比率均附分子/分母；分母为零时不计比率。期初存量单独列示，不并入整改率。",
                "Each rate is given with its numerator and denominator; there is no rate when the denominator is zero. "
                        + "Stock carried in is shown apart."),
                columns, rows);
    }

    private static void row(List<List<Object>> rows, String label, Function<Figures, Object> value, Figures now,
            IndicatorResult since, boolean cumulative) {
        rows.add(cumulative
                ? List.of(label, value.apply(now), value.apply(since.total()))
                : List.of(label, value.apply(now)));
    }

    /** The trend by month or quarter. */
    Section overTime() {
        IndicatorResult answer = collected.byTime().answer();
        var rows = answer.rows().stream().filter(row -> !row.from().isAfter(answer.asOf())).toList();
        var labels = rows.stream().map(row -> row.key().values().iterator().next()).toList();
        List<List<Object>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Figures figures = rows.get(i).figures();
            cells.add(List.of(labels.get(i), figures.found(), words.rate(figures.rectification()),
                    words.rate(figures.onTime()), figures.listed(), figures.delisted(), figures.inForce(),
                    new Money(figures.fundsSpent())));
        }
        return Section.of(words.of("进展趋势", "Over time"), null, List.of(words.of("时间", "Time"), words.of(Figure.FOUND),
                words.of("整改率", "Rectified"), words.of("按期整改率", "On time"), words.of(Figure.LISTED),
                words.of(Figure.DELISTED), words.of(Figure.IN_FORCE), words.of(Figure.FUNDS_SPENT)), cells)
                .with(new LineChart(labels, List.of(
                        line(words.of(Figure.FOUND), rows, Figures::found),
                        line(words.of("其中已销号", "of those, closed out"), rows,
                                figures -> figures.rectification().numerator()),
                        line(words.of(Figure.LISTED), rows, Figures::listed))));
    }

    private static Series line(String name, List<IndicatorResult.Row> rows, Function<Figures, Long> value) {
        return new Series(name, rows.stream().map(IndicatorResult.Row::figures).map(value).toList());
    }

    /** The figures of the period by dimension. */
    Section by(Dimension dimension, String title, String head) {
        var rows = collected.by(dimension).answer().rows();
        long longest = rows.stream().mapToLong(row -> row.figures().found()).max().orElse(0);
        List<List<Object>> cells = rows.stream().map(row -> {
            Figures figures = row.figures();
            return List.<Object>of(name(dimension, row.key().get(dimension.code())), figures.found(),
                    new Bar(figures.rectification().numerator(), figures.found(), longest),
                    words.rate(figures.rectification()), words.rate(figures.onTime()),
                    words.rate(figures.carriedIn()), figures.overdue() == null ? 0L : figures.overdue(),
                    figures.listed(), figures.delisted());
        }).toList();
        return Section.of(title, cells.isEmpty() ? words.of("本期无数据。", "Nothing in this period.") : null,
                List.of(head, words.of(Figure.FOUND), words.of("已销号（实心）/排查", "Closed out (filled) of found"),
                        words.of("整改率", "Rectified"), words.of("按期整改率", "On time"), words.of("存量销号", "Carried in"),
                        words.of("超期", "Overdue"), words.of(Figure.LISTED), words.of(Figure.DELISTED)),
                cells);
    }

    /** The number of hazards in each state. */
    Section states() {
        var states = collected.states();
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        List<List<Object>> cells = Arrays.stream(Rectification.values()).filter(states::containsKey)
                .map(state -> List.<Object>of(words.of(state), states.get(state), new Bar(states.get(state), all, all)))
                .toList();
        return Section.of(words.of("全部在册隐患的整改状态", "State of rectification of every hazard on the books"),
                words.of("截至报告日，含以前年度；降级与不予认定的不计。共 %d 项。",
                        "As of the day of the report, earlier years included; without downgraded and rejected ones. "
                                + "%d in all.")
                        .formatted(all),
                List.of(words.of("状态", "State"), words.of("项数", "Hazards"), words.of("占全部", "Of all")), cells);
    }

    private String name(Dimension dimension, String key) {
        if (key.equals(Dimension.NONE)) {
            return words.of("未填", "not stated");
        }
        return switch (dimension) {
            case PARK -> parkNames.getOrDefault(key, key);
            case SOURCE -> words.of(Source.valueOf(key));
            case LEVEL -> words.of(Level.valueOf(key));
            default -> key;
        };
    }
}
