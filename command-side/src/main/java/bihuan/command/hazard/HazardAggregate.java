package bihuan.command.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.clock.Clocks;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.CompareWithLedger;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.command.history.HazardHistories;
import bihuan.command.clock.ParkClocks;
import bihuan.command.hazard.decision.Consequences;
import bihuan.command.hazard.decision.CorrectionDecider;
import bihuan.command.hazard.decision.Decider;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.LapseDecider;
import bihuan.command.hazard.decision.LedgerDecider;
import bihuan.command.hazard.decision.RepeatedRequests;

/** The thin shell around {@link Decider} and {@link HazardState#evolve}: it loads, asks, reserves and applies. */
@Aggregate(snapshotTriggerDefinition = "hazardSnapshotTrigger", snapshotFilter = "hazardSnapshotFilter")
class HazardAggregate {

    @AggregateIdentifier
    private String hazardId;
    private HazardState state = HazardState.NONE;
    /** Whether a correction was loaded since the state was folded. */
    private boolean corrected;

    HazardAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ReportHazard command, Clock clock, ParkClocks clocks, HazardReservations reservations) {
        Decider.checkMayReport(command.caller());
        if (RepeatedRequests.isOfReport(state, command)) {
            return RepeatedRequests.first(state);
        }
        List<HazardEvent> events = Decider.decide(command, LocalDate.now(clock),
                clocks.inForceIn(command.report().parkId()));
        RepeatedRequests.checkFree(state, command);
        return apply(reservations.reserve(events));
    }

    @CommandHandler
    Recorded handle(ActOnHazard command, Clock clock, ParkClocks clocks, HazardReservations reservations,
            HazardHistories histories) {
        HazardState now = state(histories);
        Decider.checkScope(now, command.caller());
        return RepeatedRequests.ofAct(now, command).orElseGet(() -> {
            LocalDate today = LocalDate.now(clock);
            return CorrectionDecider.decides(command)
                    ? correct(command, today, clocks, reservations, histories)
                    : act(command, today, clocks.of(now.origin().parkId()), reservations, histories);
        });
    }

    private Recorded act(ActOnHazard command, LocalDate today, Clocks clocks, HazardReservations reservations,
            HazardHistories histories) {
        List<HazardEvent> events = reservations.reserve(Decider.decide(state, command, today, clocks));
        boolean late = Consequences.provesInTime(state, events.getFirst());
        List<HazardEvent> withdrawals = late
                ? Consequences.withdrawals(histories.of(hazardId), events, today, clocks)
                : List.of();
        return apply(Stream.concat(events.stream(), withdrawals.stream()).toList());
    }

    private Recorded correct(ActOnHazard command, LocalDate today, ParkClocks clocks, HazardReservations reservations,
            HazardHistories histories) {
        List<HazardEvent> recorded = histories.of(hazardId);
        String park = command.form() instanceof CorrectAct(Integer _, Report report, Envelope _, long _)
                && report.parkId() != null ? report.parkId() : state.origin().parkId();
        List<HazardEvent> events = CorrectionDecider.decide(recorded, command, today, clocks.of(park));
        reservations.follow(recorded, events);
        return apply(events);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LedgerOutcome handle(RegisterFromLedger command, ParkClocks clocks, HazardHistories histories) {
        if (state.exists()) {
            return LedgerDecider.compare(state(histories), command.entry());
        }
        List<HazardEvent> events = LedgerDecider.events(command.hazardId(), command.entry(),
                command.caller().actor(), clocks.inForceIn(command.entry().parkId()));
        apply(events);
        return LedgerDecider.entered(events);
    }

    @CommandHandler
    LedgerOutcome handle(CompareWithLedger command, HazardHistories histories) {
        return LedgerDecider.compare(state(histories), command.entry());
    }

    /** Whether anything was recorded. */
    @CommandHandler
    Boolean handle(RecordLapse command, Clock clock, ParkClocks clocks, HazardHistories histories) {
        List<HazardEvent> events = LapseDecider.decide(state(histories), command, LocalDate.now(clock),
                clocks.timekeeping());
        apply(events);
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(HazardEvent event) {
        hazardId = event.hazardId();
        state = HazardState.evolve(state, event);
        corrected |= event instanceof Correction;
    }

    @EventSourcingHandler
    void on(HazardSnapshot snapshot) {
        hazardId = snapshot.state().origin().hazardId();
        state = snapshot.state();
    }

    /** The state that decides: folded anew from the whole history when it holds a correction since the snapshot. */
    private HazardState state(HazardHistories histories) {
        if (corrected) {
            state = HazardState.of(EffectiveActs.of(histories.of(hazardId)));
            corrected = false;
        }
        return state;
    }

    private Recorded apply(List<HazardEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return new Recorded(hazardId, state.version());
    }
}
