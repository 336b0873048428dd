package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import bihuan.api.lifecycle.Action;
import bihuan.standalone.browser.Screen.Language;

/** The form of an act, as somebody fills it in. A field is named by its path in the contract. */
final class Form {

    private final Page page;
    private final Language language;
    private final Action act;
    private final Locator form;

    /** The one on this page, which is about this act and says by what rule. */
    Form(Page page, Language language, Action act) {
        this.page = page;
        this.language = language;
        this.act = act;
        this.form = page.locator("form.act");
        assertThat(button()).isVisible();
        assertThat(form.locator(".rule")).not().isEmpty();
    }

    Form type(String field, Object value) {
        control(field).fill(value.toString());
        return this;
    }

    Form choose(String field, Enum<?> code) {
        control(field).selectOption(code.name());
        return this;
    }

    Form tick(String... fields) {
        for (String each : fields) {
            control(each).check();
        }
        return this;
    }

    /** A line for each. */
    Form name(String field, String... people) {
        for (int line = 0; line < people.length; line++) {
            field(field).locator("input").nth(line).fill(people[line]);
        }
        return this;
    }

    Form attach(String field, FilePayload file) {
        control(field).setInputFiles(file);
        return this;
    }

    /** Opens what every act may carry besides. */
    Form more() {
        form.locator("summary").click();
        return this;
    }

    /** The official document that the act rests on. */
    Form document(String number, Object issuedOn) {
        return type("document.number", number).type("document.issuedOn", issuedOn);
    }

    void send() {
        button().click();
    }

    /** Submits it and expects the confirmation that it was recorded. */
    void record() {
        send();
        isRecorded();
    }

    /** Sends a correction whose consequences have been shown, by the button that now says so. */
    void confirm(String label) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true)).click();
        isRecorded();
    }

    /** Expects the next page to confirm that it was recorded. */
    void isRecorded() {
        page.waitForURL(Pattern.compile(".*/hazards/[^/?]+\\?version=\\d+&done=" + act.path()));
        assertThat(page.locator("p.alert-success")).hasText(
                language.of("已记录：%s。".formatted(act.label().zh()), "Recorded: %s.".formatted(act.label().en())));
    }

    Locator button() {
        return form.getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(language.of(act.label())).setExact(true));
    }

    /** Where something is typed or chosen. */
    Locator control(String field) {
        return field(field).locator("input, select, textarea").first();
    }

    /** The error message next to the field. */
    Locator wrong(String field) {
        return field(field).locator(".invalid-feedback");
    }

    /** The message for the form as a whole. */
    Locator message() {
        return form.locator(".form-message");
    }

    private Locator field(String field) {
        return form.locator("[data-field='" + field + "']");
    }
}
