package bihuan.query.pages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.query.figures.progress.Figure;
import bihuan.query.figures.progress.ParkProgress;
import bihuan.query.figures.progress.StageDrillDown;
import bihuan.query.figures.progress.StageFigures;
import bihuan.query.register.Parks;
import bihuan.query.web.Parameters;

/** The drill-down of a figure of a park's stage: as many hazards or tasks as it counts. */
@Controller
class ParkFigurePage {

    private final Parks parks;
    private final ParkProgress progress;
    private final StageDrillDown drillDown;

    ParkFigurePage(Parks parks, ParkProgress progress, StageDrillDown drillDown) {
        this.parks = parks;
        this.progress = progress;
        this.drillDown = drillDown;
    }

    @GetMapping("/parks/{parkId}/progress/{stage}/{figure}")
    String drillDown(Caller caller, @PathVariable String parkId, @PathVariable String stage,
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        parks.mustSee(parkId, caller.scope());
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var page = switch (figure) {
            case StageFigures.TASKS_DONE, StageFigures.TASKS_DUE -> drillDown.tasks(parkId, stage,
                    figure.equals(StageFigures.TASKS_DONE), given, LocaleContextHolder.getLocale());
            default -> drillDown.hazards(parkId, stage, figure, given);
        };
        var stageName = progress.of(parkId, null, null, LocaleContextHolder.getLocale()).stages().stream()
                .filter(each -> each.code().equals(stage)).findFirst().orElseThrow().name();
        model.addAttribute("parkId", parkId);
        model.addAttribute("name", parks.one(parkId, caller.scope()).name());
        model.addAttribute("asOf", asOf == null ? null : asOf.toString());
        model.addAttribute("stage", stageName);
        model.addAttribute("figure", Figure.ofField(figure).orElse(null));
        model.addAttribute("total", page.total());
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("campaign", given.text("campaign"));
        return "park-figure";
    }
}
