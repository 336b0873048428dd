package bihuan.standalone.browser;

import static bihuan.standalone.contract.Api.fields;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import bihuan.api.permission.Role;
import bihuan.standalone.browser.Screen.Language;

/** An account through its life, as its administrator and its holder see it. */
@BrowserTest
class AccountLifeIT {

    private static final String OFFICE = "区应急管理局";

    private final Site site;
    private final String login = "life-" + UUID.randomUUID().toString().substring(0, 8);
    private Language language;
    private Page admin;
    private Page holder;

    AccountLifeIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void an_account_is_changed_gets_another_password_covers_for_a_colleague_and_is_disabled(Language readers) {
        language = readers;
        site.api().post("admin", "/api/accounts", fields("name", login, "role", "VIEWER", "scope",
                fields("district", true), "organisation", OFFICE, "password", "to be replaced"));
        try (Worker administrator = new Worker(site, "admin", Screen.desk(language));
                Visitor somebody = site.visitor(Screen.phone(language))) {
            admin = administrator.page();
            holder = somebody.page();
            administrator.goTo("管理", "Administration");
            its_page_is_opened_from_the_list();
            it_is_changed_and_the_change_is_on_record();
            String oneTime = its_password_is_reset_and_shown_once();
            somebody.open("/login");
            Visitor.fillIn(holder, login, oneTime);
            its_holder_must_change_the_password_before_anything_else(oneTime);
            a_cover_is_set();
            its_holder_acts_for_the_colleague();
            it_is_disabled();
            somebody.open("/ledger");
            assertThat(holder).hasURL(Pattern.compile(".*/login"));
        }
    }

    private void its_page_is_opened_from_the_list() {
        admin.locator("nav.tabs").getByRole(AriaRole.LINK, named("账号", "Accounts")).click();
        admin.locator("#account-list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(login)).click();
        assertThat(admin.locator("h2")).containsText(login);
    }

    private void it_is_changed_and_the_change_is_on_record() {
        Locator form = admin.locator("#account-change");
        form.locator("#f-displayName").fill("");
        press(form, "保存", "Save");
        assertThat(form.locator("[data-field=displayName] .invalid-feedback")).not().isEmpty();
        form.locator("#f-displayName").fill("值班员");
        form.locator("#f-role").selectOption(Role.AUDITOR.name());
        press(form, "保存", "Save");
        assertThat(admin.getByText(language.of("已保存，数秒内生效。", "Saved. It takes effect within seconds.")))
                .isVisible();
        Locator newest = admin.locator("section[aria-labelledby=history] tbody tr").first();
        assertThat(newest).containsText(language.of("角色", "Role"));
        assertThat(newest).containsText(language.of(Role.VIEWER.label()));
        assertThat(newest).containsText(language.of(Role.AUDITOR.label()));
        assertThat(admin.locator("h2")).containsText("值班员");
    }

    private String its_password_is_reset_and_shown_once() {
        press(admin.locator("#reset-form"), "重置密码", "Reset password");
        assertThat(admin.locator("#password-once")).isVisible();
        String password = admin.locator("#password-once").inputValue();
        admin.reload();
        assertThat(admin.locator("#password-once")).isHidden();
        assertThat(admin.locator("h2")).containsText(language.of("一次性密码", "One-time password"));
        return password;
    }

    private void its_holder_must_change_the_password_before_anything_else(String oneTime) {
        assertThat(holder).hasURL(Pattern.compile(".*/me/password"));
        assertThat(holder.locator("nav.menu")).hasCount(0);
        holder.navigate(site.url() + "/work");
        assertThat(holder).hasURL(Pattern.compile(".*/me/password"));
        Locator form = holder.locator("#password-form");
        form.locator("#f-current").fill("not this one");
        form.locator("#f-password").fill("chosen by " + login);
        press(form, "修改密码", "Change password");
        assertThat(form.locator("[data-field=current] .invalid-feedback"))
                .hasText(language.of("当前密码不正确。", "The current password is not right."));
        form.locator("#f-current").fill(oneTime);
        press(form, "修改密码", "Change password");
        assertThat(holder.locator("nav.menu")).isVisible();
    }

    private void a_cover_is_set() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        Locator form = admin.locator("#cover-form");
        form.locator("#f-covers-accountId").selectOption("account-sample-regulator");
        form.locator("#f-covers-from").fill(today);
        form.locator("#f-covers-to").fill(today);
        press(form, "设置代理", "Set cover");
        assertThat(admin.getByText(language.of("代理现正生效。", "The cover is in force."))).isVisible();
    }

    private void its_holder_acts_for_the_colleague() {
        Locator bar = holder.locator("form.acting");
        holder.waitForCondition(() -> {
            holder.navigate(site.url() + "/work");
            return bar.isVisible();
        });
        bar.getByRole(AriaRole.BUTTON).click();
        assertThat(bar).containsText(language.of("您正在代“监管执法员”办理业务", "You are acting for 监管执法员"));
        holder.navigate(site.url() + "/work");
        assertThat(holder.locator("#work").getByRole(AriaRole.LINK, named("上报隐患", "Report a hazard"))).isVisible();
        bar.getByRole(AriaRole.BUTTON).click();
        assertThat(bar).containsText(language.of("可代“监管执法员”办理业务", "You can act for 监管执法员"));
    }

    private void it_is_disabled() {
        press(admin.locator("#disable-form"), "停用", "Disable");
        assertThat(admin.locator("h2")).containsText(language.of("已停用", "Disabled"));
        assertThat(admin.locator("#disable-form").getByRole(AriaRole.BUTTON)).hasText(language.of("启用", "Enable"));
    }

    private void press(Locator form, String zh, String en) {
        form.getByRole(AriaRole.BUTTON, named(zh, en)).click();
    }

    private Locator.GetByRoleOptions named(String zh, String en) {
        return new Locator.GetByRoleOptions().setName(language.of(zh, en)).setExact(true);
    }
}
