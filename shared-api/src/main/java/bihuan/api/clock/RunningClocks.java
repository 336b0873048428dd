package bihuan.api.clock;

import static bihuan.api.clock.ClockCode.ACCEPTANCE_REVIEW;
import static bihuan.api.clock.ClockCode.DELISTING_PUBLICATION;
import static bihuan.api.clock.ClockCode.EXTENSION_DECISION;
import static bihuan.api.clock.ClockCode.EXTENSION_REQUEST;
import static bihuan.api.clock.ClockCode.LISTING_PUBLICATION;
import static bihuan.api.clock.ClockCode.LISTING_UPWARD_FILING;
import static bihuan.api.clock.ClockCode.MAXIMUM_TERM;
import static bihuan.api.clock.ClockCode.PROGRESS_REPORT;
import static bihuan.api.clock.ClockCode.RECTIFICATION;
import static bihuan.api.clock.ClockCode.RESUMPTION_REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.clock.HazardClock.Stop;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.*;

/** Applies one event to the clocks of a hazard: which acts start a clock, and which stop it. */
final class RunningClocks {

    private final List<HazardClock> clocks;
    private final Act act;
    private final String before;
    private final String profile;
    private boolean open;
    /** A lapse is recorded under the profile that its clock started with, which need not be the one in force. */
    private boolean lapse;

    RunningClocks(HazardClocks before, Act act) {
        this.clocks = new ArrayList<>(before.all());
        this.open = before.open();
        this.before = before.profile();
        this.act = act;
        this.profile = ProfileRef.of(act.clockProfile()).toString();
    }

    HazardClocks after() {
        return new HazardClocks(open, lapse ? before : profile, clocks);
    }

    void apply(HazardEvent event) {
        switch (event) {
            case HazardConfirmed e -> {
                deadline(e.deadline());
                startWhileOpen(PROGRESS_REPORT, null);
            }
            case HazardListed e -> listed(e);
            case HazardReopened e -> {
                open = true;
                deadline(e.deadline());
                startWhileOpen(PROGRESS_REPORT, null);
            }
            case RectificationProgressRecorded _ -> {
                met(PROGRESS_REPORT);
                startWhileOpen(PROGRESS_REPORT, null);
            }
            case AcceptanceRequested _ -> {
                met(PROGRESS_REPORT);
                start(ACCEPTANCE_REVIEW, null);
            }
            case AcceptanceFailed _ -> {
                met(ACCEPTANCE_REVIEW);
                startWhileOpen(PROGRESS_REPORT, null);
            }
            case RectificationAccepted _ -> {
                met(RECTIFICATION);
                met(MAXIMUM_TERM);
                met(ACCEPTANCE_REVIEW);
                settled();
            }
            case HazardDowngraded _,HazardReportRejected _,ClosureExitOrdered _ -> settled();
            case HazardDelisted e -> delisted(e);
            case FormalityRecorded e -> formality(e);
            case ResumptionApplied _ -> start(RESUMPTION_REVIEW, null);
            case ResumptionGranted _,ResumptionRefused _ -> met(RESUMPTION_REVIEW);
            case ExtensionRequested _ -> {
                met(EXTENSION_REQUEST);
                start(EXTENSION_DECISION, null);
            }
            case ExtensionGranted e -> {
                met(EXTENSION_DECISION);
                deadline(e.until());
            }
            case ExtensionRejected _ -> {
                met(EXTENSION_DECISION);
                startWhileOpen(EXTENSION_REQUEST, currentDeadline());
            }
            case SupervisionEscalated e -> deadline(e.deadline());
            case ExtensionCorrected e -> deadline(e.until());
            case ExtensionVoided _ -> moot(EXTENSION_DECISION);
            case DeadlineLapsed e -> lapsed(e);
            default -> {
                // starts and stops nothing
            }
        }
    }

    private void listed(HazardListed e) {
        deadline(e.deadline());
        startWhileOpen(MAXIMUM_TERM, null);
        start(LISTING_PUBLICATION, null);
        start(LISTING_UPWARD_FILING, null);
    }

