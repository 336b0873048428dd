package bihuan.command.hazard.decision;

import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.lifecycle.Regions;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

class DeciderReportTest {

    private static final Report GOOD = Forms.report("2026-0001", TODAY);
    private static final FieldError UNKNOWN_PARK = new FieldError("parkId", "unknown-park", Text.of("无", "none"));

    @ParameterizedTest
    @EnumSource(names = {"UNIT", "PARK", "REGULATOR"})
    void these_may_report(Role role) {
        List<HazardEvent> events = Decider.decide(command(GOOD, role, Envelope.EMPTY), TODAY, ProfileRef.DEFAULT);

        assertThat(events).singleElement().isInstanceOfSatisfying(HazardReported.class, reported -> {
            assertThat(reported.act().actor()).isEqualTo(Callers.of(role).actor());
            assertThat(reported.act().occurredOn()).isEqualTo(TODAY);
            assertThat(reported.act().imported()).isFalse();
            assertThat(reported.act().dateEvidenced()).isTrue();
            assertThat(HazardState.evolve(HazardState.NONE, reported).regions()).isEqualTo(Regions.REPORTED);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTEE", "AUDITOR", "VIEWER", "ADMIN"})
    void these_may_not_and_hear_so_before_their_form_is_looked_at(Role role) {
        Refusal refusal = refusal(command(new Report(null, null, null, null, null, null, null, null, null, null, null,
                null, null, null), role, Envelope.EMPTY, UNKNOWN_PARK));

        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.code()).isEqualTo("role-may-not");
    }

    @Test
    void all_that_is_missing_and_all_that_is_unknown_is_named_at_once() {
        Refusal refusal = refusal(command(new Report(null, "park-x", null, null, null, null, " ", null, null, null,
                null, null, null, null), Role.UNIT, Envelope.EMPTY, UNKNOWN_PARK));

        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("parkId", "unitId", "subject",
                "source", "category", "location", "description", "stateAndCauses", "harmAndDifficulty",
                "discoveredOn");
    }

    @Test
    void it_may_be_dated_back_to_the_day_it_was_found_but_not_ahead() {
        Report found = Forms.report(null, TODAY.minusDays(3));

        assertThat(refusal(command(found, Role.UNIT, on(TODAY.minusDays(3))))).isNull();
        assertThat(refusal(command(found, Role.UNIT, on(TODAY.minusDays(4)))).errors()).extracting(FieldError::field)
                .containsExactly("discoveredOn");
        Refusal ahead = refusal(command(found, Role.UNIT, on(TODAY.plusDays(1))));
        assertThat(ahead.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(ahead.code()).isEqualTo("in-the-future");
    }

    static Refusal refusal(Report report) {
        return refusal(command(report, Role.UNIT, Envelope.EMPTY));
    }

    private static Refusal refusal(ReportHazard command) {
        return Optional
                .ofNullable(
                        catchThrowableOfType(Refused.class, () -> Decider.decide(command, TODAY, ProfileRef.DEFAULT)))
                .map(Refused::refusal).orElse(null);
    }

    private static ReportHazard command(Report report, Role role, Envelope envelope, FieldError... errors) {
        return new ReportHazard(Story.ID, Callers.of(role), envelope, report, List.of(errors),
                new RequestMark(null, "digest"));
    }

    private static Envelope on(LocalDate day) {
        return new Envelope(day, null, null, null, null);
    }
}
