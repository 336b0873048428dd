package bihuan.query.pages;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.query.pages.act.ActForms;
import bihuan.query.register.Parks;

/** The page to report a hazard: first the park, which determines the units to choose from, then the report. */
@Controller
class NewHazardPage {

    private static final Set<Role> REPORTERS = Lifecycle.of(Action.REPORT).who();

    private final Parks parks;
    private final ActForms forms;

    NewHazardPage(Parks parks, ActForms forms) {
        this.parks = parks;
        this.forms = forms;
    }

    @GetMapping("/hazards/new")
    String report(Caller caller, @RequestParam(required = false) String parkId, Model model) {
        caller.mustHold(REPORTERS, Action.REPORT);
        var inScope = parks.in(caller.scope());
        String chosen = parkId == null && inScope.size() == 1 ? inScope.getFirst().id() : parkId;
        model.addAttribute("parks", inScope);
        model.addAttribute("park", chosen == null ? null : parks.one(chosen, caller.scope()));
        model.addAttribute("form", chosen == null ? null : forms.report(chosen, caller));
        model.addAttribute("key", UUID.randomUUID());
        return "hazard-new";
    }

    /** Whether this caller's role may report hazards. */
    static boolean mayReport(Caller caller) {
        return REPORTERS.contains(caller.role());
    }
}
