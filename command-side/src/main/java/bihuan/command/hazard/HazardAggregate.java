package bihuan.command.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.clock.Clocks;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.CompareWithLedger;
import bihuan.api.hazard.command.FollowUnit;
import bihuan.api.hazard.command.LedgerOutcome;
import bihuan.api.hazard.command.PreparePaper;
import bihuan.api.hazard.command.PreparedPaper;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.command.RecordPaper;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.RegisterFromLedger;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.park.Change;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.history.HazardHistories;
import bihuan.command.register.Line;
import bihuan.command.register.Register;
import bihuan.command.clock.ParkClocks;
import bihuan.command.hazard.decision.Consequences;
import bihuan.command.hazard.decision.CorrectionDecider;
import bihuan.command.hazard.decision.Decider;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.LapseDecider;
import bihuan.command.hazard.decision.LedgerDecider;
import bihuan.command.hazard.decision.Reassignment;
import bihuan.command.hazard.decision.RepeatedRequests;

/** The thin shell around {@link Decider} and {@link HazardState#evolve}: it loads, asks, reserves and applies. */
@Aggregate(repository = "hazardRepository", snapshotFilter = "hazardSnapshotFilter")
class HazardAggregate {

    /** What its events and snapshots are stored under. */
    static final String TYPE = HazardAggregate.class.getSimpleName();

    private static final Text THIS_HAZARD = Text.of("该隐患", "hazard");

    @AggregateIdentifier
    private String hazardId;
    private HazardState state = HazardState.NONE;
    /** Whether a correction was loaded since the state was folded. */
    private boolean corrected;
    /** Whether the state was cached and not read for this command; what else is decided on may then be cached too. */
    private boolean cached;
    /** Version of the newest snapshot; -1 when there is none. */
    private long snapshot = -1;

    HazardAggregate() {
    }

    /**
     * Around every command. On a cached state an acceptance is safe, for the store takes only events that follow its
     * last one; a refusal, any answer without an event, and what takes a value holds once it was decided on what is
     * stored (ADR 46). What is stored is cached after the commit and not before.
     */
    @CommandHandlerInterceptor
    Object decide(InterceptorChain chain, HazardCache hazards, HazardSnapshots snapshots) throws Exception {
        long begun = state.version();
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        unit.afterCommit(_ -> note(hazards, snapshots));
        unit.onRollback(_ -> {
            if (state.version() > begun) {
                hazards.forget(hazardId);
            }
        });
        if (!cached) {
            return chain.proceed();
        }
        try {
            Object answer = chain.proceed();
            if (state.version() > begun) {
                return answer;
            }
        } catch (Exception unsure) {
            if (state.version() > begun) {
                throw HazardCache.overtaken(hazardId);
            }
        }
        on(hazards.read(hazardId));
        cached = false;
        long stored = state.version();
        Object answer = chain.proceed();
        if (stored != begun && state.version() > stored) {
            hazards.forget(hazardId);
            throw HazardCache.overtaken(hazardId);
        }
        return answer;
    }

    /** A correction has the next command read the hazard: the state is still to be folded from its whole history. */
    private void note(HazardCache hazards, HazardSnapshots snapshots) {
        if (state.exists() && !corrected) {
            hazards.put(snapshots.taken(new CachedHazard(state, snapshot)));
        } else if (hazardId != null) {
            hazards.forget(hazardId);
        }
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
        return apply(reservations.reserve(events, cached));
    }

    @CommandHandler
    Recorded handle(ActOnHazard command, Clock clock, Circumstances circumstances, HazardReservations reservations,
            HazardHistories histories) {
        HazardState now = state(histories);
        Decider.checkScope(now, command.caller());
        return RepeatedRequests.ofAct(now, command).orElseGet(() -> {
            LocalDate today = LocalDate.now(clock);
            return CorrectionDecider.decides(command)
                    ? correct(command, today, circumstances, reservations, histories)
                    : act(command, today, circumstances, reservations, histories);
        });
    }

    /** What a request to issue a paper leads to; nothing is recorded yet. */
    @CommandHandler
    PreparedPaper handle(PreparePaper command, Clock clock, Circumstances circumstances, HazardHistories histories) {
        HazardState now = state(histories);
        Decider.checkScope(now, command.act().caller());
        return repeated(now, command.act(), histories).orElseGet(() -> new PreparedPaper(now.version(),
                paper(now, command.act(), LocalDate.now(clock), circumstances), false));
    }

