package bihuan.query.pages;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.api.permission.Caller;
import bihuan.platform.security.Accounts;
import bihuan.query.figures.overview.Overviews;
import bihuan.query.figures.progress.ParkProgress;
import bihuan.query.work.Worklist;
import bihuan.query.work.alert.Alerts;

/**
 * The start page, which the duty room's wall also shows: the figures, the parks stage by stage, and the most urgent
 * work. The number of statements depends neither on the hazards nor on the parks. Also the sign-in page.
 */
@Controller
class StartPage {

    private static final int MOST_URGENT = 8;
    private static final String ECHARTS = "META-INF/maven/org.mvnpm/echarts/pom.properties";

    private final Overviews overviews;
    private final ParkProgress progress;
    private final Worklist worklist;
    private final Alerts alerts;
    private final Accounts accounts;
    private final Words words;
    private final Clock clock;
    private final String echarts;

    StartPage(Overviews overviews, ParkProgress progress, Worklist worklist, Alerts alerts, Accounts accounts,
            Words words, Clock clock) throws IOException {
        this.overviews = overviews;
        this.progress = progress;
        this.worklist = worklist;
        this.alerts = alerts;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
        // The smallest of its builds with a legend and tooltips.
        this.echarts = "/_static/echarts/%s/dist/echarts.common.min.js"
                .formatted(PropertiesLoaderUtils.loadAllProperties(ECHARTS).getProperty("version"));
    }

    @GetMapping("/")
    String start(Caller caller, Model model) {
        var scope = caller.scope();
        var overview = overviews.of(scope);
        model.addAttribute("overview", overview);
        model.addAttribute("at", words.moment(clock.instant()));
        model.addAttribute("tiles", OverviewTile.of(overview, words));
        // A unit's account does not see its park as a whole.
        model.addAttribute("cards", scope.unitId() == null
                ? ParkCard.of(overview.byPark(),
                        progress.now(scope, overview.byPark(), LocaleContextHolder.getLocale()), LocalDate.now(clock))
                : ParkCard.ofUnit(overview));
        model.addAttribute("work", worklist.page(caller, Set.of(), null, MOST_URGENT));
        model.addAttribute("echarts", echarts);
        model.addAttribute("alerts", alerts.units(scope).size());
        return "start";
    }

    /** The sign-in page, which lists the sample accounts where the sample district is loaded. */
    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("samples", accounts.sampleLogins());
        return "login";
    }
}
