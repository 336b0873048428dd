package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.CorrectedStory.BECAUSE;
import static bihuan.command.hazard.decision.CorrectedStory.correcting;
import static bihuan.command.hazard.decision.CorrectedStory.voiding;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.RecordProgress;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.text.Text;

/** What a request to void or correct acts must say, and what the act as corrected must say. */
class CorrectionFormTest {

    private static final Caller UNIT = Callers.of(Role.UNIT);
    private static final Caller REGULATOR = Callers.of(Role.REGULATOR);
    private static final FieldError UNREADABLE = new FieldError("fields.deadline", "not-a-date", Text.of("坏", "bad"));

    private final CorrectedStory story = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS));

    @Test
    void acts_are_named_that_exist() {
        assertErrors(story.refusalToVoid(UNIT, 3, 99, 98), "sequences[1] unknown-act", "sequences[2] unknown-act");
        assertErrors(story.refusal(correcting(REGULATOR, BECAUSE, new CorrectAct(99, null, Envelope.EMPTY, 3))),
                "sequence unknown-act");
    }

    @Test
    void an_act_and_a_reason_are_named() {
        assertErrors(story.refusal(voiding(UNIT, Envelope.EMPTY, null)), "sequences required", "reason required");
        assertErrors(story.refusal(voiding(UNIT, BECAUSE, List.of())), "sequences required");
        assertErrors(story.refusal(correcting(UNIT, BECAUSE, new CorrectAct(null, null, Envelope.EMPTY, 3))),
                "sequence required");
        assertErrors(story.refusal(correcting(UNIT, Envelope.EMPTY, story.correction(3, progress(50), null))),
                "reason required");
    }

    @Test
    void the_document_of_a_correction_is_not_issued_in_the_future() {
        Envelope ahead = new Envelope(null, "录入有误", null, Forms.document("1号", TODAY.plusDays(1)), List.of());

        assertErrors(story.refusal(voiding(UNIT, ahead, List.of(3))), "document.issuedOn issued-in-the-future");
    }

    @Test
    void what_could_not_be_read_is_all_that_is_said_about_it() {
        ActOnHazard unreadable = new ActOnHazard(Story.ID, REGULATOR, CORRECT_ACT, BECAUSE,
                new CorrectAct(1, null, Envelope.EMPTY, 3), List.of(UNREADABLE), null, null);
        ActOnHazard unchanged = new ActOnHazard(Story.ID, REGULATOR, CORRECT_ACT, BECAUSE,
                story.correction(1, FormOf.event(story.events().get(1)), null), List.of(UNREADABLE), null, null);

        assertThat(story.refusal(unreadable).errors()).containsExactly(UNREADABLE);
        assertThat(story.refusal(unchanged).errors()).containsExactly(UNREADABLE);
    }

    @Test
    void a_correction_changes_something() {
        assertErrors(story.refusalToCorrect(UNIT, 3, FormOf.event(story.events().get(3)), null),
                "fields nothing-to-amend");
        assertThat(story.refusalToCorrect(UNIT, 3, progress(50), null)).isNull();
        assertThat(story.refusal(correcting(UNIT, BECAUSE, new CorrectAct(3, FormOf.event(story.events().get(3)),
                new Envelope(TODAY, "另有原因", null, null, List.of()), 3)))).isNull();
    }

    @Test
    void the_act_as_corrected_keeps_all_rules_of_its_form() {
        assertErrors(story.refusalToCorrect(REGULATOR, 1, new Confirm(" ", "第五条", TODAY.minusDays(1)), null),
                "fields.criterion required", "fields.deadline deadline-before-act");
        assertErrors(story.refusalToCorrect(UNIT, 3, progress(101), null),
                "fields.percent percent-out-of-range");
        assertErrors(story.refusalToCorrect(UNIT, 0, Forms.report(null, TODAY), null), "fields.number required");
        assertErrors(story.refusal(correcting(REGULATOR, BECAUSE, new CorrectAct(1, confirmed(91),
                new Envelope(TODAY, null, null, Forms.document("1号", TODAY.plusDays(1)), List.of()), 3))),
                "fields.document.issuedOn issued-in-the-future");
    }

    @Test
    void the_act_as_corrected_has_what_it_needs_of_the_envelope() {
        CorrectedStory returned = CorrectedStory.of(Story.reported().then(CONFIRM, FILE_PLAN, RETURN_PLAN));

        assertErrors(returned.refusal(correcting(REGULATOR, BECAUSE,
                new CorrectAct(3, FormOf.event(returned.events().get(3)), new Envelope(TODAY, " ", null, null, null),
                        3))),
                "fields.reason required");
    }

    @Test
    void the_act_as_corrected_is_measured_by_the_state_before_it() {
        Story spent = Story.reported().then(CONFIRM, FILE_PLAN).asked(spent(50)).done()
                .asked(spent(900)).done();
        CorrectedStory tooMuch = CorrectedStory.of(spent);

        assertThat(tooMuch.refusalToCorrect(UNIT, 4, spent(90), null)).isNull();
        assertErrors(tooMuch.refusalToCorrect(UNIT, 4, spent(49), null),
                "fields.reason funds-fell-without-reason");
    }

    @Test
    void what_was_wrong_with_an_imported_act_already_does_not_keep_its_other_fields_from_being_corrected() {
        HazardReported lacking = imported(null, "report.location", "report.description");
        CorrectedStory ledger = CorrectedStory.of(List.of(lacking), Story.CLOCKS, TODAY);
        Report form = (Report) FormOf.event(lacking);

        ledger.corrected(Callers.of(Role.ADMIN), 0, report(form, "罐区", null), null);

        HazardReported corrected = (HazardReported) ledger.history().asCorrected(0);
        assertThat(corrected.location()).isEqualTo("罐区");
        assertThat(corrected.act().incomplete()).containsExactly("report.description");
        assertThat(corrected.act().actor()).isEqualTo(lacking.act().actor());
        assertErrors(ledger.refusalToCorrect(Callers.of(Role.ADMIN), 0, report(form, null, "泄漏"), null),
                "fields.location required");
    }

    private static HazardReported imported(String location, String... lacking) {
        Act act = Act.imported(Callers.of(Role.ADMIN).actor(), TODAY, null, true, List.of(lacking),
                Story.CLOCKS.inForce());
        Report form = Forms.report("2026-0001", TODAY);
        return new HazardReported(Story.ID, act, form.number(), form.parkId(), form.unitId(), form.subject(), null,
                form.source(), form.category(), null, location, null, null, null, form.discoveredOn(), null, null,
                null);
    }

    private static Report report(Report form, String location, String description) {
        return new Report(form.number(), form.parkId(), form.unitId(), form.subject(), null, form.source(),
                form.category(), null, location, description, null, null, form.discoveredOn(), null);
    }

    private static Confirm confirmed(int days) {
        return new Confirm("判定标准", "第五条", TODAY.plusDays(days));
    }

    private static RecordProgress progress(int percent) {
        return new RecordProgress(percent, "已更换两台", BigDecimal.valueOf(20));
    }

    private static RecordProgress spent(long amount) {
        return new RecordProgress(20, "已更换两台", BigDecimal.valueOf(amount));
    }

    private static void assertErrors(Refusal refusal, String... errors) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.errors()).extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(errors);
    }
}
