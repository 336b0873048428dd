package bihuan.command.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.CompareWithLedger;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.command.clock.ParkClocks;
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
    Recorded handle(ActOnHazard command, Clock clock, ParkClocks clocks, HazardReservations reservations) {
        Decider.checkScope(state, command.caller());
        return RepeatedRequests.ofAct(state, command).orElseGet(() -> {
            List<HazardEvent> events = Decider.decide(state, command, LocalDate.now(clock),
                    clocks.of(state.origin().parkId()));
            return apply(reservations.reserve(events));
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LedgerOutcome handle(RegisterFromLedger command, ParkClocks clocks) {
        if (state.exists()) {
            return LedgerDecider.compare(state, command.entry());
        }
        List<HazardEvent> events = LedgerDecider.events(command.hazardId(), command.entry(),
                command.caller().actor(), clocks.inForceIn(command.entry().parkId()));
        apply(events);
        return LedgerDecider.entered(events);
    }

    @CommandHandler
    LedgerOutcome handle(CompareWithLedger command) {
        return LedgerDecider.compare(state, command.entry());
    }

    /** Whether anything was recorded. */
    @CommandHandler
    Boolean handle(RecordLapse command, Clock clock, ParkClocks clocks) {
        List<HazardEvent> events = LapseDecider.decide(state, command, LocalDate.now(clock), clocks.timekeeping());
        apply(events);
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(HazardEvent event) {
        hazardId = event.hazardId();
        state = HazardState.evolve(state, event);
    }

    @EventSourcingHandler
    void on(HazardSnapshot snapshot) {
        hazardId = snapshot.state().origin().hazardId();
        state = snapshot.state();
    }

    private Recorded apply(List<HazardEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return new Recorded(hazardId, state.version());
    }
}
