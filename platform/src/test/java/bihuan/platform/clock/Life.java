package bihuan.platform.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.Due;
import bihuan.api.clock.HazardClock;
import bihuan.api.clock.HazardClocks;
import bihuan.api.clock.Timekeeping;
import bihuan.api.clock.WorkingCalendar;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.event.*;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;

/** A hazard's life as far as clocks look at it, recorded day by day under a profile. */
final class Life {

    static final Timekeeping SHIPPED = new Timekeeping(ref -> Optional.ofNullable(ShippedProfiles.find(ref)),
            WorkingCalendar.STATE_COUNCIL);

    private static final String ID = "hazard-1";
    private static final Actor SOMEBODY = new Actor("account-1", "组织", Role.COMMITTEE);

    HazardClocks clocks = HazardClocks.NONE;
    private String profile;
    private boolean imported;

    Life(String profile) {
        this.profile = profile;
    }

    Life under(String other) {
        profile = other;
        return this;
    }

    Life imported(boolean fromLedger) {
        imported = fromLedger;
        return this;
    }

    Life happened(HazardEvent event) {
        clocks = HazardClocks.evolve(clocks, event);
        return this;
    }

    Life confirmed(String on, String deadline) {
        return happened(new HazardConfirmed(ID, on(on), "标准", "第一条", LocalDate.parse(deadline)));
    }

    Life listed(String on, String deadline) {
        return happened(new HazardListed(ID, on(on), Level.COUNTY, "区安委办", "区应急局", LocalDate.parse(deadline)));
    }

    Life asked(String on) {
        return happened(new ExtensionRequested(ID, on(on), LocalDate.parse("2022-03-01"), "巡检", null, null));
    }

    Life granted(String on, String until) {
        return happened(new ExtensionGranted(ID, on(on), LocalDate.parse(until)));
    }

    Life rejected(String on) {
        return happened(new ExtensionRejected(ID, on(on)));
    }

    Life progressed(String on) {
        return happened(new RectificationProgressRecorded(ID, on(on), 50, "进行中", null));
    }

    Life acceptanceAsked(String on) {
        return happened(new AcceptanceRequested(ID, on(on), "自评"));
    }

    Life failed(String on) {
        return happened(new AcceptanceFailed(ID, on(on), List.of(), LocalDate.parse(on)));
    }

    Life accepted(String on) {
        return happened(new RectificationAccepted(ID, on(on), List.of(), LocalDate.parse(on), "合格"));
    }

    Life reopened(String on, String deadline) {
        return happened(new HazardReopened(ID, on(on), LocalDate.parse(deadline)));
    }

    Life delisted(String on, boolean inError) {
        return happened(new HazardDelisted(ID, on(on), inError));
    }

    Life formality(Instrument instrument, Formality kind, String recorded, String on) {
        return happened(new FormalityRecorded(ID, on(recorded), instrument, kind, LocalDate.parse(on), "门户网站",
                null));
    }

    Life closedDown(String on) {
        return happened(new ClosureExitOrdered(ID, on(on), "区政府"));
    }

    /** What a sweep on this day records. */
    List<Timekeeping.Lapse> swept(String on) {
        List<Timekeeping.Lapse> lapses = SHIPPED.unrecorded(clocks, LocalDate.parse(on));
        lapses.forEach(lapse -> happened(new DeadlineLapsed(ID,
                Act.ofSystem(lapse.dueOn().plusDays(1), null,
                        bihuan.api.clock.ProfileRef.of(lapse.clock().profile())),
                lapse.clock().code(), lapse.clock().startedOn(), lapse.dueOn())));
        return lapses;
    }

    /** The last clock of this kind. */
    HazardClock last(ClockCode code) {
        return clocks.all().stream().filter(clock -> clock.code() == code).reduce((first, second) -> second)
                .orElseThrow();
    }

    Due due(ClockCode code) {
        return SHIPPED.due(last(code));
    }

    /** Every clock as {@code CODE state}, on this day. */
    String states(String on) {
        return clocks.all().stream().map(clock -> clock.code() + " "
                + Timekeeping.state(clock, SHIPPED.due(clock), LocalDate.parse(on))).collect(Collectors.joining(", "));
    }

    Act on(String day) {
        return new Act(SOMEBODY, LocalDate.parse(day), null, null, null, List.of(), imported, true, List.of(), null,
                profile, null);
    }
}
