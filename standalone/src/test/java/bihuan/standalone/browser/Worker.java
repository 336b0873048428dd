package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import bihuan.api.lifecycle.Action;
import bihuan.api.text.Labelled;
import bihuan.query.work.WorkKind;
import bihuan.standalone.browser.Screen.Language;

/**
 * A user at their daily work who knows no URL: the page header, the worklist and the ledger lead there.
 */
final class Worker implements AutoCloseable {

    private static final Pattern A_HAZARD = Pattern.compile(".*/hazards/[^/]+");

    private final Visitor visitor;
    private final Page page;
    private final Language language;

    /** Signs in by the form, with an account of the sample district. */
    Worker(Site site, String account, Screen screen) {
        visitor = site.visitor(screen).signIn(account);
        page = visitor.page();
        language = screen.language();
    }

    Page page() {
        return page;
    }

    /** To a place that the head of every page names. */
    void goTo(String zh, String en) {
        follow(page.locator("nav.menu"), language.of(zh, en));
        assertThat(page.locator("nav.menu [aria-current=page]")).hasText(language.of(zh, en));
        visitor.settle();
    }

    void goToWorklist() {
        goTo("待办", "Worklist");
    }

    /** Begins to report a hazard. */
    Form report() {
        goToWorklist();
        follow(page.locator("#work"), language.of("上报隐患", "Report a hazard"));
        return new Form(page, language, Action.REPORT);
    }

    /** Finds a hazard among what waits for such work, and begins the act that settles it. */
    Form takeUp(WorkKind kind, Action act, String number) {
        goToWorklist();
        follow(page.locator("#work nav"), language.of(kind.label()));
        assertThat(page.locator("#work [aria-current=true]")).hasText(language.of(kind.label()));
        follow(page.locator("#waiting"), language.of(act.label()) + " " + number);
        return new Form(page, language, act);
    }

    /** Finds a hazard in the ledger by words that are in it, and opens its case file. */
    void open(String words, String number) {
        goTo("闭环台账", "Ledger");
        page.locator("#q").fill(words);
        page.locator("#q").press("Enter");
        page.waitForURL(Pattern.compile(".*[?&]q=.+"));
        visitor.settle();
        follow(page.locator("#ledger"), number);
        page.waitForURL(A_HAZARD);
        visitor.settle();
    }

    /** Begins an act that the case file offers. */
    Form begin(Action act) {
        follow(page.locator("nav.acts"), language.of(act.label()));
        return new Form(page, language, act);
    }

    /** Returns the state of a region in the case file. */
    void sees(String region, Labelled state) {
        assertThat(page.locator("#" + region)).hasText(language.of(state.label()));
    }

    /** Neither is an act offered nor is there a form of one. */
    void mayOnlyRead() {
        assertThat(page.locator("nav.acts, form.act")).hasCount(0);
    }

    /** The number that the hazard has in its park's ledger. */
    String number() {
        return page.locator("h1 span").first().innerText();
    }

    /** Its name within the product. */
    String id() {
        return page.url().replaceFirst(".*/hazards/([^/?#]+).*", "$1");
    }

    void signOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language.of("退出", "Sign out"))).click();
        assertThat(page.getByText(language.of("已退出。", "You have signed out."))).isVisible();
    }

    @Override
    public void close() {
        visitor.close();
    }

    private static void follow(Locator within, String name) {
        within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
