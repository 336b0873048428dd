package bihuan.query.projection.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import bihuan.api.campaign.EnrolmentId;
import bihuan.api.permission.Role;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportRendered;
import bihuan.platform.database.Database;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.LegalLives;
import bihuan.query.projection.OperationLock;
import bihuan.query.testing.QuerySideTest;

/** Reconciliation is clean when no row was changed, and reports each that was. */
@TestPropertySource(properties = "test.database=its own, for it counts everything in it")
class ReconciliationTest extends QuerySideTest {

    private static final String RECONCILE = "/api/operations/reconcile";
    private static final long SIZE = 22;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Database database;
    @Autowired
    private EvidenceStore evidence;

    private String kept;

    @BeforeEach
    void whateverMayHappenToHazards() {
        var random = new Random(own("seed").hashCode());
        park(own("park"), "某园区");
        for (int i = 0; i < 20; i++) {
            LegalLives.of(own("hazard-" + i), own("park"), own("unit-" + i % 3), 1 + random.nextInt(25), random)
                    .forEach(event -> given(event, Instant.now()));
        }
        var campaign = new CampaignActs(own("campaign"), own("park"));
        given(campaign.setUp());
        given(campaign.enrolled());
        given(campaign.completed("survey"));
        given(campaign.evidence("other").corrected(1, campaign.evidence("mended").completed("lists")));
        given(campaign.evidence().voided(1L));
        kept = evidence.keep(own("<p>年报</p>").getBytes(StandardCharsets.UTF_8), "text/html");
        given(new ReportFrozen(own("report"), Acts.REPORTER, TODAY, ReportKind.ANNUAL_REPORT, "2026", null, null));
        given(new ReportRendered(own("report"), List.of(new Rendition("html", "zh", kept, SIZE, "年报", null))));
        projected();
    }

    @Test
    void untouched_rows_are_the_fold_of_their_events() {
        assertThat(post(Role.ADMIN, RECONCILE, null)).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"clean\": true, \"parked\": 0, \"found\": 0, \"differences\": []}");
    }

    @Test
    void whatever_was_touched_is_named() {
        String id = own("hazard-0");
        String hazard = "id = '%s'".formatted(id);
        String total = "kind = 'PARK' and measure = 'TOTAL' and scope_id = '%s'".formatted(own("park"));
        differs("update query.hazard set location = 'x' where id = '%s'".formatted(id),
                "update query.hazard set location = file -> 'report' ->> 'location' where id = '%s'".formatted(id),
                "ROW", id, "location");
        differs("update query.hazard set file = jsonb_set(file, '{report,category}', '\"x\"') where id = '%s'"
                .formatted(id),
                "update query.hazard set file = jsonb_set(file, '{report,category}', to_jsonb(category)) where "
                        + hazard,
                "ROW", id, "file.report.category");
        differs("update query.timeline set type = 'x' where hazard_id = '%s' and sequence = 0".formatted(id),
                "update query.timeline set type = 'HazardReported' where hazard_id = '%s' and sequence = 0"
                        .formatted(id),
                "TIMELINE", id, "0.type");
        differs("update query.counter set amount = amount + 1 where " + total,
                "update query.counter set amount = amount - 1 where " + total,
                "COUNTER",
                "PARK " + own("park") + " TOTAL -", "amount");
        differs("""
                insert into query.indicator_mark
                values ('%s', 99, 'OPEN', '2026-01-01', null, false, '', '', '', '', '')""".formatted(id),
                "delete from query.indicator_mark where ordinal = 99", "INDICATOR", id, "");
        differs("insert into query.penalty values ('%s', 99, '', '', 'x', 'x', null, '2026-01-01')".formatted(id),
                "delete from query.penalty where ordinal = 99", "PENALTY", id, "");
        differs("update query.projected set events = events + 1", "update query.projected set events = events - 1",
                "COUNT", "ledger", "events");
        differs("insert into query.hazard_evidence values ('abc', '%s', '', '')".formatted(id),
                "delete from query.hazard_evidence where sha256 = 'abc'", "EVIDENCE", id, "sha256");
        differs("update query.park set succeeded_by = id where id = '%s'".formatted(own("park")),
                "update query.park set succeeded_by = null where id = '%s'".formatted(own("park")), "SUCCESSION",
                own("park"), "park.succeededBy");
        String part = EnrolmentId.of(own("campaign"), own("park"));
        differs("update query.enrolment set closed_on = '2026-01-01' where id = '%s'".formatted(part),
                "update query.enrolment set closed_on = null where id = '%s'".formatted(part), "ROW", part,
                "closed_on");
        differs("update query.enrolment_act set type = 'x' where enrolment_id = '%s' and sequence = 1".formatted(part),
                "update query.enrolment_act set type = 'TaskCompleted' where enrolment_id = '%s' and sequence = 1"
                        .formatted(part),
                "TIMELINE", part, "1.type");
        differs("insert into query.enrolment_evidence values ('abc', '%s', '')".formatted(part),
                "delete from query.enrolment_evidence where sha256 = 'abc'", "EVIDENCE", part, "sha256");
        differs("update query.campaign set template = 'x' where id = '%s'".formatted(own("campaign")),
                "update query.campaign set template = null where id = '%s'".formatted(own("campaign")), "ROW",
                own("campaign"), "template");
        differs("update query.frozen_report set renditions = jsonb_set(renditions, '{0,size}', '7') where id = '%s'"
                .formatted(own("report")),
                "update query.frozen_report set renditions = jsonb_set(renditions, '{0,size}', '%d') where id = '%s'"
                        .formatted(SIZE, own("report")),
                "ROW", own("report"), "renditions");
        assertThat(post(Role.ADMIN, RECONCILE, null)).bodyJson().extractingPath("$.clean").isEqualTo(true);
    }

    @Test
    void stored_bytes_that_do_not_match_the_digest_in_their_event_are_reported() {
        owner().sql("alter table evidence.chunk disable trigger never_changed").update();
        differs("update evidence.chunk set bytes = bytes || 'x'::bytea where sha256 = '%s'".formatted(kept),
                "update evidence.chunk set bytes = substring(bytes for length(bytes) - 1) where sha256 = '%s'"
                        .formatted(kept),
                "RENDITION", own("report"), "html.zh");
        owner().sql("alter table evidence.chunk enable trigger never_changed").update();
    }

    @Test
    void it_waits_for_its_turn_and_for_an_operator() throws Exception {
        assertThat(post(Role.AUDITOR, RECONCILE, null)).hasStatus(403);
        try (var lock = OperationLock.tryTake(database).orElseThrow()) {
            assertThat(post(Role.ADMIN, RECONCILE, null)).hasStatus(409).bodyJson().extractingPath("$.code")
                    .isEqualTo("operation-running");
        }
    }

    private void differs(String damage, String repair, String kind, String id, String field) {
        owner().sql(damage).update();
        assertThat(post(Role.ADMIN, RECONCILE, null)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"clean": false, "found": 1, "differences": [{"kind": "%s", "id": "%s", "field": "%s"}]}"""
                .formatted(kind, id, field));
        owner().sql(repair).update();
    }
}
