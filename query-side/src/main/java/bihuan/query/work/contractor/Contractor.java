package bihuan.query.work.contractor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import bihuan.query.ledger.HazardRow;

/**
 * A contractor's record (诚信管理) across all parks.
 *
 * @param creditCode
 *            its unified social credit code, which joins its registrations in several parks; null where it has none,
 *            and then the record covers one registration
 * @param name
 *            its name
 * @param asOf
 *            the day, Asia/Shanghai
 * @param total
 *            its figures over all parks
 * @param byPark
 *            the same, registration by registration
 * @param hazards
 *            its hazards in the caller's scope, the newest 500; null in a list
 * @param penalties
 *            the penalties in the caller's scope; null in a list
 */
public record Contractor(String creditCode, String name, LocalDate asOf, Tally total, List<InPark> byPark,
        List<HazardRow> hazards, List<Penalty> penalties) {

    /**
     * The figures of a contractor.
     *
     * @param found
     *            hazards that name it as their contractor, or whose responsible unit it is; neither downgraded nor
     *            rejected
     * @param closedOut
     *            of those, closed out
     * @param due
     *            deadlines that have fallen due, as extended; one for each time a hazard had to be removed
     * @param onTime
     *            of those, met
     * @param overdue
     *            open past the current deadline
     * @param relapses
     *            how often its hazards came back after acceptance or close-out
     * @param penalties
     *            penalties recorded on its hazards, each decision once
     * @param fined
     *            CNY of those
     */
    public record Tally(long found, long closedOut, long due, long onTime, long overdue, long relapses, long penalties,
            BigDecimal fined) {

        static final Tally NONE = of(0, 0, 0, 0, 0, 0);

        static Tally of(long found, long closedOut, long due, long onTime, long overdue, long relapses) {
            return new Tally(found, closedOut, due, onTime, overdue, relapses, 0, BigDecimal.ZERO);
        }

        /** The sum of both, without penalties: one decision may be in both. */
        Tally plus(Tally other) {
            return of(found + other.found, closedOut + other.closedOut, due + other.due, onTime + other.onTime,
                    overdue + other.overdue, relapses + other.relapses);
        }

        /** These figures with the given penalties. */
        Tally with(Collection<Penalty> imposed) {
            Map<String, Penalty> byNumber = new LinkedHashMap<>();
            imposed.forEach(penalty -> byNumber.putIfAbsent(penalty.decisionNumber(), penalty));
            return new Tally(found, closedOut, due, onTime, overdue, relapses, byNumber.size(),
                    byNumber.values().stream().map(Penalty::amount).filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** One registration and its figures. */
    public record InPark(String unitId, String parkId, String parkName, Tally tally) {

        InPark with(Collection<Penalty> imposed) {
            return new InPark(unitId, parkId, parkName, tally.with(imposed));
        }
    }

    /** One penalty; {@code amount} in CNY, or null. */
    public record Penalty(String hazardId, String decisionNumber, String kind, BigDecimal amount, LocalDate decidedOn) {
    }

    Contractor with(List<HazardRow> hazardsInScope, List<Penalty> penaltiesInScope) {
        return new Contractor(creditCode, name, asOf, total, byPark, hazardsInScope, penaltiesInScope);
    }
}
