package bihuan.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tools.jackson.databind.json.JsonMapper;

import bihuan.api.permission.Caller;
import bihuan.query.clocks.ClockViews;
import bihuan.query.hazard.AllowedActions;
import bihuan.query.hazard.CaseFileView;
import bihuan.query.instrument.Instruments;
import bihuan.query.ledger.CaseFiles;
import bihuan.query.timeline.TimelineView;

/** One hazard's case file as a page: where its four regions stand, and everything that ever happened to it. */
@Controller
class HazardPage {

    private final CaseFiles files;
    private final CaseFileView view;
    private final TimelineView timeline;
    private final ClockViews clocks;
    private final Instruments instruments;
    private final JsonMapper json;
    private final Clock clock;

    HazardPage(CaseFiles files, CaseFileView view, TimelineView timeline, ClockViews clocks, Instruments instruments,
            JsonMapper json, Clock clock) {
        this.files = files;
        this.view = view;
        this.timeline = timeline;
        this.clocks = clocks;
        this.instruments = instruments;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/hazards/{id}")
    String hazard(Caller caller, @PathVariable String id, Model model) {
        var hazard = files.current(id, caller.scope(), null);
        var language = LocaleContextHolder.getLocale();
        model.addAttribute("h", json.convertValue(view.of(hazard, null, null), Map.class));
        model.addAttribute("timeline", json.convertValue(timeline.of(id, language), Map[].class));
        model.addAttribute("clocks", clocks.of(hazard.file().clocks(), LocalDate.now(clock), language));
        model.addAttribute("allowed", AllowedActions.of(caller, hazard.file()));
        model.addAttribute("instruments", instruments.offers(hazard, language));
        return "hazard";
    }
}
