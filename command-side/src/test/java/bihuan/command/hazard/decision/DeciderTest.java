package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.Accept;
import bihuan.api.hazard.action.AmendReport;
import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.Delist;
import bihuan.api.hazard.action.GrantExtension;
import bihuan.api.hazard.action.Reopen;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Action.Need;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.Kind;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.HazardState.Deadlines;

class DeciderTest {

    private static final Action[] ACCEPTED = {CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT};
    private static final FieldError UNREADABLE = new FieldError("deadline", "not-a-date", Text.of("坏", "bad"));

    // what the envelope must say

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE,
            names = {"REPORT", "VOID_EXTENSION", "RECORD_LAPSE", "REASSIGN", "VOID_ACT", "CORRECT_ACT",
                    "CORRECT_EXTENSION"})
    void an_empty_envelope_is_refused_for_exactly_what_the_action_needs(Action action) {
        Story story = Story.reported();

        Refusal refusal = story.asked(action).with(Envelope.EMPTY).refusal();

        List<String> needed = action.needs().stream().map(DeciderTest::field).toList();
        if (needed.isEmpty()) {
            assertThat(refusal == null ? Kind.CONFLICT : refusal.kind()).isEqualTo(Kind.CONFLICT);
        } else {
            assertThat(refusal.errors()).extracting(FieldError::field).containsExactlyInAnyOrderElementsOf(needed);
            assertThat(refusal.errors()).extracting(FieldError::code).containsOnly("required");
        }
    }

    @ParameterizedTest
    @CsvSource({"amend-report,REASON", "reject-report,REASON", "downgrade,REASON", "return-plan,REASON",
            "fail-acceptance,REASON", "reopen,REASON", "order-closure-exit,DOCUMENT LEGAL_BASIS", "list,DOCUMENT",
            "decline-listing,REASON", "escalate,DOCUMENT", "transfer-supervision,REASON", "delist,DOCUMENT",
            "order-suspension,DOCUMENT LEGAL_BASIS",
            "grant-resumption,DOCUMENT", "refuse-resumption,REASON", "request-extension,REASON",
            "grant-extension,DOCUMENT", "reject-extension,REASON",
            "attach-evidence,EVIDENCE", "record-coercive-measure,DOCUMENT", "lift-coercive-measure,REASON",
            "confirm,", "file-plan,", "record-progress,", "request-acceptance,", "accept,", "close-out,",
            "record-look-back,", "propose-listing,", "record-formality,", "apply-for-resumption,", "record-penalty,"})
    void each_action_needs_of_the_envelope_what_the_contract_says(String path, String needs) {
        assertThat(Action.ofPath(path).orElseThrow().needs()).containsExactlyInAnyOrderElementsOf(
                needs == null ? List.of() : Stream.of(needs.split(" ")).map(Need::valueOf).toList());
    }

    @Test
    void a_document_has_a_number_and_a_day_that_is_not_ahead() {
        Story story = Story.reported().then(CONFIRM, PROPOSE_LISTING);

        assertThat(story.asked(LIST).under(new Document(" ", null, null, null)).refusal().errors())
                .extracting(FieldError::field).containsExactly("document.number", "document.issuedOn");
        assertThat(story.asked(LIST).under(Forms.document("1号", TODAY.plusDays(1))).refusal().errors())
                .extracting(FieldError::code).containsExactly("issued-in-the-future");
        assertThat(story.asked(LIST).under(Forms.document("1号", TODAY)).refusal()).isNull();
    }

    @Test
    void a_field_that_could_not_be_read_is_blamed_once_and_not_called_missing() {
        Story story = Story.reported();

        Refusal refusal = story.asked(new Confirm("标准", "第五条", null)).unreadable(UNREADABLE).refusal();

        assertThat(refusal.errors()).containsExactly(UNREADABLE);
    }

    @Test
    void one_inspector_who_is_unknown_does_not_make_the_list_too_short() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE);
        var unknown = new FieldError("inspectors[1]", "unknown-person", Text.of("无", "none"));

        assertThat(story.asked(new Accept(List.of(Forms.SUN), TODAY, "合格")).unreadable(unknown).refusal().errors())
                .containsExactly(unknown);
        assertThat(story.asked(new Accept(List.of(), TODAY, "合格")).unreadable(unknown).refusal().errors())
                .containsExactly(unknown);
    }

    @Test
    void an_amendment_that_amends_nothing_is_refused() {
        var nothing = AmendReport.NOTHING;

        assertThat(Story.reported().asked(nothing).refusal().errors()).extracting(FieldError::code)
                .containsExactly("nothing-to-amend");
    }

    // deadlines

    @Test
    void confirmation_sets_both_deadlines_and_an_extension_moves_only_the_current_one() {
        Story story = Story.reported().then(CONFIRM);
        LocalDate set = TODAY.plusDays(90);
        assertThat(story.state().deadlines()).isEqualTo(new Deadlines(set, set));

        story.then(REQUEST_EXTENSION).asked(new GrantExtension(set.plusDays(20))).done();

        assertThat(story.state().deadlines()).isEqualTo(new Deadlines(set, set.plusDays(20)));
    }

    @Test
    void listing_sets_both_anew() {
        Story story = Story.reported().then(CONFIRM, REQUEST_EXTENSION, GRANT_EXTENSION, PROPOSE_LISTING, LIST);

        LocalDate set = TODAY.plusDays(91);
        assertThat(story.state().deadlines()).isEqualTo(new Deadlines(set, set));
    }

    @Test
    void reopening_resets_both_and_a_delisted_listing_starts_over() {
        Story story = Story.reported().then(PROPOSED_AND_LISTED).then(FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE,
                ACCEPT, DELIST, CLOSE_OUT);

        story.asked(new Reopen(TODAY.plusDays(15))).done();

        assertThat(story.state().deadlines()).isEqualTo(new Deadlines(TODAY.plusDays(15), TODAY.plusDays(15)));
        assertThat(story.state().regions().rectification()).isEqualTo(Rectification.RECTIFYING);
        assertThat(story.state().regions().listing()).isEqualTo(Listing.NONE);
        assertThat(story.asked(PROPOSE_LISTING).refusal()).isNull();
    }

    @Test
    void reopening_what_is_accepted_and_still_listed_leaves_it_listed() {
        Story story = Story.reported().then(PROPOSED_AND_LISTED)
                .then(FILE_PLAN, RECORD_PROGRESS, REQUEST_ACCEPTANCE, ACCEPT, REOPEN);

        assertThat(story.state().regions().listing()).isEqualTo(Listing.LISTED);
    }

    // side by side

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPT", "DOWNGRADE", "ORDER_CLOSURE_EXIT"})
    void a_pending_extension_is_void_once_the_hazard_is_accepted_or_ended(Action end) {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS, REQUEST_EXTENSION);
        if (end == ACCEPT) {
            story.then(REQUEST_ACCEPTANCE);
        }

        List<HazardEvent> events = story.asked(end).marked("key", "digest").events();

        assertThat(events).hasSize(2).last().isInstanceOfSatisfying(ExtensionVoided.class, voided -> {
            assertThat(voided.act().actor().accountId()).isEqualTo("system");
            assertThat(voided.act().occurredOn()).isEqualTo(TODAY);
            assertThat(voided.act().request()).isEqualTo(events.getFirst().act().request());
        });
        assertThat(story.happened(events).state().regions().extension()).isEqualTo(Extension.VOIDED);
    }

    @Test
    void it_is_not_void_before_it_was_asked_for_though_the_act_is_dated_back() {
        Story story = Story.reported().then(CONFIRM, FILE_PLAN, RECORD_PROGRESS).days(10).then(REQUEST_EXTENSION);

        HazardEvent voided = story.asked(DOWNGRADE).on(TODAY).events().getLast();

        assertThat(voided).isInstanceOf(ExtensionVoided.class);
        assertThat(voided.act().occurredOn()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void a_granted_or_rejected_extension_stays_what_it_is() {
        Story granted = Story.reported().then(CONFIRM, REQUEST_EXTENSION, GRANT_EXTENSION, DOWNGRADE);
        Story rejected = Story.reported().then(CONFIRM, REQUEST_EXTENSION, REJECT_EXTENSION, DOWNGRADE);

        assertThat(granted.state().regions().extension()).isEqualTo(Extension.GRANTED);
        assertThat(rejected.state().regions().extension()).isEqualTo(Extension.REJECTED);
        assertThat(granted.events()).noneMatch(ExtensionVoided.class::isInstance);
    }

    @Test
    void closing_out_never_implies_resumption() {
        Story story = Story.reported().then(ORDER_SUSPENSION).then(ACCEPTED).then(CLOSE_OUT);

        assertThat(story.state().regions().restriction()).isEqualTo(Restriction.ORDERED);
        assertThat(story.then(APPLY_FOR_RESUMPTION, GRANT_RESUMPTION).state().regions().restriction())
                .isEqualTo(Restriction.NONE);
    }

    @Test
    void a_coercive_measure_is_lifted_only_while_one_is_in_force() {
        Story story = Story.reported();
        assertThat(story.asked(LIFT_COERCIVE_MEASURE).refusal().code()).isEqualTo("not-from-here");

        story.then(RECORD_COERCIVE_MEASURE, LIFT_COERCIVE_MEASURE);

        assertThat(story.asked(LIFT_COERCIVE_MEASURE).refusal().code()).isEqualTo("not-from-here");
    }

    private static final Action[] PROPOSED_AND_LISTED = {CONFIRM, PROPOSE_LISTING, LIST};

    private static String field(Need need) {
        return switch (need) {
            case REASON -> "reason";
            case LEGAL_BASIS -> "legalBasis";
            case DOCUMENT -> "document";
            case EVIDENCE -> "evidence";
        };
    }
}
