package bihuan.query.core.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;
import bihuan.query.core.indicator.Mark.Kind;

/**
 * One figure for a period as of a day: a number of marks, or the money on them. The day is taken at its end: what fell
 * due on it and was not accepted by then was not in time, but is overdue only from the day after.
 */
public enum Figure implements Labelled {
    /** Found in the period, neither downgraded nor rejected since. */
    FOUND("排查", "Found", Kind.FOUND, CountingWindow.WITHIN, Outcome.ANY, Amount.ONE),
    /** Of those, closed out by the day. One that came back is not; one whose unit was closed down is not either. */
    CLOSED_OUT("排查且已销号", "Found and closed out", Kind.FOUND, CountingWindow.WITHIN, Outcome.MET, Amount.ONE),
    /** Found before the period, and neither closed out nor ended when it began. */
    CARRIED_IN("期初存量", "Carried in", Kind.OPEN, CountingWindow.AT_START, Outcome.ANY, Amount.ONE),
    /** Of those, closed out in the period; one that came back since is not. */
    CARRIED_IN_CLOSED_OUT("期初存量中已销号", "Carried in and closed out", Kind.OPEN, CountingWindow.AT_START_ENDED_WITHIN,
            Outcome.MET,
            Amount.ONE),
    /** Closed out in the period, whenever found; one that came back since is not. */
    CLOSED_OUT_WITHIN("本期销号", "Closed out in the period", Kind.OPEN, CountingWindow.ENDED_WITHIN, Outcome.MET,
            Amount.ONE),
    /**
     * Deadlines, as extended, that fell in the period and not after the day. A hazard that came back has one for each
     * time, so that a deadline once missed stays missed. A unit closed down by its deadline owed nothing on it.
     */
    DUE("到期", "Due", Kind.DUE, CountingWindow.FALLEN_DUE, Outcome.ANY, Amount.ONE),
    /** Of those, accepted on or before the deadline. */
    DUE_ON_TIME("按期整改", "Rectified on time", Kind.DUE, CountingWindow.FALLEN_DUE, Outcome.MET, Amount.ONE),
    /** Of those, the ones past and not accepted by then; what is due on the day itself may still be. */
    DUE_MISSED("到期未按期整改", "Deadline missed", Kind.DUE, CountingWindow.PAST_DUE, Outcome.NOT_MET, Amount.ONE),
    /** Deadlines as first set, extensions left aside, in the same way. */
    ORIGINALLY_DUE("原期限到期", "Due by the original deadline", Kind.ORIGINALLY_DUE, CountingWindow.FALLEN_DUE, Outcome.ANY,
            Amount.ONE),
    /** Of those, accepted on or before that deadline. */
    ORIGINALLY_DUE_ON_TIME("按原期限整改", "Rectified by the original deadline", Kind.ORIGINALLY_DUE,
            CountingWindow.FALLEN_DUE,
            Outcome.MET,
            Amount.ONE),
    /** Open past the current deadline on the day, whatever the period. */
    OVERDUE("超期未整改", "Overdue", Kind.DUE, CountingWindow.LATE, Outcome.ANY, Amount.ONE),
    /** Listings in the period, those of earlier rounds included. */
    LISTED("挂牌", "Listed", Kind.LISTING, CountingWindow.WITHIN, Outcome.ANY, Amount.ONE),
    /** Delistings in the period, those in error included. */
    DELISTED("摘牌", "Delisted", Kind.LISTING, CountingWindow.ENDED_WITHIN, Outcome.ANY, Amount.ONE),
    /** All listed less all delisted by the end of the period, or by the day when that is earlier. */
    IN_FORCE("在挂", "Listing in force", Kind.LISTING, CountingWindow.AT_END, Outcome.ANY, Amount.ONE),
    /** CNY planned for the hazards found in the period, by the plans in force on the day. */
    FUNDS_PLANNED("计划资金", "Funds planned", Kind.FOUND, CountingWindow.WITHIN, Outcome.ANY, Amount.PLANNED),
    /** CNY of that whose plan says that the funding is assured (资金落实). */
    FUNDS_COMMITTED("落实资金", "Funds committed", Kind.FOUND, CountingWindow.WITHIN, Outcome.ANY, Amount.COMMITTED),
    /** CNY spent by the day on the hazards found in the period. */
    FUNDS_SPENT("已投入资金", "Funds spent", Kind.FOUND, CountingWindow.WITHIN, Outcome.ANY, Amount.SPENT);

    /** What of a mark is added up. */
    public enum Amount {
        ONE,
        PLANNED,
        COMMITTED,
        SPENT;

        BigDecimal of(Mark mark) {
            BigDecimal amount = switch (this) {
                case ONE -> BigDecimal.ONE;
                case PLANNED -> mark.planned();
                case COMMITTED -> mark.committed();
                case SPENT -> mark.spent();
            };
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }

    /** Which marks count by how they came out. */
    public enum Outcome {
        ANY,
        MET,
        NOT_MET;

        boolean holds(Mark mark) {
            return this == ANY || mark.met() == (this == MET);
        }
    }

    private final Text label;
    private final Kind kind;
    private final CountingWindow when;
    private final Outcome outcome;
    private final Amount amount;

    Figure(String zh, String en, Kind kind, CountingWindow when, Outcome outcome, Amount amount) {
        this.label = Text.of(zh, en);
        this.kind = kind;
        this.when = when;
        this.outcome = outcome;
        this.amount = amount;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Which marks it is made of. */
    public Kind kind() {
        return kind;
    }

    /** Which of them count. */
    public CountingWindow when() {
        return when;
    }

    /** Which of those count by how they came out. */
    public Outcome outcome() {
        return outcome;
    }

    /** What of them is added up. */
    public Amount amount() {
        return amount;
    }

    /** What this mark adds to the figure; zero when it does not count. */
    public BigDecimal of(Mark mark, Period period, LocalDate day) {
        return mark.kind() == kind && outcome.holds(mark) && when.holds(mark, period, day)
                ? amount.of(mark)
                : BigDecimal.ZERO;
    }

    /** The day on which a mark that counts did: that of the delisting or close-out where the figure counts those. */
    public LocalDate day(Mark mark) {
        return when == CountingWindow.ENDED_WITHIN || when == CountingWindow.AT_START_ENDED_WITHIN
                ? mark.ends()
                : mark.begins();
    }
}
