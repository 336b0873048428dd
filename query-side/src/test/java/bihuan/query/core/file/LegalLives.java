package bihuan.query.core.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.VoidedExtensions;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Transition;
import bihuan.query.core.Recorded;

/** Lives of hazards that the lifecycle table allows, drawn at random. */
public final class LegalLives {

    private static final Set<Action> NO_STEPS = EnumSet.of(Action.VOID_ACT, Action.CORRECT_ACT,
            Action.VOID_EXTENSION);

    private LegalLives() {
    }

    /** One life of at most the given number of events, the report first. */
    public static List<HazardEvent> of(String id, String park, String unit, int length, Random random) {
        var acts = new Acts(id).in(park, unit).numbered(id).filedUnder(id + "-");
        var events = new ArrayList<HazardEvent>();
        events.add(acts.of(Action.REPORT));
        var day = Acts.START;
        while (events.size() < length) {
            var history = EffectiveActs.of(events);
            Regions here = history.fold(Regions.REPORTED,
                    (regions, act) -> act.sequence() == 0
                            ? regions
                            : Lifecycle.of(Action.of(act.event())).after(regions));
            var possible = Lifecycle.TABLE.stream().filter(line -> line.action() != Action.REPORT)
                    .filter(line -> !NO_STEPS.contains(line.action())).filter(line -> line.startsFrom(here))
                    .toList();
            day = day.plusDays(random.nextInt(4));
            acts.on(day).seed(random.nextInt(200)).evidence("digest" + random.nextInt(5));
            if (random.nextInt(6) == 0) {
                correction(acts, history, random).ifPresent(events::add);
            } else if (possible.isEmpty()) {
                break;
            } else {
                Transition next = possible.get(random.nextInt(possible.size()));
                HazardEvent event = acts.of(next.action());
                events.add(event);
                if (VoidedExtensions.isVoidedBy(event, here)) {
                    events.add(VoidedExtensions.by(event, requestedOn(history)));
                }
            }
        }
        return events;
    }

    private static LocalDate requestedOn(EffectiveActs history) {
        return history.acts().stream().filter(act -> Lifecycle.of(Action.of(act.event())).region() == Region.EXTENSION)
                .map(act -> act.event().act().occurredOn()).reduce((first, second) -> second).orElseThrow();
    }

    /** The latest effective act is voided, another one corrected, or a correction voided. */
    private static Optional<HazardEvent> correction(Acts acts, EffectiveActs history, Random random) {
        var effective = history.acts();
        var target = effective.get(random.nextInt(effective.size()));
        var last = effective.getLast();
        Act act = acts.of(Action.ATTACH_EVIDENCE).act();
        String id = target.event().hazardId();
        var corrections = history.recorded().keySet().stream()
                .filter(sequence -> history.recorded().get(sequence) instanceof ActCorrected)
                .filter(sequence -> history.voidedBy(sequence) == null).toList();
        if (random.nextBoolean()) {
            return Optional.of(new ActCorrected(id, act, target.sequence(),
                    acts.of(Action.of(target.event())), List.of()));
        }
        if (!corrections.isEmpty() && random.nextBoolean()) {
            return Optional.of(new ActsVoided(id, act, List.of(corrections.getLast()), List.of()));
        }
        return last.sequence() == 0 || last.event() instanceof ExtensionVoided
                ? Optional.empty()
                : Optional.of(new ActsVoided(id, act, List.of(last.sequence()), List.of()));
    }

    /** The file that these events make, all recorded at the epoch. */
    public static HazardFile file(List<HazardEvent> events) {
        var recorded = new TreeMap<Long, Recorded<HazardEvent>>();
        events.forEach(event -> recorded.put((long) recorded.size(), new Recorded<>(event, Instant.EPOCH)));
        return Fold.of(recorded, null);
    }
}
