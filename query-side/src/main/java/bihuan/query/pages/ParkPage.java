package bihuan.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.json.JsonMapper;

import bihuan.api.permission.Caller;
import bihuan.query.campaign.Enrolments;
import bihuan.query.campaign.PartView;
import bihuan.query.parks.Parks;
import bihuan.query.progress.BehindFigures;
import bihuan.query.progress.Figure;
import bihuan.query.progress.ParkProgress;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Parameters;

/** A park as a page: its campaigns, stage by stage in figures, with tasks and duties; and what is behind a figure. */
@Controller
class ParkPage {

    private final Parks parks;
    private final ParkProgress progress;
    private final Enrolments enrolments;
    private final BehindFigures behind;
    private final JsonMapper json;
    private final Clock clock;

    ParkPage(Parks parks, ParkProgress progress, Enrolments enrolments, BehindFigures behind, JsonMapper json,
            Clock clock) {
        this.parks = parks;
        this.progress = progress;
        this.enrolments = enrolments;
        this.behind = behind;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/parks/{parkId}")
    String park(Caller caller, @PathVariable String parkId, @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        given.check();
        parks.mustSee(parkId, caller.scope());
        var language = LocaleContextHolder.getLocale();
        var day = AnswerDay.of(asOf, null, clock);
        String name = parks.one(parkId, caller.scope()).name();
        model.addAttribute("parkId", parkId);
        model.addAttribute("name", name);
        model.addAttribute("asOf", text(asOf));
        model.addAttribute("progress", progress.of(parkId, asOf, null, language));
        model.addAttribute("parts", enrolments.ofPark(parkId, asOf, null).stream()
                .map(part -> PartView.of(part, name, day, language)).toList());
        return "park";
    }

    @GetMapping("/parks/{parkId}/progress/{stage}/{figure}")
    String behind(Caller caller, @PathVariable String parkId, @PathVariable String stage, @PathVariable String figure,
            @RequestParam MultiValueMap<String, String> parameters, Model model) {
        parks.mustSee(parkId, caller.scope());
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var page = behind.page(parkId, stage, figure, given, LocaleContextHolder.getLocale());
        var stageName = progress.of(parkId, null, null, LocaleContextHolder.getLocale()).stages().stream()
                .filter(each -> each.code().equals(stage)).findFirst().orElseThrow().name();
        model.addAttribute("parkId", parkId);
        model.addAttribute("name", parks.one(parkId, caller.scope()).name());
        model.addAttribute("asOf", text(asOf));
        model.addAttribute("stage", stageName);
        model.addAttribute("figure", Figure.ofField(figure).orElse(null));
        model.addAttribute("total", page.total());
        model.addAttribute("items",
                page.items().stream().map(item -> json.convertValue(item, Map.class)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("campaign", given.text("campaign"));
        return "park-figure";
    }

    /** As an address has it: a page would write a day in the reader's own way. */
    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