    /** A listing in error no longer has to be published or filed; a correct one still does. */
    private void delisted(HazardDelisted e) {
        if (e.inError()) {
            moot(LISTING_PUBLICATION);
            moot(LISTING_UPWARD_FILING);
        }
        moot(MAXIMUM_TERM);
        start(DELISTING_PUBLICATION, null);
    }

    private void formality(FormalityRecorded e) {
        LocalDate on = e.on() == null ? act.occurredOn() : e.on();
        if (e.instrument() == Instrument.LISTING && e.kind() == Formality.PUBLICATION) {
            stop(LISTING_PUBLICATION, on, true);
        } else if (e.instrument() == Instrument.LISTING && e.kind() == Formality.UPWARD_FILING) {
            stop(LISTING_UPWARD_FILING, on, true);
        } else if (e.instrument() == Instrument.DELISTING && e.kind() == Formality.PUBLICATION) {
            stop(DELISTING_PUBLICATION, on, true);
        }
    }

    /** A ledger may show the act without a deadline; the deadline set before then remains in force. */
    private void deadline(LocalDate deadline) {
        if (deadline != null) {
            startWhileOpen(RECTIFICATION, deadline);
            startWhileOpen(EXTENSION_REQUEST, deadline);
        }
    }

    private LocalDate currentDeadline() {
        return clocks.stream().filter(clock -> clock.code() == RECTIFICATION && clock.running())
                .map(HazardClock::expiry).findFirst().orElse(null);
    }

    /** Nothing more is to be done about the hazard itself. */
    private void settled() {
        open = false;
        moot(RECTIFICATION);
        moot(MAXIMUM_TERM);
        moot(EXTENSION_REQUEST);
        moot(EXTENSION_DECISION);
        moot(ACCEPTANCE_REVIEW);
        moot(PROGRESS_REPORT);
    }

    private void startWhileOpen(ClockCode code, LocalDate expiry) {
        if (open && (expiry != null || code != EXTENSION_REQUEST)) {
            start(code, expiry);
        }
    }

    /** One of a kind runs at a time: the one before no longer applies. */
    private void start(ClockCode code, LocalDate expiry) {
        moot(code);
        clocks.add(new HazardClock(code, act.occurredOn(), expiry, profile, act.imported(), null, null));
    }

    private void met(ClockCode code) {
        stop(code, act.occurredOn(), true);
    }

    private void moot(ClockCode code) {
        stop(code, act.occurredOn(), false);
    }

    /**
     * A clock that stopped applying, or was superseded, on the day it started carries no information and is dropped. So
     * a hazard has at most one progress report clock a day, however many reports there are.
     */
    private void stop(ClockCode code, LocalDate on, boolean met) {
        for (int i = 0; i < clocks.size(); i++) {
            HazardClock clock = clocks.get(i);
            if (clock.code() == code && clock.running()) {
                boolean informative = met && code != PROGRESS_REPORT || !on.equals(clock.startedOn())
                        || clock.lapsed() != null || code == RECTIFICATION && on.isAfter(clock.expiry());
                if (informative) {
                    clocks.set(i, clock.stopped(new Stop(on, met, act.imported())));
                } else {
                    clocks.remove(i);
                }
                return;
            }
        }
    }

    /**
     * What was recorded of a clock; of two that started on one day under one profile, the one that had time to run out.
     */
    private void lapsed(DeadlineLapsed e) {
        lapse = true;
        clocks.replaceAll(clock -> isMeant(clock, e) ? clock.lapsed(e.dueOn()) : clock);
    }

    private boolean isMeant(HazardClock clock, DeadlineLapsed e) {
        return clock.code() == e.clock() && clock.startedOn().equals(e.startedOn()) && clock.profile().equals(profile)
                && (clock.code() == RECTIFICATION
                        ? e.dueOn().equals(clock.expiry())
                        : clock.running() || !clock.stop().on().equals(clock.startedOn()));
    }
}
