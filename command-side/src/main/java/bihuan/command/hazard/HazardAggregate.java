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
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.command.hazard.decision.Decider;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.LedgerDecider;
import bihuan.command.hazard.decision.Repeats;

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
    Recorded handle(ReportHazard command, Clock clock, HazardReservations reservations) {
        Decider.checkMayReport(command.caller());
        if (Repeats.isOfReport(state, command)) {
            return Repeats.first(state);
        }
        List<HazardEvent> events = Decider.decide(command, LocalDate.now(clock));
        Repeats.checkFree(state);
        return apply(reservations.reserve(events));
    }

    @CommandHandler
    Recorded handle(ActOnHazard command, Clock clock, HazardReservations reservations) {
        Decider.checkScope(state, command.caller());
        return Repeats.ofAct(state, command).orElseGet(() -> {
            List<HazardEvent> events = Decider.decide(state, command, LocalDate.now(clock));
            return apply(reservations.reserve(events));
        });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LedgerOutcome handle(RegisterFromLedger command) {
        if (state.exists()) {
            return LedgerDecider.compare(state, command.entry());
        }
        List<HazardEvent> events = LedgerDecider.events(command.hazardId(), command.entry(),
                command.caller().actor());
        apply(events);
        return LedgerDecider.entered(events);
    }

    @CommandHandler
    LedgerOutcome handle(CompareWithLedger command) {
        return LedgerDecider.compare(state, command.entry());
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
