package bihuan.query.core.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.api.hazard.Level;

/**
 * What one hazard contributes to the indicators: that it was found, was open for a time, fell due, was listed. Every
 * indicator counts marks of one kind, or adds up their money, and nothing else. Days are Asia/Shanghai, money is CNY.
 *
 * @param kind
 *            the kind of the mark
 * @param begins
 *            the day it happened or began
 * @param ends
 *            the day it ended, or null while it has not
 * @param met
 *            whether the desired outcome was reached: closed out, or accepted in time
 * @param level
 *            the level of supervision in the round that the mark is of, or null
 * @param planned
 *            planned by the plan in force, or null
 * @param committed
 *            the part of it whose funding is assured (资金落实), or null
 * @param spent
 *            spent so far, or null
 */
public record Mark(Kind kind, LocalDate begins, LocalDate ends, boolean met, Level level, BigDecimal planned,
        BigDecimal committed, BigDecimal spent) {

    /** The kinds of marks. */
    public enum Kind {
        /** Found on that day and taken for a major hazard still; met when closed out. One a hazard. */
        FOUND,
        /**
         * On the books from that day until it was closed out or its unit closed down; met when closed out for good. A
         * hazard that came back after it was closed out has one for each time.
         */
        OPEN,
        /**
         * Due on that day by its deadline as extended, and settled on the day it ends; met when accepted in time. One
         * for each time the hazard had to be removed.
         */
        DUE,
        /** The same by the deadline as first set. */
        ORIGINALLY_DUE,
        /** Listed on that day, delisted on the day it ends. One for each listing. */
        LISTING
    }

    static Mark of(Kind kind, LocalDate begins, LocalDate ends, boolean met, Level level) {
        return new Mark(kind, begins, ends, met, level, null, null, null);
    }
}
