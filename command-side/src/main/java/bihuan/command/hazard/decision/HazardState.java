package bihuan.command.hazard.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import bihuan.api.clock.HazardClocks;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.event.*;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
import bihuan.api.permission.Actor;
import bihuan.command.act.Answer;
import bihuan.command.act.Idempotency;

/**
 * The minimal state of a hazard that decides the next act. Immutable; {@link #evolve} is a pure function of the state
 * before and one event.
 *
 * @param version
 *            sequence of the last event, the first being 0; -1 before it
 * @param origin
 *            what was fixed when it was entered
 * @param regions
 *            its state
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
 * @param issued
 *            the instruments that were issued
 * @param papers
 *            what papers can be issued of, and those that were
 * @param clocks
 *            the clocks that run on it
 * @param answers
 *            the version each known request led to
 */
public record HazardState(long version, Origin origin, Regions regions, Map<Region, LocalDate> lastActs,
        Deadlines deadlines, Supervision supervision, Suspension suspension, Hands hands, BigDecimal fundsSpent,
        boolean coerciveMeasureInForce, Map<Instrument, Issued> issued, Papers papers, HazardClocks clocks,
        Map<String, Answer> answers) {

    /** Nothing has happened yet. */
    public static final HazardState NONE = new HazardState(-1, null, null, Map.of(), new Deadlines(null, null),
            new Supervision(null, null), null, new Hands(List.of(), null), BigDecimal.ZERO, false, Map.of(),
            Papers.NONE, HazardClocks.NONE, Map.of());

    /** What was fixed when the hazard was entered, with where it belongs since: who reported it, how it was entered. */
    public record Origin(String hazardId, String number, String parkId, String unitId, Act act,
            Map<String, String> ledgerRow) {
    }

    /** The deadline as set, and as moved by extensions. Null before confirmation. */
    public record Deadlines(LocalDate original, LocalDate current) {

        private Deadlines after(HazardEvent event) {
            return switch (event) {
                case HazardConfirmed e -> new Deadlines(e.deadline(), e.deadline());
                case HazardReopened e -> new Deadlines(e.deadline(), e.deadline());
                case HazardListed e -> new Deadlines(e.deadline(), e.deadline());
                case ExtensionGranted e -> extendedUntil(e.until());
                case ExtensionCorrected e -> extendedUntil(e.until());
                case SupervisionEscalated e -> extendedUntil(e.deadline());
                default -> this;
            };
        }

        /** A ledger may show that more time was granted and not until when: then the deadline known before remains. */
        private Deadlines extendedUntil(LocalDate deadline) {
            return deadline == null ? this : new Deadlines(original, deadline);
        }
    }

    /** At which level, and by which unit, the hazard is supervised. */
    public record Supervision(Level level, String supervisingUnit) {

        private Supervision after(HazardEvent event) {
            return switch (event) {
                case HazardListed e -> new Supervision(e.level(), e.supervisingUnit());
                case SupervisionEscalated e -> new Supervision(e.level(),
                        e.supervisingUnit() == null ? supervisingUnit : e.supervisingUnit());
                case SupervisionTransferred e -> new Supervision(level, e.supervisingUnit());
                default -> this;
            };
        }
    }

    /** An order that stops production: whose it is decides who may lift it. */
    public record Suspension(Actor orderedBy, String orderingDepartment, boolean imported) {
    }

    /**
     * Those whose work or request is decided on, so that they do not decide on it themselves. Imported acts do not
     * count.
     */
    public record Hands(List<Actor> rectifiers, Actor extensionAsker) {

        private Hands after(HazardEvent event) {
            return switch (event) {
                case RectificationPlanFiled e -> rectifiedBy(e.act());
                case RectificationProgressRecorded e -> rectifiedBy(e.act());
                case AcceptanceRequested e -> rectifiedBy(e.act());
                case ResumptionApplied e -> rectifiedBy(e.act());
                case ExtensionRequested e ->
                    new Hands(rectifiers, e.act().imported() ? null : e.act().actor());
                default -> this;
            };
        }

        private Hands rectifiedBy(Act act) {
            if (act.imported() || rectifiers.contains(act.actor())) {
                return this;
            }
            List<Actor> all = new ArrayList<>(rectifiers);
            all.add(act.actor());
            return new Hands(List.copyOf(all), extensionAsker);
        }
    }

    /**
     * An instrument as it was first issued: whatever is recorded of one is not before that day.
     *
     * @param on
     *            the day, Asia/Shanghai; null where a ledger shows the instrument and not its day
     * @param by
     *            the organisations that issued one of the kind
     * @param imported
     *            whether one was read from a ledger, which names no account
     */
    public record Issued(LocalDate on, Set<String> by, boolean imported) {

        private static Issued first(Act act) {
            return new Issued(act.dateEvidenced() ? act.occurredOn() : null, Set.of(act.actor().organisation()),
                    act.imported());
        }

        private Issued again(Act act) {
            Set<String> all = new HashSet<>(by);
            all.add(act.actor().organisation());
            return new Issued(on, Set.copyOf(all), imported || act.imported());
        }
    }

    /** Whether the hazard exists. */
    public boolean exists() {
        return version >= 0;
    }

    /** Whether its report was rejected; false for a hazard that does not exist. */
    public boolean isRejected() {
        return exists() && regions.rectification() == Rectification.REJECTED;
    }

    /** The day of this region's last act, or null when there was none. */
    public LocalDate lastActIn(Region region) {
        return lastActs.get(region);
    }

    /** The state that the effective acts of this whole history lead to. */
    public static HazardState of(EffectiveActs history) {
        HazardState state = history.fold(NONE, (before, act) -> evolve(before, act));
        return state.recorded(history.recorded().size() - 1L, Idempotency.remembered(history));
    }

    private HazardState recorded(long lastSequence, Map<String, Answer> known) {
        return new HazardState(lastSequence, origin, regions, lastActs, deadlines, supervision, suspension, hands,
                fundsSpent, coerciveMeasureInForce, issued, papers, clocks, known);
    }

    /** The state after one more effective act, whatever was recorded between it and the one before. */
    static HazardState evolve(HazardState before, Effective<HazardEvent> act) {
        return evolve(before.recorded(act.sequence() - 1, before.answers), act.event());
    }

    /**
     * The state after one more event: of each part, what the event makes of it. After a correction the acts are still
     * those of before; {@link #of} has the state that follows from it.
     */
    public static HazardState evolve(HazardState before, HazardEvent event) {
        if (event instanceof Correction) {
            return before.recorded(before.version + 1,
                    Idempotency.remember(before.answers, event.act().request(), before.version + 1));
        }
        return new HazardState(before.version + 1, before.originAfter(event), before.regionsAfter(event),
                before.lastActsAfter(event), before.deadlines.after(event), before.supervision.after(event),
                before.suspensionAfter(event), before.hands.after(event), before.fundsSpentAfter(event),
                before.isCoercedAfter(event), before.issuedAfter(event),
                before.papers.after(event, before.version + 1), HazardClocks.evolve(before.clocks, event),
                Idempotency.remember(before.answers, event.act().request(), before.version + 1));
    }

    private Origin originAfter(HazardEvent event) {
        return switch (event) {
            case HazardReported e ->
                new Origin(e.hazardId(), e.number(), e.parkId(), e.unitId(), e.act(), e.ledgerRow());
            case HazardReassigned e -> new Origin(origin.hazardId(), e.number(), e.parkId(), e.unitId(), origin.act(),
                    origin.ledgerRow());
            default -> origin;
        };
    }

    private Regions regionsAfter(HazardEvent event) {
        return exists() ? Lifecycle.of(Action.of(event)).after(regions) : Regions.REPORTED;
    }

    private Map<Region, LocalDate> lastActsAfter(HazardEvent event) {
        Region region = ActOrder.regionOf(Action.of(event));
        if (region == null) {
            return lastActs;
        }
        Map<Region, LocalDate> days = new EnumMap<>(Region.class);
        days.putAll(lastActs);
        days.put(region, event.act().occurredOn());
        return Map.copyOf(days);
    }

    private Suspension suspensionAfter(HazardEvent event) {
        return switch (event) {
            case SuspensionOrdered e ->
                new Suspension(e.act().actor(), e.orderingDepartment(), e.act().imported());
            case ResumptionGranted _ -> null;
            default -> suspension;
        };
    }

    private BigDecimal fundsSpentAfter(HazardEvent event) {
        return event instanceof RectificationProgressRecorded e && e.fundsSpent() != null
                ? e.fundsSpent()
                : fundsSpent;
    }

    private Map<Instrument, Issued> issuedAfter(HazardEvent event) {
        return Instrument.issuedBy(event).map(instrument -> {
            Map<Instrument, Issued> all = new EnumMap<>(Instrument.class);
            all.putAll(issued);
            all.merge(instrument, Issued.first(event.act()), (first, _) -> first.again(event.act()));
            return Map.copyOf(all);
        }).orElse(issued);
    }

    private boolean isCoercedAfter(HazardEvent event) {
        return switch (event) {
            case CoerciveMeasureRecorded _ -> true;
            case CoerciveMeasureLifted _ -> false;
            default -> coerciveMeasureInForce;
        };
    }
}
