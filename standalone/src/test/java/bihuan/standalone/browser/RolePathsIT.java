package bihuan.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.query.work.WorkKind;
import bihuan.standalone.browser.Screen.Language;
import bihuan.standalone.browser.Screen.Width;
import tools.jackson.databind.JsonNode;

/** The daily path of each role through one hazard, from its report to the look-back, by the pages alone. */
@BrowserTest
class RolePathsIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    /** Soon enough to be on the unit's worklist. */
    private static final LocalDate DEADLINE = TODAY.plusDays(20);
    private static final LocalDate EXTENDED = TODAY.plusDays(50);

    private final Site site;
    private final List<Worker> all = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String place = "三号罐区 " + mark;

    private Worker unit;
    private Worker park;
    private Worker regulator;
    private Worker committee;
    private Language language;
    private String number;
    private String id;

    RolePathsIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void a_hazard_goes_from_report_to_close_out_and_look_back(Language readers) {
        language = readers;
        unit = worker("unit", Screen.phone(language));
        regulator = worker("regulator", Screen.desk(language));
        park = worker("park", Screen.desk(language));
        committee = worker("committee", Screen.desk(language));

        the_unit_reports_it_with_a_photograph();
        the_regulator_confirms_it();
        the_park_proposes_listing();
        the_committee_lists_it();
        the_unit_files_the_plan_once_all_assurances_are_given();
        the_unit_records_progress_and_asks_for_more_time();
        the_committee_grants_it();
        the_regulator_orders_a_suspension();
        the_unit_asks_for_acceptance();
        the_regulator_finds_that_it_does_not_do();
        the_unit_asks_for_acceptance();
        two_inspectors_of_the_regulator_accept_it();
        the_committee_delists_it();
        the_regulator_closes_it_out();
        the_unit_applies_for_resumption();
        the_regulator_grants_it_and_looks_back();
        the_auditor_replays_it();
        the_viewer_and_the_administrator_see_it_and_can_do_nothing_about_it();
        everybody_signs_out();
    }

    private void the_unit_reports_it_with_a_photograph() {
        byte[] photograph = Photograph.taken();
        Form report = unit.report().choose("subject", Subject.UNIT).choose("source", Source.SELF_INSPECTION)
                .type("category", "危险化学品").type("location", place).type("description", "紧急切断阀处于旁路状态 " + mark)
                .type("stateAndCauses", "联锁被旁路，检修后未恢复").type("harmAndDifficulty", "泄漏后无法切断，可能引发火灾爆炸")
                .type("discoveredOn", TODAY).more()
                .attach("evidence", new FilePayload("现场.png", "image/png", photograph));
        report.record();

        unit.sees("rectification", Rectification.REPORTED);
        number = unit.number();
        id = unit.id();
        String digest = hazard().path("evidence").path(0).asString();
        assertThat(site.api().get("regulator", "/api/evidence/" + digest).raw().body()).isEqualTo(photograph);
    }

    private void the_regulator_confirms_it() {
        regulator.takeUp(WorkKind.REPORT_TO_CONFIRM, Action.CONFIRM, number).type("criterion", "化工和危险化学品重大事故隐患判定标准")
                .type("clause", "第五条").type("deadline", DEADLINE).record();

        regulator.sees("rectification", Rectification.CONFIRMED);
    }

    private void the_park_proposes_listing() {
        park.open(place, number);
        park.begin(Action.PROPOSE_LISTING).choose("level", Level.COUNTY).record();

        park.sees("listing", Listing.PROPOSED);
    }

    private void the_committee_lists_it() {
        committee.takeUp(WorkKind.LISTING_DECISION, Action.LIST, number).choose("level", Level.COUNTY)
                .type("listingAuthority", "区安委会").type("supervisingUnit", "区应急管理局").type("deadline", DEADLINE)
                .document("安委〔2026〕" + mark, TODAY).record();

        committee.sees("listing", Listing.LISTED);
    }

    private void the_unit_files_the_plan_once_all_assurances_are_given() {
        String goals = "恢复紧急切断功能，杜绝旁路";
        Form plan = unit.takeUp(WorkKind.PLAN_TO_FILE, Action.FILE_PLAN, number).type("goals", goals)
                .type("methods", "更换阀门并重新投用联锁").type("fundsAndMaterials", "自筹十二万元").type("bodyAndPeople", "设备部")
                .type("timeAndRequirements", "二十日内完成").type("safetyAndEmergency", "专人值守")
                .tick("assurances.responsibility", "assurances.measures", "assurances.funding", "assurances.timeLimit")
                .type("fundsPlanned", "120,000").type("principal", "某负责人").type("plannedCompletion", DEADLINE);
        plan.send();

        assertThat(plan.wrong("assurances.emergencyPlan"))
                .hasText(language.of("“五落实”尚未全部落实。", "All five assurances must be given."));
        assertThat(plan.control("assurances.emergencyPlan")).isFocused();
        assertThat(plan.wrong("assurances.funding")).isEmpty();
        assertThat(plan.control("goals")).hasValue(goals);
        assertThat(plan.control("fundsPlanned")).hasValue("120,000");
        assertThat(plan.control("principal")).hasValue("某负责人");
        assertThat(plan.control("assurances.funding")).isChecked();

        plan.tick("assurances.emergencyPlan").record();
        unit.sees("rectification", Rectification.PLAN_FILED);
        assertThat(hazard().path("fundsPlanned").asInt()).isEqualTo(120_000);
    }

    private void the_unit_records_progress_and_asks_for_more_time() {
        unit.takeUp(WorkKind.DUE_SOON, Action.RECORD_PROGRESS, number).type("percent", 40).type("done", "新阀门已到货")
                .type("fundsSpent", 50_000).record();
        unit.sees("rectification", Rectification.RECTIFYING);

        unit.takeUp(WorkKind.DUE_SOON, Action.REQUEST_EXTENSION, number).type("until", EXTENDED)
                .type("interimControls", "罐区停用，专人值守").type("reason", "执行机构到货推迟").record();
        unit.sees("extension", Extension.REQUESTED);
    }

    private void the_committee_grants_it() {
        Form grant = committee.takeUp(WorkKind.EXTENSION_DECISION, Action.GRANT_EXTENSION, number);
        assertThat(grant.control("until")).hasValue(EXTENDED.toString());
        grant.document("安委延〔2026〕" + mark, TODAY).record();

        committee.sees("extension", Extension.GRANTED);
        assertThat(hazard().path("currentDeadline").asString()).isEqualTo(EXTENDED.toString());
    }

    private void the_regulator_orders_a_suspension() {
        regulator.open(place, number);
        regulator.begin(Action.ORDER_SUSPENSION).choose("scope", RestrictionScope.PARTIAL)
                .type("orderingDepartment", "区应急管理局").type("legalBasis", "《安全生产法》第六十五条")
                .document("停字〔2026〕" + mark, TODAY).record();

        regulator.sees("restriction", Restriction.ORDERED);
    }

    private void the_unit_asks_for_acceptance() {
        unit.open(place, number);
        unit.begin(Action.REQUEST_ACCEPTANCE).type("evaluation", "切断阀与联锁均已投用，试验合格").record();

        unit.sees("rectification", Rectification.ACCEPTANCE_REQUESTED);
    }

    private void the_regulator_finds_that_it_does_not_do() {
        regulator.takeUp(WorkKind.ACCEPTANCE, Action.FAIL_ACCEPTANCE, number).name("inspectors", "甲某", "乙某")
                .type("inspectedOn", TODAY).type("reason", "二号阀仍未投用").record();

        regulator.sees("rectification", Rectification.RECTIFYING);
    }

    private void two_inspectors_of_the_regulator_accept_it() {
        Form acceptance = regulator.takeUp(WorkKind.ACCEPTANCE, Action.ACCEPT, number).name("inspectors", "甲某")
                .type("inspectedOn", TODAY).type("opinion", "现场核查合格");
        acceptance.send();
        assertThat(acceptance.wrong("inspectors"))
                .hasText(language.of("验收人员不得少于两人。", "Acceptance needs two inspectors or more."));

        acceptance.name("inspectors", "甲某", "乙某").record();
        regulator.sees("rectification", Rectification.ACCEPTED);
    }

    private void the_committee_delists_it() {
        committee.takeUp(WorkKind.DELISTING, Action.DELIST, number).document("安委摘〔2026〕" + mark, TODAY).record();

        committee.sees("listing", Listing.DELISTED);
    }

    private void the_regulator_closes_it_out() {
        regulator.takeUp(WorkKind.CLOSE_OUT, Action.CLOSE_OUT, number).record();

        regulator.sees("rectification", Rectification.CLOSED_OUT);
        regulator.sees("restriction", Restriction.ORDERED);
    }

    private void the_unit_applies_for_resumption() {
        unit.open(place, number);
        unit.begin(Action.APPLY_FOR_RESUMPTION).type("statement", "隐患已销号，申请恢复生产").record();

        unit.sees("restriction", Restriction.RESUMPTION_APPLIED);
    }

    private void the_regulator_grants_it_and_looks_back() {
        regulator.takeUp(WorkKind.RESUMPTION_DECISION, Action.GRANT_RESUMPTION, number)
                .document("复字〔2026〕" + mark, TODAY).record();
        regulator.sees("restriction", Restriction.NONE);

        regulator.begin(Action.RECORD_LOOK_BACK).type("inspectedOn", TODAY).type("opinion", "未发现反弹").record();
        assertThat(hazard().path("lookBacks").size()).isEqualTo(1);
    }

    private void the_auditor_replays_it() {
        Worker auditor = worker("auditor", Screen.desk(language));
        auditor.open(place, number);
        auditor.mayOnlyRead();
        Page page = auditor.page();
        int acts = page.locator(".timeline > li").count();
        assertThat(acts).isEqualTo(hazard().path("version").asInt() + 1);

        Locator slider = page.locator("#at");
        slider.focus();
        slider.press("Home");
        auditor.sees("rectification", Rectification.REPORTED);
        page.waitForURL(Pattern.compile(".*/hazards/" + id + "\\?at=0"));
        assertThat(page.locator("#moment")).containsText("1 / " + acts);
        slider.press("ArrowRight");
        auditor.sees("rectification", Rectification.CONFIRMED);
        assertThat(page.locator(".timeline > li.later")).hasCount(acts - 2);

        page.reload();
        auditor.sees("rectification", Rectification.CONFIRMED);
        page.locator(".timeline a[href$='at=3']").click();
        auditor.sees("listing", Listing.LISTED);
        auditor.mayOnlyRead();
        page.getByText(language.of("回到今天", "Back to today")).click();
        auditor.sees("rectification", Rectification.CLOSED_OUT);
    }

    private void the_viewer_and_the_administrator_see_it_and_can_do_nothing_about_it() {
        Screen wall = new Screen(language, Width.WALL, ColorScheme.DARK);
        for (Worker reader : List.of(worker("viewer", wall), worker("admin", Screen.desk(language)))) {
            String closed = site.api().get("viewer", "/api/overview").body().path("closedThisMonth").asString();
            reader.goTo("总览", "Overview");
            Locator figure = reader.page().locator(".figure, .tile")
                    .filter(new Locator.FilterOptions().setHasText(language.of("本月销号", "Closed out this month")));
            assertThat(figure.locator("strong")).hasText(closed);
            reader.goToWorklist();
            assertThat(reader.page().locator("#work .btn").count()).isZero();
            reader.open(place, number);
            reader.sees("rectification", Rectification.CLOSED_OUT);
            reader.mayOnlyRead();
        }
    }

    private void everybody_signs_out() {
        all.forEach(Worker::signOut);
        unit.page().goBack();
        assertThat(unit.page().locator("#password")).isVisible();
    }

    @AfterEach
    void leave() {
        all.forEach(Worker::close);
    }

    private Worker worker(String account, Screen screen) {
        Worker worker = new Worker(site, account, screen);
        all.add(worker);
        return worker;
    }

    /** What was recorded, as the interface returns it. */
    private JsonNode hazard() {
        return site.api().get("regulator", "/api/hazards/" + id).body();
    }
}
