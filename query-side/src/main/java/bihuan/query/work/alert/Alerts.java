package bihuan.query.work.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.text.Text;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.Mark;
import bihuan.query.core.indicator.Marks;
import bihuan.query.core.penalty.ClosureGrounds;
import bihuan.query.core.penalty.Decision;
import bihuan.query.core.penalty.PenaltyRule;
import bihuan.query.store.ScopeFilter;
import bihuan.query.store.Timeline;
import bihuan.query.web.NamesByDay;

/** The units of a scope whose penalties are grounds to propose their closure. */
@Component
public class Alerts {

    private static final String KIND = "CLOSURE_PROPOSAL";
    private static final Text ARTICLE = Text.of("《安全生产法》（2021）第一百一十三条", "Work Safety Law (2021), article 113");
    private static final int FEWEST = PenaltyRule.ARTICLE_113.stream().mapToInt(PenaltyRule::penalties).min()
            .orElseThrow();

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final NamesByDay names;

    Alerts(JdbcClient jdbc, Timeline timeline, NamesByDay names) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.names = names;
    }

    /** One unit's park, open hazards and penalties. */
    private static final class Unit {

        private final String parkId;
        private final List<Alert.Hazard> open = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private LocalDate openSince;

        private Unit(String parkId) {
            this.parkId = parkId;
        }

        private void open(String id, String number, LocalDate onTheBooksSince) {
            open.add(new Alert.Hazard(id, number));
            openSince = openSince == null || onTheBooksSince.isBefore(openSince) ? onTheBooksSince : openSince;
        }

        private List<ClosureGrounds.Ground> grounds() {
            return ClosureGrounds.of(decisions, openSince, PenaltyRule.ARTICLE_113);
        }
    }

    /** Today's alerts, the oldest first. Reads the penalties of the units that have enough of them. */
    public List<Alert> now(Scope scope, Locale language) {
        return alerts(stored(scope), null, null, language);
    }

    /** The alerts of another day, from the files folded up to it. */
    public List<Alert> past(Scope scope, LocalDate happenedBy, Instant knownAt, Locale language) {
        return alerts(folded(timeline.upTo(scope, happenedBy, knownAt).values()), happenedBy, knownAt, language);
    }

    /** The units that have an alert today. */
    public List<String> units(Scope scope) {
        return stored(scope).entrySet().stream().filter(unit -> !unit.getValue().grounds().isEmpty())
                .map(Map.Entry::getKey).toList();
    }

    private Map<String, Unit> stored(Scope scope) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("fewest", FEWEST);
        String candidates = """
                select unit_id from query.penalty p where %s
                group by unit_id having count(distinct decision_number) >= :fewest
                """.formatted(ScopeFilter.of(scope, "p", parameters));
        var units = new TreeMap<String, Unit>();
        jdbc.sql("""
                select h.unit_id, h.park_id, h.id, h.number, m.begins
                from query.hazard h join query.indicator_mark m on m.hazard_id = h.id
                where h.open and m.kind = 'OPEN' and m.ends is null and h.unit_id in (%s) order by h.number, h.id
                """.formatted(candidates)).params(parameters).query(row -> {
            String parkId = row.getString(2);
            units.computeIfAbsent(row.getString(1), id -> new Unit(parkId)).open(row.getString(3),
                    row.getString(4), row.getObject(5, LocalDate.class));
        });
        jdbc.sql("""
                select unit_id, decision_number, kind, amount, decided_on, hazard_id
                from query.penalty where unit_id = any(:units)
                """).param("units", units.keySet().toArray(String[]::new)).query(row -> {
            units.get(row.getString(1)).decisions.add(new Decision(row.getString(2), row.getString(3),
                    row.getBigDecimal(4), row.getObject(5, LocalDate.class), row.getString(6)));
        });
        return units;
    }

    private static Map<String, Unit> folded(Collection<HazardFile> files) {
        var units = new TreeMap<String, Unit>();
        for (HazardFile file : files) {
            var report = file.report();
            var unit = units.computeIfAbsent(report.unitId(), id -> new Unit(report.parkId()));
            if (file.open()) {
                Marks.of(file).stream().filter(mark -> mark.kind() == Mark.Kind.OPEN && mark.ends() == null)
                        .forEach(mark -> unit.open(file.id(), report.number(), mark.begins()));
            }
            file.records().penalties().forEach(penalty -> unit.decisions.add(new Decision(penalty.decisionNumber(),
                    penalty.kind(), penalty.amount(), penalty.decidedOn(), file.id())));
        }
        return units;
    }

    private List<Alert> alerts(Map<String, Unit> units, LocalDate happenedBy, Instant knownAt, Locale language) {
        units.values().removeIf(unit -> unit.grounds().isEmpty());
        var ids = new TreeSet<>(units.keySet());
        units.values().forEach(unit -> ids.add(unit.parkId));
        var known = names.on(ids, happenedBy, knownAt);
        return units.entrySet().stream().map(entry -> alert(entry.getKey(), entry.getValue(), known, language))
                .sorted(Comparator.comparing(Alert::since).thenComparing(Alert::unitId)).toList();
    }

    private static Alert alert(String id, Unit unit, Map<String, String> known, Locale language) {
        var grounds = unit.grounds().stream().map(ground -> Alert.Grounds.of(ground, language)).toList();
        LocalDate since = grounds.stream().map(Alert.Grounds::since).min(Comparator.naturalOrder()).orElseThrow();
        return new Alert(KIND, id, known.get(id), unit.parkId, known.get(unit.parkId), since, unit.openSince,
                ARTICLE.in(language), grounds, List.copyOf(unit.open));
    }
}
