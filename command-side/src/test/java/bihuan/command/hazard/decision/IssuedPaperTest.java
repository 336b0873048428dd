package bihuan.command.hazard.decision;

import static bihuan.api.lifecycle.Action.*;
import static bihuan.command.hazard.decision.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.hazard.event.FormalityRecorded;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;

/** A paper is issued of an act, by the authority whose act it is, under a number of its own. */
class IssuedPaperTest {

    private static final Action[] LISTED = {CONFIRM, PROPOSE_LISTING, LIST};
    private static final Action[] DELISTED = {CONFIRM, PROPOSE_LISTING, LIST, FILE_PLAN, RECORD_PROGRESS,
            REQUEST_ACCEPTANCE, ACCEPT, DELIST};

    @Test
    void a_notice_is_issued_by_the_committee_that_listed_and_is_of_its_listing() {
        Story story = Story.reported().then(LISTED).days(2);

        PaperIssued paper = issued(story.asked(notice("督1号", null)).by(Role.COMMITTEE));

        assertThat(paper.ofAct()).isEqualTo(3);
        assertThat(paper.paperId()).isEqualTo("paper-0198c0de-0000-7000-8000-0000000000aa-4");
        assertThat(paper.issuedOn()).isEqualTo(TODAY.plusDays(2)).isEqualTo(paper.act().occurredOn());
        assertThat(story.asked(notice("督1号", null)).by(Role.REGULATOR).refusal().code()).isEqualTo("not-the-issuer");
        assertThat(story.asked(notice("督1号", null)).by(Callers.caller("other", "市安委办", Role.COMMITTEE)).refusal()
                .code()).isEqualTo("not-the-issuer");
        assertThat(story.asked(notice("督1号", null)).by(Role.PARK).refusal().code()).isEqualTo("role-may-not");
    }

    @Test
    void without_an_act_there_is_no_paper_of_it() {
        Refusal refusal = Story.reported().then(CONFIRM).asked(notice("1", null)).by(Role.COMMITTEE).refusal();

        assertThat(refusal.code()).isEqualTo("not-from-here");
        assertThat(refusal.reason()).isEqualTo(PaperKind.SUPERVISION_NOTICE.missing());
        assertThat(refusal.allowed()).doesNotContain("issue-paper");
    }

    @Test
    void the_number_is_that_of_the_acts_document_unless_another_is_given() {
        Story story = Story.reported().then(CONFIRM, PROPOSE_LISTING);
        story.asked(LIST).under(new Document("安委办督〔2026〕9号", null, null, TODAY)).done();

        assertThat(issued(story.asked(notice(null, null)).by(Role.COMMITTEE)).number()).isEqualTo("安委办督〔2026〕9号");
        assertThat(codes(story.asked(new IssuePaper(PaperKind.RECTIFICATION_ORDER, null, null)).by(Role.REGULATOR)))
                .as("a confirmation without a document").containsExactly("number required");
    }

    @Test
    void a_number_is_given_once_among_the_papers_of_a_kind() {
        Story story = Story.reported().then(LISTED);
        story.asked(notice("督1号", null)).done();

        assertThat(codes(story.asked(notice("督1号", null)))).containsExactly("number not-unique");
        assertThat(story.asked(notice("督1号之二", null)).refusal()).isNull();
        assertThat(story.asked(new IssuePaper(PaperKind.PROOF_OF_SERVICE, "督1号", null)).by(Role.COMMITTEE).refusal())
                .as("another kind").isNull();
    }

