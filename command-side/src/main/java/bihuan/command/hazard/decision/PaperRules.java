package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import bihuan.api.form.Blank;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.hazard.event.FormalityRecorded;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Organisations;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;

import bihuan.api.text.Text;
import bihuan.command.hazard.decision.HazardState.Issued;
import bihuan.command.hazard.decision.Papers.Basis;
import bihuan.command.hazard.decision.Papers.Issue;

/** The rules of issuing papers, and of recording what was done with them. */
public final class PaperRules {

    /** The authority has issued another paper of the kind under this number. */
    public static final FieldError NUMBER_TAKEN = FieldCode.NOT_UNIQUE.on("number",
            Text.of("此文号已被本机关用于另一份同类文书。", "The authority has used this number for another paper of the kind."));

    private PaperRules() {
    }

    /** The day on which a paper is issued, which is that of the act unless another is given. */
    static LocalDate occurredOn(HazardAction form, LocalDate given, LocalDate otherwise) {
        return given == null && form instanceof IssuePaper(_, _, LocalDate on) && on != null ? on : otherwise;
    }

    /** What is wrong with a form, given whose act the paper would state. */
    static List<FieldError> errors(HazardAction form, RuleContext situation, Actor actor,
            Organisations organisations) {
        if (!(form instanceof IssuePaper paper) || paper.kind() == null) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<Basis> basis = situation.state().papers().basis(paper.kind(), actor, organisations);
        String number = number(paper, basis);
        if (basis.isPresent() && number == null) {
            errors.add(FieldCode.REQUIRED.on("number"));
        } else if (situation.state().papers().isNumbered(paper.kind(), actor, number, organisations)) {
            errors.add(NUMBER_TAKEN);
        }
        if (paper.on() != null && paper.on().isAfter(situation.today())) {
            errors.add(FieldCode.ISSUED_IN_THE_FUTURE.on("on"));
        }
        LocalDate on = Objects.requireNonNullElse(paper.on(), situation.occurredOn());
        if (basis.map(Basis::on).filter(on::isBefore).isPresent()) {
            errors.add(FieldCode.PAPER_BEFORE_ACT.on("on"));
        }
        return errors;
    }

    /** The same event with what follows from the state: what a paper is of, or of which listing one was served. */
    public static HazardEvent completed(HazardEvent event, HazardState state, Organisations organisations) {
        return switch (event) {
            case PaperIssued paper -> completed(paper, state, organisations);
            case FormalityRecorded formality when formality.paperId() != null -> new FormalityRecorded(
                    formality.hazardId(), formality.act(), ofListing(formality.paperId(), state), formality.kind(),
                    formality.on(), formality.to(), formality.paperId());
            default -> event;
        };
    }

    private static PaperIssued completed(PaperIssued paper, HazardState state, Organisations organisations) {
        Basis basis = state.papers().basis(paper.kind(), paper.act().actor(), organisations).orElseThrow();
        return paper.of(basis.sequence(), Blank.is(paper.number()) ? basis.number() : paper.number(),
                Objects.requireNonNullElse(paper.issuedOn(), paper.act().occurredOn()),
                PaperIssued.idOf(paper.hazardId(), state.version() + 1));
    }

    /** A paper of an earlier listing stops no clock of the present one; an escalation is of the same listing. */
    private static Instrument ofListing(String paperId, HazardState state) {
        Issue paper = state.papers().issued().get(paperId);
        return paper == null || !state.regions().listing().isListedOrDelisted()
                ? null
                : paper.kind().instrument().filter(instrument -> state.papers().isSinceLast(instrument, paper))
                        .orElse(null);
    }

    private static String number(IssuePaper paper, Optional<Basis> basis) {
        return Blank.is(paper.number()) ? basis.map(Basis::number).orElse(null) : paper.number();
    }

    /** Whether a formality names neither an instrument nor a paper that was issued of this hazard. */
    static boolean isUnknown(String instrument, HazardState state) {
        return RecordFormality.instrumentOf(instrument).isEmpty() && !state.papers().issued().containsKey(instrument);
    }

    /** The instrument or paper that a formality is recorded of, as it was issued; null when it was not. */
    static Issued issued(String instrument, HazardState state) {
        Issue paper = instrument == null ? null : state.papers().issued().get(instrument);
        return paper == null
                ? RecordFormality.instrumentOf(instrument).map(state.issued()::get).orElse(null)
                : new Issued(paper.on(), Set.of(paper.by().organisation()), false);
    }
}
