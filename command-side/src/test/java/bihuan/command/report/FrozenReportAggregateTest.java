package bihuan.command.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.api.report.FreezeReport;
import bihuan.api.report.RecordRenditions;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportRendered;

class FrozenReportAggregateTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor OFFICE = new Actor("account-office", "区安委办", Role.COMMITTEE);

    private final AggregateTestFixture<FrozenReportAggregate> reports = new AggregateTestFixture<>(
            FrozenReportAggregate.class);

    {
        reports.registerInjectableResource(Clock.fixed(TODAY.atStartOfDay(SHANGHAI).toInstant(), SHANGHAI));
    }

    @Test
    void a_report_is_frozen_on_the_day_it_is_in_shanghai() {
        reports.givenNoPriorActivity().when(freeze("2021", "d")).expectEvents(frozen("2021", "d"))
                .expectResultMessagePayload(new Recorded("report-1", 0));
    }

    @Test
    void the_same_again_is_answered_and_another_is_refused() {
        reports.given(frozen("2021", "d")).when(freeze("2021", "d")).expectNoEvents()
                .expectResultMessagePayload(new Recorded("report-1", 0));
        new AggregateTestFixture<>(FrozenReportAggregate.class)
                .registerInjectableResource(Clock.systemUTC()).given(frozen("2021", "d")).when(freeze("2022", "e"))
                .expectException(Refused.class).expectExceptionMessage("id-taken").expectNoEvents();
    }

    @Test
    void the_renditions_recorded_first_stay_whatever_is_rendered_later() {
        reports.given(frozen("2021", "d")).when(new RecordRenditions("report-1", files("a")))
                .expectEvents(new ReportRendered("report-1", files("a")));
        reports.given(frozen("2021", "d"), new ReportRendered("report-1", files("a")))
                .when(new RecordRenditions("report-1", files("b"))).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void what_was_never_frozen_is_not_rendered() {
        reports.givenNoPriorActivity().when(new RecordRenditions("report-1", files("a")))
                .expectException(AggregateNotFoundException.class).expectNoEvents();
    }

    @Test
    void a_repeat_of_the_freezing_is_answered_as_before_once_the_report_is_rendered() {
        reports.given(frozen("2021", "d"), new ReportRendered("report-1", files("a"))).when(freeze("2021", "d"))
                .expectNoEvents().expectResultMessagePayload(new Recorded("report-1", 0));
    }

    private static List<Rendition> files(String sha256) {
        return List.of(new Rendition("pdf", "zh", sha256, 1, "月报", null));
    }

    private static FreezeReport freeze(String period, String digest) {
        return new FreezeReport("report-1", OFFICE, ReportKind.ANNUAL_REPORT, period, null,
                new RequestMark(null, digest));
    }

    private static ReportFrozen frozen(String period, String digest) {
        return new ReportFrozen("report-1", OFFICE, TODAY, ReportKind.ANNUAL_REPORT, period, null,
                new RequestMark(null, digest));
    }
}
