package bihuan.query.pages;

import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.api.permission.Caller;
import bihuan.query.overview.Overviews;
import bihuan.query.worklist.Worklist;

/** The start page: the figures, the parks, and what is most urgent. And the page to sign in on. */
@Controller
class StartPage {

    private static final int MOST_URGENT = 10;

    private final Overviews overviews;
    private final Worklist worklist;

    StartPage(Overviews overviews, Worklist worklist) {
        this.overviews = overviews;
        this.worklist = worklist;
    }

    @GetMapping("/")
    String start(Caller caller, Model model) {
        model.addAttribute("overview", overviews.of(caller.scope()));
        model.addAttribute("work", worklist.page(caller.scope(), Set.of(), null, MOST_URGENT));
        return "start";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
