package bihuan.command.hazard;

import static bihuan.api.lifecycle.Action.*;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;

import java.util.List;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.PreparePaper;
import bihuan.api.hazard.command.PreparedPaper;
import bihuan.api.hazard.command.RecordPaper;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.person.PersonId;
import bihuan.command.hazard.decision.Story;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** A paper is decided on before it is printed, and recorded as it was printed if the hazard is still the same. */
class PaperAggregateTest extends HazardFixture {

    private static final Action[] LISTED = {CONFIRM, PROPOSE_LISTING, LIST};
    private static final PrintedPaper PRINTED = new PrintedPaper(
            List.of(new PaperFile("pdf", "zh", "ab".repeat(32), 9, "通知")), List.of(PersonId.of("person-1")));

    @Test
    void preparing_says_what_is_to_be_printed_and_records_nothing() {
        givenReportedAnd(LISTED).when(new PreparePaper(ID, asked(null, null))).expectNoEvents()
                .expectResultMessagePayloadMatching(matches((PreparedPaper prepared) -> prepared.version() == 3
                        && !prepared.repeated() && prepared.paper().ofAct() == 3
                        && prepared.paper().files().isEmpty()));
    }

    @Test
    void what_was_printed_is_recorded_with_its_digest_and_people() {
        givenReportedAnd(LISTED).when(new RecordPaper(ID, asked(null, null), PRINTED, 3))
                .expectEventsMatching(exactSequenceOf(messageWithPayload(matches((PaperIssued paper) -> paper.digest()
                        .equals(PaperFile.digest(PRINTED.files())) && paper.files().equals(PRINTED.files())
                        && paper.people().equals(PRINTED.people())))))
                .expectResultMessagePayloadMatching(
                        matches((PreparedPaper recorded) -> recorded.version() == 4 && !recorded.repeated()));
    }

    @Test
    void what_was_printed_of_an_older_version_is_not_recorded() {
        thenRefused(givenReportedAnd(LISTED).when(new RecordPaper(ID, asked(null, null), PRINTED, 2)),
                "stale-version");
    }

    @Test
    void the_number_is_another_hazards_where_that_reserved_it() {
        reservations.reserve(Kind.PAPER_NUMBER, Reservations.within(
                HazardReservations.within(PaperKind.SUPERVISION_NOTICE, asked(null, null).caller().actor()), "督1号"),
                "hazard-other");

        thenRefused(givenReportedAnd(LISTED).when(new RecordPaper(ID, asked(null, null), PRINTED, 3)),
                "invalid-request");
    }

    @Test
    void the_same_request_again_is_answered_with_the_first_paper_whatever_happened_since() {
        var mark = new RequestMark("account/key", "digest");
        Story story = Story.reported().then(LISTED);
        var again = new PreparePaper(ID, asked(null, mark));
        PaperIssued first = story.issued(asked(null, mark), PRINTED);

        given(story.then(FILE_PLAN)).when(again).expectNoEvents()
                .expectResultMessagePayload(new PreparedPaper(4, first, true));
    }

    private static ActOnHazard asked(Long version, RequestMark mark) {
        return act(new IssuePaper(PaperKind.SUPERVISION_NOTICE, "督1号", null), Role.COMMITTEE, version, mark);
    }
}
