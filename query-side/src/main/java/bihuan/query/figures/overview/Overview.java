package bihuan.query.figures.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import bihuan.api.lifecycle.Rectification;
import bihuan.query.register.ParkView;

/**
 * The figures of a scope on one day. Money is CNY, of hazards found (neither downgraded nor rejected).
 *
 * @param asOf
 *            the day, Asia/Shanghai
 * @param total
 *            hazards ever reported
 * @param open
 *            hazards still to be removed
 * @param listed
 *            listed for supervision now
 * @param suspended
 *            for which production is suspended now
 * @param overdue
 *            open past the current deadline
 * @param dueIn7Days
 *            open, due today or within 7 days
 * @param dueIn30Days
 *            open, due today or within 30 days
 * @param closedThisMonth
 *            struck off in this calendar month
 * @param fundsPlanned
 *            planned by the plans in force
 * @param fundsSpent
 *            spent so far
 * @param byRectification
 *            every state, those without any included
 * @param byPark
 *            the parks in scope; for a unit its own, with its own figures
 */
public record Overview(LocalDate asOf, long total, long open, long listed, long suspended, long overdue,
        long dueIn7Days, long dueIn30Days, long closedThisMonth, BigDecimal fundsPlanned, BigDecimal fundsSpent,
        List<StateCount> byRectification, List<ParkView> byPark) {

    /** A state of rectification and its number of hazards. */
    public record StateCount(Rectification state, long count) {
    }
}
