package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.Clocks;
import bihuan.api.clock.HazardClock;
import bihuan.api.clock.HazardClocks;
import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Timekeeping;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.DeadlineLapsed;
import bihuan.api.hazard.event.ExtensionRequested;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.permission.Actor;

/**
 * What follows from a correction for what the system itself had recorded or derived: it is withdrawn where it has lost
 * its ground, and derived again where acts before it are different now.
 *
 * @param withdrawn
 *            the sequences of what has lost its ground
 * @param flags
 *            extension requests whose flag of lateness is different now, by sequence
 */
public record Consequences(List<Long> withdrawn, Map<Long, ExtensionRequested> flags) {

    /** The same history with these events after it. */
    static EffectiveActs with(EffectiveActs history, List<? extends HazardEvent> events) {
        List<HazardEvent> all = new ArrayList<>(history.recorded().values());
        all.addAll(events);
        return EffectiveActs.of(all);
    }

    /** The state that the effective acts before this one lead to. */
    static HazardState stateBefore(EffectiveActs history, long sequence) {
        return history.fold(HazardState.NONE,
                (state, act) -> act.sequence() < sequence ? HazardState.evolve(state, act) : state);
    }

    /** Those of a history that ends with a correction, as of today. */
    static Consequences of(EffectiveActs history, LocalDate today, Timekeeping timekeeping) {
        Set<Long> withdrawn = new HashSet<>();
        history.recorded().forEach((sequence, event) -> {
            if (event instanceof ActCorrected && isOfSystem(event) && history.voidedBy(sequence) == null) {
                withdrawn.add(sequence);
            }
        });
        EffectiveActs plain = without(history, withdrawn);
        withdrawn.addAll(groundlessVoidings(plain));
        withdrawn.addAll(groundlessLapses(plain, today, timekeeping));
        return new Consequences(withdrawn.stream().sorted().toList(), changedFlags(plain, timekeeping));
    }

    private static boolean isOfSystem(HazardEvent event) {
        return Actor.SYSTEM.accountId().equals(event.act().actor().accountId());
    }

    private static EffectiveActs without(EffectiveActs history, Set<Long> withdrawn) {
        if (withdrawn.isEmpty()) {
            return history;
        }
        HazardEvent last = history.recorded().values().stream().reduce((_, event) -> event).orElseThrow();
        return with(history, List.of(new ActsVoided(last.hazardId(), last.act(), List.copyOf(withdrawn), List.of())));
    }

    /** Recorded voidings of requests that no effective act voids. */
    private static Set<Long> groundlessVoidings(EffectiveActs history) {
        Set<Long> groundless = new HashSet<>();
        history.recorded().forEach((sequence, event) -> {
            if (event instanceof ExtensionVoided && history.voidedBy(sequence) == null) {
                groundless.add(sequence);
            }
        });
        history.acts().forEach(act -> groundless.remove(act.sequence()));
        return groundless;
    }

    /** Recorded lapses of clocks that did not run out, and withdrawals of lapses of clocks that did. */
    private static Set<Long> groundlessLapses(EffectiveActs history, LocalDate today, Timekeeping timekeeping) {
        HazardClocks clocks = history.fold(HazardClocks.NONE, (before, act) -> act.event() instanceof DeadlineLapsed
                ? before
                : HazardClocks.evolve(before, act.event()));
        Set<Ground> grounds = new HashSet<>();
        timekeeping.grounds(clocks, today).forEach(lapse -> grounds
                .add(new Ground(lapse.clock().code(), lapse.clock().startedOn(), lapse.dueOn())));
        Set<Long> groundless = new HashSet<>();
        history.recorded().forEach((sequence, event) -> {
            if (history.voidedBy(sequence) == null) {
                if (event instanceof DeadlineLapsed lapse && !grounds.contains(Ground.of(lapse))) {
                    groundless.add(sequence);
                }
                if (event instanceof ActsVoided withdrawal && isOfSystem(event)
                        && withdrawal.sequences().stream().map(history.recorded()::get)
                                .anyMatch(lapse -> lapse instanceof DeadlineLapsed it
                                        && grounds.contains(Ground.of(it)))) {
                    groundless.add(sequence);
                }
            }
        });
        return groundless;
    }

    private record Ground(ClockCode clock, LocalDate startedOn, LocalDate dueOn) {

        static Ground of(DeadlineLapsed lapse) {
            return new Ground(lapse.clock(), lapse.startedOn(), lapse.dueOn());
        }
    }

    private static Map<Long, ExtensionRequested> changedFlags(EffectiveActs history, Timekeeping timekeeping) {
        Map<Long, ExtensionRequested> changed = new LinkedHashMap<>();
        history.fold(HazardState.NONE, (state, act) -> {
            if (act.event() instanceof ExtensionRequested asked && !asked.act().imported()) {
                ExtensionRequested flagged = LateRequestFlag.again(asked, state, timekeeping);
                if (!Objects.equals(flagged, asked)) {
                    changed.put(act.sequence(), flagged);
                }
            }
            return HazardState.evolve(state, act);
        });
        return changed;
    }

    /** The corrections by which the system carries the flags that are different now. */
    List<HazardEvent> corrections(String hazardId, LocalDate today, ProfileRef inForce) {
        List<HazardEvent> events = new ArrayList<>();
        flags.forEach((sequence, flagged) -> events.add(new ActCorrected(hazardId,
                Act.ofSystem(today, null, inForce), sequence, flagged, List.of())));
        return events;
    }

    /** Whether this act took place before a lapse that was recorded for lack of it: it was in time and entered late. */
    public static boolean provesInTime(HazardState before, HazardEvent event) {
        HazardClocks after = HazardClocks.evolve(before.clocks(), event);
        return after.all().stream().anyMatch(Consequences::isLapsedInTime);
    }

    private static boolean isLapsedInTime(HazardClock clock) {
        return clock.lapsed() != null && clock.stop() != null && !clock.stop().on().isAfter(clock.lapsed());
    }

    /** The withdrawal, by the system, of what has lost its ground through these new acts. */
    public static List<HazardEvent> withdrawals(List<HazardEvent> recorded, List<HazardEvent> acts, LocalDate today,
            Clocks clocks) {
        EffectiveActs history = with(EffectiveActs.of(recorded), acts);
        List<Long> lapses = groundlessLapses(history, today, clocks.timekeeping()).stream().sorted().toList();
        return lapses.isEmpty()
                ? List.of()
                : List.of(
                        new ActsVoided(acts.getFirst().hazardId(), Act.ofSystem(today, null, clocks.inForce()), lapses,
                                List.of()));
    }
}
