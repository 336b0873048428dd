package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.CONFIRM;
import static bihuan.api.lifecycle.Action.GRANT_EXTENSION;
import static bihuan.api.lifecycle.Action.LIST;
import static bihuan.api.lifecycle.Action.ORDER_SUSPENSION;
import static bihuan.api.lifecycle.Action.PROPOSE_LISTING;
import static bihuan.api.lifecycle.Action.REQUEST_EXTENSION;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;

/** What was done with an instrument: by whom it is recorded, and when at the earliest. */
class FormalityTest {

    private static final Caller OTHER_DEPARTMENT = Callers.caller("account-other", "区住建局", Role.REGULATOR);

    @Test
    void the_service_of_a_suspension_order_is_recorded_by_the_department_that_ordered_it_without_any_listing() {
        Story story = Story.reported().then(ORDER_SUSPENSION);

        story.asked(served(Instrument.SUSPENSION, TODAY)).by(Role.REGULATOR).done();

        assertThat(story.asked(served(Instrument.SUSPENSION, TODAY)).by(OTHER_DEPARTMENT).refusal().code())
                .isEqualTo("not-the-issuer");
        assertThat(story.asked(served(Instrument.SUSPENSION, TODAY)).by(Role.COMMITTEE).refusal().code())
                .isEqualTo("not-the-issuer");
    }

    @Test
    void an_extension_decision_is_served_by_whoever_granted_it() {
        Story unlisted = Story.reported().then(CONFIRM, REQUEST_EXTENSION, GRANT_EXTENSION);
        Story listed = Story.reported().then(CONFIRM, PROPOSE_LISTING, LIST, REQUEST_EXTENSION, GRANT_EXTENSION);
        RecordFormality service = served(Instrument.EXTENSION, TODAY);

        assertThat(unlisted.asked(service).by(Role.REGULATOR).refusal()).isNull();
        assertThat(unlisted.asked(service).by(Role.COMMITTEE).refusal().code()).isEqualTo("not-the-issuer");
        assertThat(listed.asked(service).by(Role.COMMITTEE).refusal()).isNull();
        assertThat(listed.asked(service).by(Role.REGULATOR).refusal().code()).isEqualTo("not-the-issuer");
    }

    @Test
    void nothing_is_recorded_of_an_instrument_that_was_not_issued() {
        Story story = Story.reported().then(CONFIRM);

        assertThat(story.asked(served(Instrument.LISTING, TODAY)).by(Role.COMMITTEE).refusal().code())
                .isEqualTo("not-from-here");
        assertThat(story.asked(served(Instrument.SUSPENSION, TODAY)).by(Role.REGULATOR).refusal().code())
                .isEqualTo("not-from-here");
    }

    @Test
    void neither_the_formality_nor_the_act_that_records_it_is_before_the_instrument() {
        Story story = Story.reported().then(ORDER_SUSPENSION).days(5);

        assertThat(story.asked(served(Instrument.SUSPENSION, TODAY.minusDays(1))).by(Role.REGULATOR).refusal().errors())
                .extracting(FieldError::code).containsExactly("formality-before-instrument");
        assertThat(story.asked(served(Instrument.SUSPENSION, TODAY)).by(Role.REGULATOR).on(TODAY.minusDays(1)).refusal()
                .code()).isEqualTo("before-last-act");
        assertThat(story.asked(served(Instrument.SUSPENSION, TODAY)).by(Role.REGULATOR).on(TODAY).refusal()).isNull();
    }

    @Test
    void a_formality_blocks_no_older_paper() {
        Story story = Story.reported().then(CONFIRM, ORDER_SUSPENSION).days(5);

        story.asked(served(Instrument.SUSPENSION, TODAY.plusDays(5))).by(Role.REGULATOR).done();

        assertThat(story.asked(PROPOSE_LISTING).on(TODAY.plusDays(1)).refusal()).isNull();
    }

    private static RecordFormality served(Instrument instrument, LocalDate on) {
        return new RecordFormality(instrument, Formality.SERVICE, on, "责任单位");
    }
}
