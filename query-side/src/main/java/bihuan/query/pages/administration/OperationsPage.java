package bihuan.query.pages.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.operations.ProjectionViews;
import bihuan.query.projection.deadletter.DeadLetters;
import bihuan.query.web.Parameters;

/** The operations page: lag of the projections, dead letters with their causes, and the operator's actions. */
@Controller
class OperationsPage {

    private static final int SHOWN = 100;

    private final ProjectionViews projections;
    private final DeadLetters letters;

    OperationsPage(ProjectionViews projections, DeadLetters letters) {
        this.projections = projections;
        this.letters = letters;
    }

    /** The state of the projections, and the result of a retry of dead letters. */
    @GetMapping("/operations")
    String operations(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Permission.OPERATE.check(caller);
        var given = new Parameters(parameters);
        model.addAttribute("retried", given.number("retried", 0, Integer.MAX_VALUE, null));
        model.addAttribute("cured", given.number("cured", 0, Integer.MAX_VALUE, 0L));
        given.check();
        var all = projections.all();
        model.addAttribute("projections", all);
        model.addAttribute("rebuilding",
                all.stream().anyMatch(each -> each.rebuild() != null && each.rebuild().pending()));
        model.addAttribute("rebuildable",
                all.stream().map(ProjectionViews.View::name).filter(projections::canBeRebuilt).toList());
        model.addAttribute("letters", letters.list(SHOWN));
        model.addAttribute("subjects", letters.subjects());
        return "operations/all";
    }

    /** Explains a rebuild before it is requested. */
    @GetMapping("/operations/{name}/rebuild")
    String rebuild(Caller caller, @PathVariable String name, Model model) {
        Permission.OPERATE.check(caller);
        model.addAttribute("projection",
                projections.all().stream()
                        .filter(each -> each.name().equals(name) && projections.canBeRebuilt(name)).findFirst()
                        .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该投影", "projection")))));
        return "operations/rebuild";
    }
}