    @CommandHandler
    PreparedPaper handle(RecordPaper command, Clock clock, Circumstances circumstances,
            HazardReservations reservations, HazardHistories histories) {
        HazardState now = state(histories);
        Decider.checkScope(now, command.act().caller());
        return repeated(now, command.act(), histories).orElseGet(() -> {
            PaperIssued paper = paper(now, command.act(), LocalDate.now(clock), circumstances)
                    .printed(command.printed());
            ActRules.checkVersion(command.version(), now.version(), THIS_HAZARD);
            apply(reservations.reserve(List.of(paper), cached));
            return new PreparedPaper(state.version(), paper, false);
        });
    }

    /** The paper that the same request led to before. */
    private Optional<PreparedPaper> repeated(HazardState now, ActOnHazard act, HazardHistories histories) {
        return RepeatedRequests.ofAct(now, act).map(first -> new PreparedPaper(first.version(),
                (PaperIssued) histories.of(hazardId).get((int) first.version()), true));
    }

    private PaperIssued paper(HazardState now, ActOnHazard act, LocalDate today, Circumstances circumstances) {
        return (PaperIssued) Decider.decide(now, act, today, circumstances.clocks(now.origin().parkId(), cached),
                circumstances.organisations(cached)).getFirst();
    }

    private Recorded act(ActOnHazard command, LocalDate today, Circumstances circumstances,
            HazardReservations reservations, HazardHistories histories) {
        Clocks clocks = circumstances.clocks(state.origin().parkId(), cached);
        List<HazardEvent> events = reservations.reserve(
                Decider.decide(state, command, today, clocks, circumstances.organisations(cached)), cached);
        boolean late = Consequences.provesInTime(state, events.getFirst());
        List<HazardEvent> withdrawals = late
                ? Consequences.withdrawals(histories.of(hazardId), events, today, clocks)
                : List.of();
        return apply(Stream.concat(events.stream(), withdrawals.stream()).toList());
    }

    private Recorded correct(ActOnHazard command, LocalDate today, Circumstances circumstances,
            HazardReservations reservations, HazardHistories histories) {
        List<HazardEvent> recorded = histories.of(hazardId);
        String park = command.form() instanceof CorrectAct(Integer _, Report report, Envelope _, long _)
                && report.parkId() != null ? report.parkId() : state.origin().parkId();
        List<HazardEvent> events = CorrectionDecider.decide(recorded, command, today,
                circumstances.clocks(park, cached), circumstances.organisations(cached));
        reservations.follow(recorded, events);
        return apply(events);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LedgerOutcome handle(RegisterFromLedger command, Clock clock, ParkClocks clocks, HazardHistories histories,
            HazardReservations reservations, Register register) {
        if (state.exists()) {
            return LedgerDecider.compare(state(histories), command.entry());
        }
        List<HazardEvent> events = LedgerDecider.events(command.hazardId(), command.entry(),
                command.caller().actor(), clocks.inForceIn(command.entry().parkId()));
        apply(events);
        // A ledger of before may name a park or unit that has been merged or succeeded since.
        follow(new Change(command.caller().actor(), LocalDate.now(clock), null, null, null, null), clocks, reservations,
                register);
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

    /** Whether it went along. */
    @CommandHandler
    Boolean handle(FollowUnit command, ParkClocks clocks, HazardHistories histories, HazardReservations reservations,
            Register register) {
        state(histories);
        return follow(command.change(), clocks, reservations, register);
    }

    /** Step by step, each with its own day; where it is there already nothing happens. */
    private boolean follow(Change change, ParkClocks clocks, HazardReservations reservations, Register register) {
        List<Line.Stop> stops = register.lineOf(state.origin().unitId())
                .from(new Line.Place(state.origin().parkId(), state.origin().unitId()), change);
        stops.forEach(stop -> apply(Reassignment.decide(state, stop.change(), stop.place().parkId(),
                stop.place().unitId(),
                number -> reservations.numberIn(stop.place().parkId(), number, hazardId,
                        () -> register.park(state.origin().parkId()).orElseThrow().name(), cached),
                clocks.inForceIn(stop.place().parkId()))));
        return !stops.isEmpty();
    }

    @EventSourcingHandler
    void on(HazardEvent event) {
        hazardId = event.hazardId();
        state = HazardState.evolve(state, event);
        corrected |= event instanceof Correction;
    }

    @EventSourcingHandler
    void on(HazardSnapshot stored) {
        hazardId = stored.state().origin().hazardId();
        state = stored.state();
        snapshot = state.version();
    }

    @EventSourcingHandler
    void on(CachedHazard hazard) {
        state = hazard.state();
        snapshot = hazard.snapshot();
        hazardId = state.exists() ? state.origin().hazardId() : hazardId;
        cached = true;
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
