package bihuan.query.pages;

import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.api.permission.Caller;
import bihuan.platform.security.Accounts;
import bihuan.query.alert.Alerts;
import bihuan.query.overview.Overviews;
import bihuan.query.worklist.Worklist;

/** The start page: the figures, the parks, and what is most urgent. And the page to sign in on. */
@Controller
class StartPage {

    private static final int MOST_URGENT = 10;

    private final Overviews overviews;
    private final Worklist worklist;
    private final Alerts alerts;
    private final Accounts accounts;

    StartPage(Overviews overviews, Worklist worklist, Alerts alerts, Accounts accounts) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.overviews = overviews;
        this.worklist = worklist;
    }

    @GetMapping("/")
    String start(Caller caller, Model model) {
        model.addAttribute("overview", overviews.of(caller.scope()));
        model.addAttribute("work", worklist.page(caller, Set.of(), null, MOST_URGENT));
        model.addAttribute("alerts", alerts.units(caller.scope()).size());
        // A unit's account does not see its park as a whole.
        model.addAttribute("parkPages", caller.scope().unitId() == null);
        return "start";
    }

    /** Where the sample district is loaded, a newcomer is told how to sign in. */
    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("samples", accounts.sampleLogins());
        return "login";
    }
}
