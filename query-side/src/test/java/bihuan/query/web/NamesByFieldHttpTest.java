package bihuan.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.ExtensionGranted;
import bihuan.api.hazard.event.ExtensionRequested;
import bihuan.api.hazard.event.FormalityRecorded;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.event.HazardReportAmended;
import bihuan.api.hazard.event.LookBackRecorded;
import bihuan.api.hazard.event.RectificationAccepted;
import bihuan.api.hazard.event.RectificationPlanFiled;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.person.PersonId;
import bihuan.platform.people.PeopleDirectory;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** Names replace ids only in fields that hold a person: a text that looks like a person's id is not replaced. */
class NamesByFieldHttpTest extends QuerySideTest {

    private static final String NAME = "不相干的某人";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Autowired
    private PeopleDirectory people;

    private String hazard;
    private PersonId principal;
    private PersonId inspector;

    @BeforeEach
    void people_on_a_hazard() {
        hazard = own("hazard");
        principal = people.named(own("unit"), "负责人甲", null);
        inspector = people.named(own("bureau"), "检查员乙", null);
        park(own("park"), "滨河化工园区");
        unit(own("unit"), own("park"), "滨河恒泰化工有限公司");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_reads_like_a_person_stays_as_it_was_entered_in_a_case_file(boolean known) {
        String text = text(known);
        actsSaying(text);
        String file = ok(get("/api/hazards/{id}", hazard));
        for (String path : List.of("$.description", "$.location", "$.category", "$.criterion", "$.clause",
                "$.determination.criterion", "$.plan.goals", "$.plan.methods", "$.extensionRequest.reason",
                "$.extensionRequest.interimControls", "$.acceptance.opinion", "$.lookBacks[0].opinion",
                "$.extensionRequest.document.title")) {
            assertThat(JsonPath.<Object>read(file, path)).as(path).isEqualTo(text);
        }
        assertThat(file).doesNotContain(NAME);
        assertThat(JsonPath.<String>read(file, "$.principal.name")).isEqualTo("负责人甲");
        assertThat(JsonPath.<String>read(file, "$.plan.principal.name")).isEqualTo("负责人甲");
        assertThat(JsonPath.<String>read(file, "$.acceptance.inspectors[0].name")).isEqualTo("检查员乙");
        assertThat(JsonPath.<String>read(file, "$.formalities[0].to.name")).isEqualTo("检查员乙");
        assertThat(JsonPath.<String>read(file, "$.formalities[1].to")).isEqualTo("区政府网站");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_reads_like_a_person_stays_as_it_was_entered_in_a_timeline_and_its_changes(boolean known) {
        String text = text(known);
        actsSaying(text);
        String timeline = ok(get("/api/hazards/{id}/timeline", hazard));
        assertThat(timeline).doesNotContain(NAME);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[1:].reason")).containsOnly(text);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[1:].legalBasis")).containsOnly(text);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[1:].document.title")).containsOnly(text);
        assertThat(JsonPath.<String>read(timeline, "$.items[1].details.description")).isEqualTo(text);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[1].changes[?(@.field == 'description')].to"))
                .containsExactly(text);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[2].changes[?(@.field == 'criterion')].to"))
                .containsExactly(text);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[3].changes[?(@.field == 'principal')].to"))
                .containsExactly("负责人甲");
        assertThat(JsonPath.<String>read(timeline, "$.items[3].details.principal.name")).isEqualTo("负责人甲");
        assertThat(JsonPath.<String>read(timeline, "$.items[5].details.inspectors[0].name")).isEqualTo("检查员乙");
        assertThat(JsonPath.<String>read(timeline, "$.items[7].details.to.name")).isEqualTo("检查员乙");
        assertThat(JsonPath.<String>read(timeline, "$.items[8].details.to")).isEqualTo("区政府网站");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_reads_like_a_person_stays_as_it_was_entered_on_the_page_of_a_case_file(boolean known) {
        String text = text(known);
        actsSaying(text);
        String page = ok(get("/hazards/{id}", hazard));
        assertThat(page).contains(text).doesNotContain(NAME).contains("负责人甲", "检查员乙").doesNotContain("{id=");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_reads_like_a_person_stays_as_it_was_entered_in_an_exported_ledger(boolean known) {
        String text = text(known);
        actsSaying(text);
        String csv = ok(get("/api/parks/{id}/ledger.csv", own("park")));
        assertThat(csv).contains(text, "负责人甲").doesNotContain(NAME);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_reads_like_a_person_stays_as_it_was_entered_in_a_campaign(boolean known) {
        String text = text(known);
        String campaign = own("campaign");
        String part = EnrolmentId.of(campaign, own("park"));
        var acts = new CampaignActs(campaign, own("park"));
        given(acts.setUp());
        given(acts.enrolled());
        given(new TaskCompleted(part, act(text), "survey", text));
        given(new TaskReopened(part, act(text), "survey"));
        given(new TaskCompleted(part, act(text), "lists", text));
        given(new MeasureAdopted(part, act(text), text, text, text));
        given(new ReportFiled(part, act(text), ReportKind.ANNUAL, null, 2026, text));
        projected();
        String address = "/api/campaigns/" + campaign + "/parks/" + own("park");
        String now = ok(get(address));
        assertThat(now).doesNotContain(NAME);
        assertThat(JsonPath.<String>read(now, "$.tasks[0].reopened[0].reason")).isEqualTo(text);
        assertThat(JsonPath.<String>read(now, "$.tasks[1].statement")).isEqualTo(text);
        assertThat(JsonPath.<String>read(now, "$.measures[0].title")).isEqualTo(text);
        assertThat(JsonPath.<String>read(now, "$.reports[0].statement")).isEqualTo(text);
        String timeline = ok(get(address + "/timeline"));
        assertThat(timeline).doesNotContain(NAME);
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[1:].reason")).containsOnly(text);
        assertThat(JsonPath.<String>read(timeline, "$.items[1].details.statement")).isEqualTo(text);
        assertThat(JsonPath.<String>read(timeline, "$.items[1].document.signatory.name")).isEqualTo("负责人甲");
        String measures = ok(get("/api/parks/{id}/lists/measures", own("park")));
        assertThat(measures).doesNotContain(NAME);
        assertThat(JsonPath.<String>read(measures, "$.items[0].text")).isEqualTo(text);
        assertThat(JsonPath.<String>read(measures, "$.items[0].adopted.document.signatory.name")).isEqualTo("负责人甲");
        String tasks = ok(get("/api/parks/{id}/progress/first/tasksDue", own("park")));
        assertThat(JsonPath.<String>read(tasks, "$.items[0].reopened[0].reason")).isEqualTo(text);
    }

    @Test
    void a_person_who_was_erased_has_no_name() {
        given(new Acts(hazard).in(own("park"), own("unit")), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN);
        projected();
        String file = ok(get("/api/hazards/{id}", hazard));
        assertThat(JsonPath.<String>read(file, "$.principal.id")).isEqualTo("person-p1");
        assertThat(JsonPath.<Object>read(file, "$.principal.name")).isNull();
        String timeline = ok(get("/api/hazards/{id}/timeline", hazard));
        assertThat(JsonPath.<List<String>>read(timeline, "$.items[2].changes[?(@.field == 'principal')].to"))
                .containsExactly("person-p1");
    }

    private String text(boolean known) {
        return known
                ? people.named(own("elsewhere"), NAME, null).value()
                : "person-" + UUID.randomUUID();
    }

    private void actsSaying(String text) {
        given(new Acts(hazard).in(own("park"), own("unit")), Action.REPORT);
        Act act = act(text);
        given(new HazardReportAmended(hazard, act, null, null, null, text, null, text, text, null, null, null, null),
                Instant.now());
        given(new HazardConfirmed(hazard, act, text, text, TODAY), Instant.now());
        given(new RectificationPlanFiled(hazard, act, text, text, text, text, text, text, null, null, principal, TODAY),
                Instant.now());
        given(new ExtensionRequested(hazard, act, TODAY, text, null, null), Instant.now());
        given(new RectificationAccepted(hazard, act, List.of(inspector), DAY, text), Instant.now());
        given(new LookBackRecorded(hazard, act, DAY, text), Instant.now());
        given(new FormalityRecorded(hazard, act, Instrument.LISTING, Formality.SERVICE, DAY, inspector.value(), null),
                Instant.now());
        given(new FormalityRecorded(hazard, act, Instrument.LISTING, Formality.PUBLICATION, DAY, "区政府网站", null),
                Instant.now());
        given(new ExtensionGranted(hazard, act, TODAY), Instant.now());
        projected();
    }

    private Act act(String text) {
        return Act.untimed(new Actor("account-x", own("park"), Role.PARK), DAY,
                new Envelope(DAY, text, text, new Document("文1", text, principal, DAY), List.of()), null);
    }
}
