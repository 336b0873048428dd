package bihuan.command.hazard.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.clock.HazardClocks;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.event.*;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Transition;
import bihuan.api.permission.Actor;

/**
 * What the write side must remember of a hazard to decide the next act, and no more. Immutable; {@link #evolve} is a
 * pure function of the state before and one event.
 *
 * @param version
 *            sequence of the last event, the first being 0; -1 before it
 * @param origin
 *            what was fixed when it was entered
 * @param regions
 *            where it stands
 * @param lastActs
 *            the day of each region's last act
 * @param deadlines
 *            original and current
 * @param supervision
 *            level and supervising unit of the listing
 * @param suspension
 *            the order in force, or null
 * @param hands
 *            who planned, rectified or asked
 * @param fundsSpent
 *            CNY spent so far
 * @param coerciveMeasureInForce
 *            whether one was taken and not lifted
 * @param clocks
 *            the clocks that run on it
 * @param answers
 *            the version each known request led to
 */
public record HazardState(long version, Origin origin, Regions regions, Map<Region, LocalDate> lastActs,
        Deadlines deadlines, Supervision supervision, Suspension suspension, Hands hands, BigDecimal fundsSpent,
        boolean coerciveMeasureInForce, HazardClocks clocks, Map<String, Answer> answers) {

    /** Nothing has happened yet. */
    public static final HazardState NONE = new HazardState(-1, null, null, Map.of(), new Deadlines(null, null),
            new Supervision(null, null), null, new Hands(List.of(), null), BigDecimal.ZERO, false, HazardClocks.NONE,
            Map.of());

    /** What was fixed when the hazard was entered: identity, place, reporter, and how it was entered. */
    public record Origin(String hazardId, String number, String parkId, String unitId, Act act,
            Map<String, String> ledgerRow) {
    }

    /** The deadline as set, and as moved by extensions. Null before confirmation. */
    public record Deadlines(LocalDate original, LocalDate current) {

        static Deadlines setTo(LocalDate deadline) {
            return new Deadlines(deadline, deadline);
        }

        /** A ledger may show that more time was granted and not until when; the deadline known before then stands. */
        Deadlines movedTo(LocalDate deadline) {
            return deadline == null ? this : new Deadlines(original, deadline);
        }
    }

    /** At which level, and by which unit, the hazard is supervised. */
    public record Supervision(Level level, String supervisingUnit) {
    }

    /** An order that stops production: whose it is decides who may lift it. */
    public record Suspension(Actor orderedBy, String orderingDepartment, boolean imported) {
    }

    /**
     * Those whose work or request is decided on, so that they do not decide on it themselves. Imported acts do not
     * count.
     */
    public record Hands(List<Actor> rectifiers, Actor extensionAsker) {

        Hands with(Act act) {
            if (act.imported() || rectifiers.contains(act.actor())) {
                return this;
            }
            List<Actor> all = new ArrayList<>(rectifiers);
            all.add(act.actor());
            return new Hands(List.copyOf(all), extensionAsker);
        }

        Hands askedBy(Act act) {
            return new Hands(rectifiers, act.imported() ? null : act.actor());
        }
    }

    /** What was asked under a key, and the version it led to. */
    public record Answer(String digest, long version) {
    }

    /** Whether the hazard exists. */
    public boolean exists() {
        return version >= 0;
    }

    /** The day of this region's last act, or null when there was none. */
    public LocalDate lastActIn(Region region) {
        return lastActs.get(region);
    }

    /** The state after one more event. */
    public static HazardState evolve(HazardState before, HazardEvent event) {
        HazardState after = before.recorded(event);
        Act act = event.act();
        return switch (event) {
            case HazardReported e -> after.with(new Origin(e.hazardId(), e.number(), e.parkId(), e.unitId(), act,
                    e.ledgerRow()));
            case HazardConfirmed e -> after.with(Deadlines.setTo(e.deadline()));
            case HazardReopened e -> after.with(Deadlines.setTo(e.deadline()));
            case HazardListed e -> after.with(Deadlines.setTo(e.deadline()))
                    .with(new Supervision(e.level(), e.supervisingUnit()));
            case SupervisionEscalated e -> after.with(new Supervision(e.level(), after.supervision.supervisingUnit()));
            case RectificationPlanFiled e -> after.with(after.hands.with(act));
            case RectificationProgressRecorded e ->
                after.with(after.hands.with(act)).spent(e.fundsSpent() == null ? after.fundsSpent : e.fundsSpent());
            case AcceptanceRequested e -> after.with(after.hands.with(act));
            case ResumptionApplied e -> after.with(after.hands.with(act));
            case ExtensionRequested e -> after.with(after.hands.askedBy(act));
            case ExtensionGranted e -> after.with(after.deadlines.movedTo(e.until()));
            case ExtensionCorrected e -> after.with(after.deadlines.movedTo(e.until()));
            case SuspensionOrdered e -> after.with(new Suspension(act.actor(), e.orderingDepartment(), act.imported()));
            case ResumptionGranted e -> after.with((Suspension) null);
            case CoerciveMeasureRecorded e -> after.coerced(true);
            case CoerciveMeasureLifted e -> after.coerced(false);
            default -> after;
        };
    }

    /** What every event changes: version, regions, the region's date, and the answer to its request. */
    private HazardState recorded(HazardEvent event) {
        Transition line = Lifecycle.of(Action.of(event));
        Regions moved = exists() ? line.after(regions) : Regions.REPORTED;
        Map<Region, LocalDate> days = new EnumMap<>(Region.class);
        days.putAll(lastActs);
        if (line.region() != null) {
            days.put(line.region(), event.act().occurredOn());
        }
        return new HazardState(version + 1, origin, moved, Map.copyOf(days), deadlines, supervision, suspension, hands,
                fundsSpent, coerciveMeasureInForce, HazardClocks.evolve(clocks, event),
                answersWith(event.act(), version + 1));
    }

    private Map<String, Answer> answersWith(Act act, long ledTo) {
        if (act.request() == null || act.request().key() == null) {
            return answers;
        }
        Map<String, Answer> known = new HashMap<>(answers);
        known.put(act.request().key(), new Answer(act.request().digest(), ledTo));
        return Map.copyOf(known);
    }

    private HazardState with(Origin entered) {
        return new HazardState(version, entered, regions, lastActs, deadlines, supervision, suspension, hands,
                fundsSpent, coerciveMeasureInForce, clocks, answers);
    }

    private HazardState with(Deadlines set) {
        return new HazardState(version, origin, regions, lastActs, set, supervision, suspension, hands, fundsSpent,
                coerciveMeasureInForce, clocks, answers);
    }

    private HazardState with(Supervision now) {
        return new HazardState(version, origin, regions, lastActs, deadlines, now, suspension, hands, fundsSpent,
                coerciveMeasureInForce, clocks, answers);
    }

    private HazardState with(Suspension order) {
        return new HazardState(version, origin, regions, lastActs, deadlines, supervision, order, hands, fundsSpent,
                coerciveMeasureInForce, clocks, answers);
    }

    private HazardState with(Hands now) {
        return new HazardState(version, origin, regions, lastActs, deadlines, supervision, suspension, now, fundsSpent,
                coerciveMeasureInForce, clocks, answers);
    }

    private HazardState spent(BigDecimal inAll) {
        return new HazardState(version, origin, regions, lastActs, deadlines, supervision, suspension, hands, inAll,
                coerciveMeasureInForce, clocks, answers);
    }

    private HazardState coerced(boolean inForce) {
        return new HazardState(version, origin, regions, lastActs, deadlines, supervision, suspension, hands,
                fundsSpent, inForce, clocks, answers);
    }
}
