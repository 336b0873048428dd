package bihuan.query.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.Figures;
import bihuan.query.core.indicator.IndicatorResult;
import bihuan.query.core.indicator.Ratio;
import bihuan.query.figures.IndicatorParameters;
import bihuan.query.figures.Indicators;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.web.Parameters;

/** Indicators as a table, each figure with its parts and links to its drill-down. */
@Controller
class IndicatorPage {

    /** The parameter that filters by a dimension. */
    private static final Map<Dimension, String> PARAMETERS = Map.of(Dimension.PARK, "parkId", Dimension.CATEGORY,
            "category", Dimension.SOURCE, "source", Dimension.LEVEL, "level");
    private static final List<String> KEPT = List.of("parkId", "category", "source", "level", "asOf", "knownAt");

    private final Indicators indicators;
    private final Parks parks;
    private final Words words;
    private final Clock clock;

    IndicatorPage(Indicators indicators, Parks parks, Words words, Clock clock) {
        this.indicators = indicators;
        this.parks = parks;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One figure, or a rate, as it is shown.
     *
     * @param text
     *            the number or the rate
     * @param parts
     *            numerator and denominator, each with its link; one for a figure
     */
    record Cell(String text, List<Part> parts) {
    }

    /** A number with the address of its drill-down. */
    record Part(String number, String link) {
    }

    /** A row of the table. */
    record Row(String label, List<Cell> cells) {
    }

    @GetMapping("/indicators")
    String indicators(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var question = new LinkedMultiValueMap<>(parameters);
        if (question.getOrDefault("by", List.of()).stream().allMatch(String::isBlank)) {
            question.set("by", Dimension.MONTH.code());
        }
        var given = new Parameters(question);
        var asked = IndicatorParameters.of(given, clock);
        given.check();
        var answer = indicators.of(caller.scope(), asked.question(), asked.happenedBy(), asked.knownAt());
        var inScope = parks.in(caller.scope());
        var names = inScope.stream().collect(Collectors.toMap(ParkView::id, ParkView::name));
        model.addAttribute("answer", answer);
        model.addAttribute("given", question.toSingleValueMap());
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("parks", inScope);
        model.addAttribute("total", cells(answer.total(), answer.from(), answer.to(), Map.of(), parameters));
        model.addAttribute("rows", answer.rows().stream().map(row -> new Row(label(row, names),
                cells(row.figures(), row.from(), row.to(), row.key(), parameters))).toList());
        return "indicators";
    }

    private String label(IndicatorResult.Row row, Map<String, String> parkNames) {
        return row.key().entrySet().stream()
                .map(part -> part.getValue().equals(Dimension.NONE)
                        ? words.field("none")
                        : parkNames.getOrDefault(part.getValue(), words.value(part.getKey(), part.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private List<Cell> cells(Figures figures, Object from, Object to, Map<String, String> key,
            MultiValueMap<String, String> parameters) {
        var question = new LinkedMultiValueMap<>(parameters);
        question.keySet().retainAll(KEPT);
        question.set("from", from.toString());
        question.set("to", to.toString());
        key.forEach((dimension, value) -> Dimension.ofCode(dimension).map(PARAMETERS::get)
                .ifPresent(parameter -> question.set(parameter, value)));
        var cells = new ArrayList<Cell>();
        cells.add(count(figures.found(), Figure.FOUND, question));
        cells.add(rate(figures.rectification(), Figure.CLOSED_OUT, Figure.FOUND, question));
        cells.add(rate(figures.carriedIn(), Figure.CARRIED_IN_CLOSED_OUT, Figure.CARRIED_IN, question));
        cells.add(rate(figures.onTime(), Figure.DUE_ON_TIME, Figure.DUE, question));
        cells.add(rate(figures.onTimeOriginal(), Figure.ORIGINALLY_DUE_ON_TIME, Figure.ORIGINALLY_DUE, question));
        cells.add(figures.overdue() == null
                ? new Cell("–", List.of())
                : count(figures.overdue(), Figure.OVERDUE, question));
        cells.add(count(figures.listed(), Figure.LISTED, question));
        cells.add(count(figures.delisted(), Figure.DELISTED, question));
        cells.add(count(figures.inForce(), Figure.IN_FORCE, question));
        cells.add(money(figures.fundsPlanned(), Figure.FUNDS_PLANNED, question));
        cells.add(money(figures.fundsCommitted(), Figure.FUNDS_COMMITTED, question));
        cells.add(money(figures.fundsSpent(), Figure.FUNDS_SPENT, question));
        return cells;
    }

    private static Cell count(long number, Figure figure, MultiValueMap<String, String> question) {
        return new Cell(null, List.of(part(String.valueOf(number), figure, question)));
    }

    private static Cell rate(Ratio ratio, Figure numerator, Figure denominator,
            MultiValueMap<String, String> question) {
        return new Cell(ratio.text(), List.of(part(String.valueOf(ratio.numerator()), numerator, question),
                part(String.valueOf(ratio.denominator()), denominator, question)));
    }

    private Cell money(BigDecimal cny, Figure figure, MultiValueMap<String, String> question) {
        return new Cell(null, List.of(part(words.money(cny), figure, question)));
    }

    private static Part part(String number, Figure figure, MultiValueMap<String, String> question) {
        var drillDown = new LinkedMultiValueMap<>(question);
        drillDown.set("figure", figure.name());
        return new Part(number, Links.to("/indicators/hazards", drillDown));
    }
}
