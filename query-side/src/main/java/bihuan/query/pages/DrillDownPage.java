package bihuan.query.pages;

import java.math.BigDecimal;
import java.time.Clock;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.query.core.indicator.Figure;
import bihuan.query.figures.DrillDown;
import bihuan.query.figures.DrillDownQuery;
import bihuan.query.figures.Indicators;
import bihuan.query.web.Parameters;

/** The drill-down of one figure, page by page. */
@Controller
class DrillDownPage {

    private final DrillDown drillDown;
    private final Indicators indicators;
    private final Words words;
    private final Clock clock;

    DrillDownPage(DrillDown drillDown, Indicators indicators, Words words, Clock clock) {
        this.indicators = indicators;
        this.words = words;
        this.drillDown = drillDown;
        this.clock = clock;
    }

    @GetMapping("/indicators/hazards")
    String hazards(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var given = new Parameters(parameters);
        var question = DrillDownQuery.of(given, clock);
        given.check();
        var page = drillDown.page(caller.scope(), question);
        model.addAttribute("page", page);
        model.addAttribute("figureName", words.of(question.figure()));
        model.addAttribute("money", question.figure().amount() != Figure.Amount.ONE);
        model.addAttribute("sum", sum(caller, question));
        model.addAttribute("period", question.asked().question().period());
        model.addAttribute("asOf", question.asked().day());
        model.addAttribute("next", page.next() == null
                ? null
                : Links.further("/indicators/hazards", parameters, page.next()));
        return "behind";
    }

    /** The sum of the amounts on all pages, or null where hazards are counted. */
    private BigDecimal sum(Caller caller, DrillDownQuery question) {
        if (question.figure().amount() == Figure.Amount.ONE) {
            return null;
        }
        var asked = question.asked();
        var total = indicators.of(caller.scope(), asked.question().total(), asked.happenedBy(), asked.knownAt())
                .total();
        return switch (question.figure().amount()) {
            case PLANNED -> total.fundsPlanned();
            case COMMITTED -> total.fundsCommitted();
            case SPENT -> total.fundsSpent();
            case ONE -> null;
        };
    }
}