    @Test
    void it_is_issued_from_the_day_of_its_act_until_today() {
        Story story = Story.reported().days(3).then(LISTED).days(5);

        assertThat(codes(story.asked(notice("1", TODAY.plusDays(2))))).containsExactly("on paper-before-act");
        assertThat(issued(story.asked(notice("1", TODAY.plusDays(3)))).act().occurredOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(story.asked(notice("1", TODAY.plusDays(8))).refusal()).isNull();
        assertThat(codes(story.asked(notice("1", TODAY.plusDays(9))))).containsExactly("on issued-in-the-future");
    }

    @Test
    void papers_of_earlier_rounds_stay_and_a_new_one_is_of_the_new_listing() {
        Story story = Story.reported().then(DELISTED);
        story.asked(notice("督1号", null)).by(Role.COMMITTEE).done().then(REOPEN, PROPOSE_LISTING);
        long between = story.state().version();
        assertThat(issued(story.asked(notice("督2号", null)).by(Role.COMMITTEE)).ofAct())
                .as("while it is not listed, of the earlier one").isEqualTo(3);

        story.then(LIST).asked(notice("督3号", null)).done();

        assertThat(story.state().papers().issued().values()).extracting(Papers.Issue::ofAct)
                .containsExactlyInAnyOrder(3L, between + 1);
    }

    @Test
    void of_a_hazard_that_was_never_listed_an_order_is_issued_and_its_service_recorded_after_the_file_has_ended() {
        Story story = Story.reported().then(CONFIRM, DOWNGRADE);
        PaperIssued order = issued(story.asked(new IssuePaper(PaperKind.RECTIFICATION_ORDER, "责改1号", null))
                .by(Role.REGULATOR));
        story.happened(List.of(order)).days(1);

        for (Formality kind : Formality.values()) {
            var done = (FormalityRecorded) story.asked(done(order.paperId(), kind, TODAY)).by(Role.REGULATOR).events()
                    .getFirst();
            assertThat(done.paperId()).isEqualTo(order.paperId());
            assertThat(done.instrument()).isNull();
        }
        assertThat(story.asked(done(order.paperId(), Formality.SERVICE, TODAY)).by(Role.COMMITTEE).refusal().code())
                .isEqualTo("not-the-issuer");
        assertThat(codes(story.asked(done(order.paperId(), Formality.SERVICE, TODAY.minusDays(1))).by(Role.REGULATOR)))
                .containsExactly("on formality-before-instrument");
        assertThat(codes(story.asked(done("paper-of-no-hazard", Formality.SERVICE, TODAY)).by(Role.REGULATOR)))
                .containsExactly("instrument unknown-paper");
    }

    @Test
    void what_is_done_with_the_paper_of_the_listing_in_force_is_done_with_the_listing() {
        Story story = Story.reported().then(LISTED).under("qingdao");
        PaperIssued notice = issued(story.asked(notice("督1号", null)));
        story.happened(List.of(notice));

        var done = (FormalityRecorded) story.asked(done(notice.paperId(), Formality.PUBLICATION, TODAY))
                .by(Role.COMMITTEE).events().getFirst();

        assertThat(done.instrument()).isEqualTo(Instrument.LISTING);
    }

    @Test
    void after_an_escalation_a_notice_is_of_it_and_both_notices_are_of_the_listing() {
        Story story = Story.reported().then(LISTED);
        PaperIssued first = issued(story.asked(notice("督1号", null)));
        story.happened(List.of(first)).then(ESCALATE);
        PaperIssued second = issued(story.asked(notice("督2号", null)));
        story.happened(List.of(second));

        assertThat(second.ofAct()).isEqualTo(5);
        for (PaperIssued notice : List.of(first, second)) {
            var done = (FormalityRecorded) story.asked(done(notice.paperId(), Formality.SERVICE, TODAY))
                    .by(Role.COMMITTEE).events().getFirst();
            assertThat(done.instrument()).as(notice.number()).isEqualTo(Instrument.LISTING);
        }
    }

    @Test
    void a_paper_outlives_the_correction_and_the_voiding_of_its_act_and_is_not_corrected_itself() {
        Story story = Story.reported().then(LISTED);
        PaperIssued notice = issued(story.asked(notice("督1号", null)));
        CorrectedStory corrected = CorrectedStory.of(story.happened(List.of(notice)));

        assertThat(corrected.voided(Callers.of(Role.COMMITTEE), 3).state().papers().issued())
                .containsOnlyKeys(notice.paperId());
        assertThat(corrected.state().papers().hasBasis(PaperKind.SUPERVISION_NOTICE)).isFalse();
        assertThat(corrected.voided(Callers.of(Role.COMMITTEE), 4).state().papers().issued())
                .as("issued by mistake").isEmpty();
    }

    @Test
    void the_digest_is_that_of_what_sha256sum_prints_of_the_files_in_order() {
        var zh = new PaperFile("pdf", "zh", "bb".repeat(32), 2, "通知");
        var en = new PaperFile("html", "en", "aa".repeat(32), 1, "notice");
        PaperIssued paper = issued(Story.reported().then(LISTED).asked(notice("1", null)));

        // printf '%s  en.html\n%s  zh.pdf\n' aa… bb… | sha256sum
        assertThat(paper.printed(new PrintedPaper(List.of(zh, en), List.of())).digest())
                .isEqualTo(PaperFile.digest(List.of(en, zh)))
                .isEqualTo("2b51c5924a28f224da4b95c72c384a3f3641059c7b4ab95cf0487c3a0d7a0479");
    }

    private static IssuePaper notice(String number, LocalDate on) {
        return new IssuePaper(PaperKind.SUPERVISION_NOTICE, number, on);
    }

    private static RecordFormality done(String paper, Formality kind, LocalDate on) {
        return new RecordFormality(paper, kind, on, "责任单位");
    }

    private static PaperIssued issued(Story.Asked asked) {
        HazardEvent event = asked.events().getFirst();
        return (PaperIssued) event;
    }

    private static List<String> codes(Story.Asked asked) {
        return asked.refusal().errors().stream().map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }
}
