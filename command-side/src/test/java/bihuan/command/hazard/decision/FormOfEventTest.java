package bihuan.command.hazard.decision;

import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import bihuan.api.clock.ClockCode;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.CloseOut;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RecordCoerciveMeasure;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.action.VoidAct;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.CoerciveMeasureRecorded;
import bihuan.api.hazard.event.DeadlineLapsed;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardReassigned;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;

/** An act is corrected through its form, so that the form must come back from the event as it was handed in. */
class FormOfEventTest {

    private static final List<String> DIGESTS = List.of("ab".repeat(32));
    private static final Act ACT = Act.of(Callers.of(Role.REGULATOR).actor(), TODAY.minusDays(3),
            new Envelope(null, "原因", "依据", Forms.document("1号", TODAY), DIGESTS), null,
            Story.CLOCKS.inForce());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE,
            names = {"VOID_EXTENSION", "RECORD_LAPSE", "REASSIGN", "VOID_ACT", "CORRECT_ACT", "ISSUE_PAPER",
                    "RECORD_COERCIVE_MEASURE"})
    void the_form_of_an_event_is_the_form_that_it_was_made_of(Action action) {
        HazardAction form = Forms.valid(action, Story.reported().then(Action.CONFIRM).state(), TODAY);

        HazardEvent event = EventOf.form(Story.ID, ACT, form);

        assertThat(Action.of(event)).isEqualTo(action);
        assertThat(event.hazardId()).isEqualTo(Story.ID);
        assertThat(event.act()).isEqualTo(ACT);
        assertThat(FormOf.event(event)).isEqualTo(form);
    }

    @Test
    void a_measure_of_which_no_emergency_was_claimed_was_none() {
        var claimed = measure(true);

        assertThat(FormOf.event(EventOf.form(Story.ID, ACT, claimed))).isEqualTo(claimed);
        assertThat(((CoerciveMeasureRecorded) EventOf.form(Story.ID, ACT, measure(null))).emergency()).isFalse();
    }

    @Test
    void what_only_the_system_does_papers_and_corrections_have_no_form() {
        LocalDate due = TODAY.plusDays(1);

        assertThat(Stream.of(new ExtensionVoided(Story.ID, ACT), EventOf.form(Story.ID, ACT,
                new IssuePaper(PaperKind.SUPERVISION_NOTICE, "1号", TODAY)),
                new DeadlineLapsed(Story.ID, ACT, ClockCode.RECTIFICATION, TODAY, due),
                new HazardReassigned(Story.ID, ACT, "park-2", "unit-2", "1"),
                new ActsVoided(Story.ID, ACT, List.of(1L), List.of()),
                new ActCorrected(Story.ID, ACT, 1, new ExtensionVoided(Story.ID, ACT), List.of())).map(FormOf::event))
                .containsOnlyNulls();
    }

    @Test
    void a_correction_has_no_event_without_the_acts_before_it() {
        for (HazardAction correction : List.of(new VoidAct(List.of(1)),
                new CorrectAct(1, new CloseOut(), Envelope.EMPTY, 1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> EventOf.form(Story.ID, ACT, correction));
        }
    }

    @Test
    void the_envelope_of_an_act_is_what_was_said_with_it() {
        assertThat(FormOf.envelope(ACT)).isEqualTo(new Envelope(TODAY.minusDays(3), "原因", "依据",
                Forms.document("1号", TODAY), DIGESTS));
    }

    @Test
    void a_corrected_report_keeps_the_row_of_the_ledger_that_it_was_read_from() {
        HazardReported imported = ((HazardReported) EventOf.form(Story.ID, ACT, Forms.report("1", TODAY)))
                .withLedgerRow(Forms.SUN, Map.of("状态", "已挂牌"));
        Report other = Forms.report("2", TODAY.minusDays(1));

        HazardReported corrected = (HazardReported) EventOf.corrected(imported, ACT, other);

        assertThat(FormOf.event(corrected)).isEqualTo(other);
        assertThat(corrected.principal()).isEqualTo(Forms.SUN);
        assertThat(corrected.ledgerRow()).isEqualTo(Map.of("状态", "已挂牌"));
    }

    @Test
    void a_corrected_delisting_remains_one_in_error_if_it_was_one() {
        for (boolean inError : List.of(true, false)) {
            var delisted = new HazardDelisted(Story.ID, ACT, inError);

            assertThat(EventOf.corrected(delisted, ACT, FormOf.event(delisted))).isEqualTo(delisted);
        }
    }

    private static RecordCoerciveMeasure measure(Boolean emergency) {
        return new RecordCoerciveMeasure("停止供电", Forms.SUN, null, emergency);
    }
}
