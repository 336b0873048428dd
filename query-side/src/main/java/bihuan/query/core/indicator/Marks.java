package bihuan.query.core.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.hazard.Level;
import bihuan.api.lifecycle.Rectification;
import bihuan.query.core.file.Deadlines;
import bihuan.query.core.file.Ending;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.Round;
import bihuan.query.core.file.Supervision;
import bihuan.query.core.indicator.Mark.Kind;

/**
 * The marks of a case file. A downgraded or rejected hazard is not a major one and has only the marks of its listings,
 * because a listing in error was in force until it was delisted.
 */
public final class Marks {

    private final HazardFile file;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(HazardFile file) {
        this.file = file;
    }

    /** The marks of this hazard, always in the same order; none for null. */
    public static List<Mark> of(HazardFile file) {
        if (file == null) {
            return List.of();
        }
        var all = new Marks(file);
        if (file.found()) {
            all.found();
            all.open();
            all.due();
        }
        all.listings();
        return List.copyOf(all.marks);
    }

    private void found() {
        BigDecimal planned = file.fundsPlanned();
        // A ledger may not mention an assurance: then it was not given.
        boolean assured = planned != null && file.plan().assurances() != null
                && Boolean.TRUE.equals(file.plan().assurances().funding());
        marks.add(new Mark(Kind.FOUND, foundOn(), null, closedOut(), level(), planned, assured ? planned : null,
                file.progress().fundsSpent()));
    }

    /** A hazard that came back between acceptance and close-out stayed open throughout. */
    private void open() {
        LocalDate since = foundOn();
        for (Round round : file.records().earlierRounds()) {
            if (round.ending().closedOutOn() != null) {
                marks.add(Mark.of(Kind.OPEN, since, round.ending().closedOutOn(), false, round.supervision().level()));
                since = round.reopenedOn();
            }
        }
        LocalDate left = exited() ? file.ending().settledOn() : file.ending().closedOutOn();
        marks.add(Mark.of(Kind.OPEN, since, left, closedOut(), level()));
    }

    private void due() {
        file.records().earlierRounds().forEach(
                round -> due(round.deadlines(), round.ending(), false, round.supervision()));
        due(file.deadlines(), file.ending(), exited(), file.supervision());
    }

    private void due(Deadlines deadlines, Ending ending, boolean exit, Supervision supervision) {
        due(Kind.DUE, deadlines.current(), ending.settledOn(), exit, supervision);
        due(Kind.ORIGINALLY_DUE, deadlines.original(), ending.settledOn(), exit, supervision);
    }

    /** A unit that was closed down in time no longer owed anything on that day; one closed down later was late. */
    private void due(Kind kind, LocalDate deadline, LocalDate settledOn, boolean exit, Supervision supervision) {
        boolean inTime = deadline != null && settledOn != null && !settledOn.isAfter(deadline);
        if (deadline != null && !(exit && inTime)) {
            marks.add(Mark.of(kind, deadline, settledOn, inTime, supervision.level()));
        }
    }

    /** A listing that was not delisted when the hazard came back is still the present one. */
    private void listings() {
        file.records().earlierRounds().stream().map(Round::supervision)
                .filter(supervision -> supervision.delistedOn() != null).forEach(this::listing);
        listing(file.supervision());
    }

    private void listing(Supervision supervision) {
        if (supervision.listedOn() != null) {
            marks.add(Mark.of(Kind.LISTING, supervision.listedOn(), supervision.delistedOn(), false,
                    supervision.level()));
        }
    }

    private LocalDate foundOn() {
        var report = file.report();
        return report.discoveredOn() == null ? report.reportedOn() : report.discoveredOn();
    }

    private boolean closedOut() {
        return file.regions().rectification() == Rectification.CLOSED_OUT;
    }

    private boolean exited() {
        return file.regions().rectification() == Rectification.CLOSURE_EXITED;
    }

    private Level level() {
        return file.supervision().level();
    }
}
