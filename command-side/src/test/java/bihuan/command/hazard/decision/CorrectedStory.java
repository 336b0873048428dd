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
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;

/** A history in which acts are put right. */
final class CorrectedStory {

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
        happened(decided(caller, Action.VOID_ACT, new VoidAct(List.of(sequences)), today));
        return this;
    }

    /** Corrects the form of this act, and the day on which it took place, as this caller. */
    CorrectedStory corrected(Caller caller, int sequence, HazardAction form, LocalDate on) {
        happened(decided(caller, Action.CORRECT_ACT, correction(sequence, form, on), today));
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

    private List<HazardEvent> decided(Caller caller, Action action, HazardAction form, LocalDate day) {
        return CorrectionDecider.decide(events, new ActOnHazard(Story.ID, caller, action,
                new Envelope(null, "录入有误", null, null, List.of()), form, List.of(), null, null), day, clocks);
    }

    /** Why these acts cannot be voided. */
    Refusal refusalToVoid(Caller caller, Integer... sequences) {
        return refusal(caller, Action.VOID_ACT, new VoidAct(List.of(sequences)));
    }

    /** Why this act cannot be corrected. */
    Refusal refusalToCorrect(Caller caller, int sequence, HazardAction form, LocalDate on) {
        return refusal(caller, Action.CORRECT_ACT, correction(sequence, form, on));
    }

    private Refusal refusal(Caller caller, Action action, HazardAction form) {
        try {
            decided(caller, action, form, today);
            return null;
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    /** An ordinary act, with a form that is in order. */
    CorrectedStory then(Action action, Caller caller) {
        HazardState state = state();
        happened(Decider.decide(state, new ActOnHazard(Story.ID, caller, action, Forms.envelope(action, today),
                Forms.valid(action, state, today), List.of(), null, null), today, clocks));
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
