package bihuan.query.pages;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Regions;
import bihuan.api.permission.Caller;
import bihuan.query.ledger.HazardRow;
import bihuan.query.web.Parameters;
import bihuan.query.work.WorkItem;
import bihuan.query.work.WorkKind;
import bihuan.query.work.Worklist;

/** The reader's worklist, most urgent first, each item with the acts that settle it. */
@Controller
class WorkPage {

    private static final int SIZE = 50;

    private final Worklist worklist;

    WorkPage(Worklist worklist) {
        this.worklist = worklist;
    }

    /**
     * One line of the page.
     *
     * @param work
     *            the hazard and the reason
     * @param acts
     *            the acts that settle it and that the reader may do now
     */
    record Line(WorkItem work, List<Action> acts) {
    }

    @GetMapping("/work")
    String work(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var given = new Parameters(parameters);
        Set<WorkKind> asked = given.codes("kind", WorkKind.class);
        boolean all = parameters.containsKey("all");
        var after = Worklist.cursor(given);
        given.check();
        var kinds = asked.isEmpty() && !all ? WorkKind.waitingFor(caller.role()) : asked;
        var page = worklist.page(caller, kinds, after, SIZE);
        model.addAttribute("lines", page.items().stream().map(item -> new Line(item, acts(caller, item))).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("mine", asked.isEmpty() && !all);
        model.addAttribute("all", all);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", WorkKind.visibleTo(caller.role()));
        model.addAttribute("here", Links.further("/work", parameters, given.text("cursor")));
        model.addAttribute("next", page.next() == null ? null : Links.further("/work", parameters, page.next()));
        model.addAttribute("mayReport", NewHazardPage.mayReport(caller));
        return "work";
    }

    private static List<Action> acts(Caller caller, WorkItem item) {
        HazardRow row = item.hazard();
        var regions = new Regions(row.rectification(), row.listing(), row.restriction(), row.extension());
        var allowed = Lifecycle.allowed(caller.role(), regions);
        return item.kind().settledBy().stream().filter(allowed::contains).toList();
    }
}
