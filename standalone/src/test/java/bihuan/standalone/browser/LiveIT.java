package bihuan.standalone.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Rectification;
import bihuan.standalone.browser.Screen.Language;
import bihuan.standalone.contract.Api;
import bihuan.standalone.contract.Processes;
import bihuan.standalone.contract.StandaloneDeployment;

/** Two browsers: what is done in one is seen in the other, without any user action there. */
@BrowserTest
class LiveIT {

    private static final LocalDate DEADLINE = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
    private static final Screen DESK = Screen.desk(Language.ZH);

    private final Site site;
    private StandaloneDeployment ownServer;

    LiveIT(Site site) {
        this.site = site;
    }

    @Test
    void an_act_in_one_browser_shows_in_the_other_without_reloading() {
        Reported hazard = Reported.by(site.api());
        try (Visitor acting = site.visitor("regulator", DESK); Visitor watching = site.visitor("park", DESK)) {
            Form confirmation = confirmation(acting, hazard);
            List<Watched> pages = watched(watching, hazard);

            long pressed = System.currentTimeMillis();
            confirmation.record();
            System.out.println("Seen in another browser: " + delays(pages, pressed));
        }
    }

    @Test
    void after_a_restart_on_the_same_data_both_browsers_catch_up_by_themselves(@TempDir Path data) throws IOException {
        int port = Processes.freePort();
        ownServer = new StandaloneDeployment(data, port);
        String url = ownServer.at().questions();
        Reported hazard = Reported.by(new Api(ownServer.at()));
        try (Visitor one = new Visitor(site.chromium().context(DESK), url, DESK).signIn("regulator");
                Visitor other = new Visitor(site.chromium().context(DESK), url, DESK).signIn("park")) {
            Form confirmation = confirmation(one, hazard);
            List<Watched> ofOne = watched(one, hazard);
            List<Watched> ofOther = watched(other, hazard);

            ownServer.close();
            ofOne.forEach(Watched::isCutOff);
            ofOther.forEach(Watched::isCutOff);
            ownServer = new StandaloneDeployment(data, port);
            // What the pages tried while it was away has been heard of by then.
            one.settle();
            one.troubles().forget();
            other.troubles().forget();

            // The form was opened before the restart, in a session that outlives it.
            long pressed = System.currentTimeMillis();
            confirmation.record();
            System.out.println("Seen after a restart in one browser: " + delays(ofOne, pressed) + "; in the other: "
                    + delays(ofOther, pressed));
        }
    }

    @AfterEach
    void stop() {
        if (ownServer != null) {
            ownServer.close();
        }
    }

    private static Form confirmation(Visitor visitor, Reported hazard) {
        visitor.open(hazard.page() + "?act=confirm");
        return new Form(visitor.page(), Language.ZH, Action.CONFIRM).type("criterion", "重大事故隐患判定标准")
                .type("clause", "第五条").type("deadline", DEADLINE);
    }

    /** Pages that will show that the hazard was confirmed and is due soon, each in a window of its own. */
    private static List<Watched> watched(Visitor visitor, Reported hazard) {
        String confirmed = Rectification.CONFIRMED.label().zh();
        var watched = new ArrayList<>(List.of(
                new Watched("hazard", window(visitor, hazard.page()), "#rectification", confirmed),
                new Watched("worklist", window(visitor, "/work?kind=DUE_SOON"), "#waiting", hazard.number())));
        Page ledger = window(visitor, "/ledger?q=" + hazard.place());
        watched.add(new Watched("ledger", ledger, "#ledger tbody", confirmed));
        Page overview = window(visitor, "/");
        String due = "#tile-due30 strong";
        int dueSoon = Integer.parseInt(overview.locator(due).innerText());
        watched.add(new Watched("overview", overview, due, String.valueOf(dueSoon + 1)));
        return watched;
    }

    private static Page window(Visitor visitor, String path) {
        Page page = visitor.page().context().newPage();
        page.navigate(visitor.server() + path);
        return page;
    }

    private static String delays(List<Watched> pages, long since) {
        return pages.stream().map(page -> page.shownAfter(since)).collect(Collectors.joining(", "));
    }
}
