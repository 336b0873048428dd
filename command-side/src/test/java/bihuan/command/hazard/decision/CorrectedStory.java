package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.clock.Clocks;
import bihuan.api.clock.Timekeeping;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.VoidAct;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;

/** A history in which acts are put right. */
final class CorrectedStory {

    /** What a correction needs to say itself. */
    static final Envelope BECAUSE = new Envelope(null, "录入有误", null, null, List.of());

    private final List<HazardEvent> events;
    private final Clocks clocks;
    private LocalDate today;

    private CorrectedStory(List<HazardEvent> events, Clocks clocks, LocalDate today) {
        this.events = new ArrayList<>(events);
        this.clocks = clocks;
        this.today = today;
    }

    static CorrectedStory of(Story story) {
        return new CorrectedStory(story.events(), Story.CLOCKS, story.today());
    }

    static CorrectedStory of(List<HazardEvent> events, Clocks clocks, LocalDate today) {
        return new CorrectedStory(events, clocks, today);
    }

    /** Voids these acts as this caller. */
    CorrectedStory voided(Caller caller, Integer... sequences) {
        happened(decided(voiding(caller, BECAUSE, List.of(sequences))));
        return this;
    }

    /** Corrects the form of this act, and the day on which it took place, as this caller. */
    CorrectedStory corrected(Caller caller, int sequence, HazardAction form, LocalDate on) {
        happened(decided(correcting(caller, BECAUSE, correction(sequence, form, on))));
        return this;
    }

    CorrectAct correction(int sequence, HazardAction form, LocalDate on) {
        HazardEvent event = history().asCorrected(sequence);
        Envelope as = FormOf.envelope(event.act());
        return new CorrectAct(sequence, form,
                new Envelope(on == null ? as.occurredOn() : on, as.reason(), as.legalBasis(), as.document(),
                        as.evidence()),
                events.size() - 1L);
    }

    /** The request to void these acts. */
    static ActOnHazard voiding(Caller caller, Envelope envelope, List<Integer> sequences) {
        return command(caller, Action.VOID_ACT, envelope, new VoidAct(sequences));
    }

    /** The request to correct an act. */
    static ActOnHazard correcting(Caller caller, Envelope envelope, CorrectAct form) {
        return command(caller, Action.CORRECT_ACT, envelope, form);
    }

    private static ActOnHazard command(Caller caller, Action action, Envelope envelope, HazardAction form) {
        return new ActOnHazard(Story.ID, caller, action, envelope, form, List.of(), null, null);
    }

    /** What this leads to now. */
    List<HazardEvent> decided(ActOnHazard command) {
        return CorrectionDecider.decide(events, command, today, clocks, Organisations.AS_CALLED);
    }

    /** Why this is refused now, or null when it is not. */
    Refusal refusal(ActOnHazard command) {
        try {
            decided(command);
            return null;
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    /** Why these acts cannot be voided. */
    Refusal refusalToVoid(Caller caller, Integer... sequences) {
        return refusal(voiding(caller, BECAUSE, List.of(sequences)));
    }

    /** Why this act cannot be corrected. */
    Refusal refusalToCorrect(Caller caller, int sequence, HazardAction form, LocalDate on) {
        return refusal(correcting(caller, BECAUSE, correction(sequence, form, on)));
    }

    /** An ordinary act, with a form that is in order. */
    CorrectedStory then(Action action, Caller caller) {
        HazardState state = state();
        happened(Decider.decide(state, new ActOnHazard(Story.ID, caller, action, Forms.envelope(action, today),
                Forms.valid(action, state, today), List.of(), null, null), today, clocks, Organisations.AS_CALLED));
        return this;
    }

    CorrectedStory happened(List<HazardEvent> more) {
        events.addAll(more);
        return this;
    }

    /** Ordinary acts, with the withdrawal of lapses that they prove to have been none. */
    CorrectedStory did(List<HazardEvent> acts) {
        boolean late = Consequences.provesInTime(state(), acts.getFirst());
        List<HazardEvent> before = events();
        happened(acts);
        return late ? happened(Consequences.withdrawals(before, acts, today, clocks)) : this;
    }

    CorrectedStory on(LocalDate day) {
        today = day;
        return this;
    }

    /** A sweep now. */
    CorrectedStory swept() {
        Timekeeping timekeeping = clocks.timekeeping();
        timekeeping.unrecorded(state().clocks(), today).forEach(lapse -> happened(LapseDecider.decide(state(),
                new RecordLapse(Story.ID, lapse.clock().code(), lapse.clock().startedOn(), lapse.dueOn()), today,
                timekeeping)));
        return this;
    }

    List<HazardEvent> events() {
        return List.copyOf(events);
    }

    EffectiveActs history() {
        return EffectiveActs.of(events);
    }

    HazardState state() {
        return HazardState.of(history());
    }
}
