package bihuan.query.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.IndicatorResult;
import bihuan.query.core.indicator.Sums;
import bihuan.query.core.indicator.Sums.Group;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;

/**
 * The indicators of a scope, for dashboards, pages and reports. Today's are sums over the stored marks of the period;
 * those of another day are the same sums over the files folded up to it.
 */
@Component
public class Indicators {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;

    Indicators(JdbcClient jdbc, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Computes the indicators of a query.
     *
     * @param scope
     *            whose hazards count
     * @param question
     *            the query
     * @param happenedBy
     *            the day up to which events count, by when they happened; or null
     * @param knownAt
     *            the time of recording up to which events count; or null. Both null mean today
     */
    public IndicatorResult of(Scope scope, IndicatorQuery question, LocalDate happenedBy, Instant knownAt) {
        LocalDate day = AnswerDay.of(happenedBy, knownAt, clock);
        if (isPast(happenedBy, knownAt)) {
            var files = timeline.upTo(scope, happenedBy, knownAt).values();
            return IndicatorResult.of(question, day, Sums.of(files, question.total(), day),
                    Sums.of(files, question, day));
        }
        Sums total = stored(scope, question.total(), day);
        return IndicatorResult.of(question, day, total, question.by().isEmpty() ? total : stored(scope, question, day));
    }

    /** Nothing can have happened after today, so a later day is answered from the stored marks. */
    boolean isPast(LocalDate happenedBy, Instant knownAt) {
        return knownAt != null || happenedBy != null && happenedBy.isBefore(LocalDate.now(clock));
    }

    private Sums stored(Scope scope, IndicatorQuery question, LocalDate day) {
        return stored(jdbc, scope, question, day);
    }

    static Sums stored(JdbcClient jdbc, Scope scope, IndicatorQuery question, LocalDate day) {
        return stored(jdbc, new MarkSql(question, scope, day));
    }

    static Sums stored(JdbcClient jdbc, MarkSql sql) {
        var branches = sql.branches();
        var sums = new Sums(new HashMap<>());
        jdbc.sql(sql.sums()).params(sql.parameters()).query(row -> {
            var group = new Group(row.getInt(2) - 1, List.of(array(row, 3, String[].class)));
            var amounts = array(row, 4, BigDecimal[].class);
            var figures = branches.get(row.getInt(1)).figures();
            for (int i = 0; i < amounts.length; i++) {
                sums.add(group, figures.get(i), amounts[i]);
            }
        });
        return sums;
    }

    private static <T> T array(ResultSet row, int column, Class<T> type) throws SQLException {
        return type.cast(row.getArray(column).getArray());
    }
}
