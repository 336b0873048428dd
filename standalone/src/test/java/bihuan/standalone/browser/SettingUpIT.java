package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import bihuan.api.lifecycle.Rectification;
import bihuan.api.park.CreditCode;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Role;
import bihuan.standalone.browser.Screen.Language;

/** The administrator's daily path: a park, its unit, somebody who works there, and the ledger they have kept so far. */
@BrowserTest
class SettingUpIT {

    private static final String CODE = "91330200MA2BBBBB1";

    private final Site site;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String park = "新设园区 " + mark;
    private final String unit = "新设化工有限公司 " + mark;
    private Language language;
    private Page page;

    SettingUpIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void a_park_is_set_up_with_a_unit_and_an_account_and_its_ledger_is_imported(Language readers) {
        language = readers;
        try (Worker admin = new Worker(site, "admin", Screen.desk(language))) {
            page = admin.page();
            admin.goTo("管理", "Administration");
            a_park_is_registered();
            a_unit_of_it_is_registered_once_its_code_is_right();
            String password = an_account_is_added_whose_password_is_shown_once();
            its_holder_signs_in(password);

            admin.goTo("台账导入", "Import");
            a_template_is_downloaded();
            a_dry_run_reports_errors_in_their_rows();
            the_new_unit_is_agreed_to_and_the_good_rows_are_entered();
            the_import_is_found_in_the_history();
            admin.open(unit, "新-1");
            admin.sees("rectification", Rectification.CONFIRMED);
        }
    }

    private void a_park_is_registered() {
        Locator form = form("登记园区", "Add a park");
        field(form, "name").fill(park);
        field(form, "district").fill("新区");
        press(form, "登记园区", "Add a park");
        assertThat(page.locator("h2").first()).containsText(park);
    }

    private void a_unit_of_it_is_registered_once_its_code_is_right() {
        Locator form = form("登记单位", "Add a unit");
        field(form, "name").fill(unit);
        field(form, "kind").selectOption(UnitKind.ENTERPRISE.name());
        field(form, "creditCode").fill(CODE + "?");
        press(form, "登记单位", "Add a unit");
        assertThat(form.locator("[data-field=creditCode] .invalid-feedback")).not().isEmpty();

        field(form, "creditCode").fill(CODE + CreditCode.checkCharacter(CODE));
        press(form, "登记单位", "Add a unit");
        assertThat(page.getByText(language.of("已登记。", "Registered."))).isVisible();
        assertThat(page.locator("tbody th").first()).hasText(unit);
    }

    private String an_account_is_added_whose_password_is_shown_once() {
        page.locator("nav.tabs").getByRole(AriaRole.LINK, named("账号", "Accounts")).click();
        Locator form = form("添加账号", "Add an account");
        field(form, "name").fill("unit-" + mark);
        field(form, "role").selectOption(Role.UNIT.name());
        form.locator("[data-scope-kind][value=unitId]").check();
        field(form, "scope.unitId").selectOption(new SelectOption().setLabel(unit));
        press(form, "添加账号", "Add an account");
        assertThat(page.locator("#password-once")).isVisible();
        assertThat(page.locator("#account-list")).containsText("unit-" + mark);
        return page.locator("#password-once").inputValue();
    }

    private void its_holder_signs_in(String password) {
        try (Visitor holder = site.visitor(Screen.phone(language))) {
            holder.open("/login");
            Visitor.fillIn(holder.page(), "unit-" + mark, password);
            assertThat(holder.page().locator("nav.menu")).isVisible();
        }
    }

    private void a_template_is_downloaded() {
        Download template = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
                .setName(language.of("下载台账模板（XLSX）", "Download a ledger template (XLSX)"))).click());
        Assertions.assertThat(template.suggestedFilename()).isEqualTo("ledger-template.xlsx");
    }

    private void a_dry_run_reports_errors_in_their_rows() {
        String ledger = """
                编号,园区,责任单位,隐患描述,判定依据,发现日期,整改期限,状态
                新-1,%1$s,%2$s,阀门内漏,判定标准 第五条,2026-10-01,2026-12-31,已确认
                新-2,%1$s,%2$s,阀门外漏,判定标准 第五条,2026年13月,2026-12-31,已确认
                新-3,%1$s,%2$s。,阀门外漏,判定标准 第五条,2026-10-01,2026年底,已确认
                合计,,,,,,,
                """.formatted(park, unit);
        page.locator("#file").setInputFiles(
                new FilePayload("台账.csv", "text/csv", ledger.getBytes(StandardCharsets.UTF_8)));
        press(page.locator("#choose"), "预检", "Start dry run");
        assertThat(page.locator("[data-sum=new]").first()).hasText("2");
        assertThat(page.locator("[data-sum=invalid]").first()).hasText("1");
        assertThat(page.locator("#rows tr")).hasCount(1);
        assertThat(page.locator("#rows tr")).containsText("新-2");
        assertThat(page.locator("#rows .wrongs strong")).hasText("发现日期");
    }

    private void the_new_unit_is_agreed_to_and_the_good_rows_are_entered() {
        assertThat(page.locator("#skipped-count")).hasText(language.of("跳过的行：1", "Rows skipped: 1"));
        assertThat(page.locator("#units")).containsText(unit + "。");
        assertThat(page.locator("#units")).containsText(language.of("名称相近：", "Close to: ") + unit);
        page.locator("#all-units").check();
        press(page.locator("#enter"), "录入新增的行", "Enter new rows");
        assertThat(page.locator("#was-entered")).isVisible();
        assertThat(page.locator("#progress-text")).hasText(language.of("录入完毕，共 3 行。", "Complete: 3 rows."));
    }

    private void the_import_is_found_in_the_history() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
                .setName(language.of("选择其他文件", "Select another file"))).click();
        Locator newest = page.locator("#history-rows tr").first();
        assertThat(newest).containsText("台账.csv");
        assertThat(newest).containsText(language.of("已录入", "Entered"));
        newest.getByRole(AriaRole.LINK, named("查看", "Open")).click();
        assertThat(page.locator("#was-entered")).isVisible();
    }

    private Locator form(String zh, String en) {
        return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(language.of(zh, en)).setExact(true));
    }

    private void press(Locator form, String zh, String en) {
        form.getByRole(AriaRole.BUTTON, named(zh, en)).click();
    }

    private Locator.GetByRoleOptions named(String zh, String en) {
        return new Locator.GetByRoleOptions().setName(language.of(zh, en)).setExact(true);
    }

    private static Locator field(Locator form, String name) {
        return form.locator("[data-field='" + name + "']").locator("input, select").first();
    }
}
