package bihuan.command.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;
import bihuan.api.report.FreezeReport;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;

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

    private static FreezeReport freeze(String period, String digest) {
        return new FreezeReport("report-1", OFFICE, ReportKind.ANNUAL_REPORT, period, null,
                new RequestMark(null, digest));
    }

    private static ReportFrozen frozen(String period, String digest) {
        return new ReportFrozen("report-1", OFFICE, TODAY, ReportKind.ANNUAL_REPORT, period, null,
                new RequestMark(null, digest));
    }
}
