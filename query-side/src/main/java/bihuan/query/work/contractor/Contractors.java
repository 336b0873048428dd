package bihuan.query.work.contractor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.HazardRows;
import bihuan.query.store.FileJson;
import bihuan.query.store.ScopeFilter;
import bihuan.query.store.StoredHazard;
import bihuan.query.work.contractor.Contractor.InPark;
import bihuan.query.work.contractor.Contractor.Penalty;
import bihuan.query.work.contractor.Contractor.Tally;

/**
 * The records of contractors (诚信管理). A district or a park reads the figures of every contractor from all parks, so that
 * a park that admits one knows its record elsewhere. A unit reads its own figures, and those of the contractors that
 * its hazards name. The hazards themselves stay within the caller's scope.
 */
@Component
public class Contractors {

    /**
     * {@code registration}: contractors as registered in a park; those of one credit code are one record.
     * {@code concerned}: the hazards of each record, each once, under the registration that the hazard names as its
     * contractor, else under its responsible unit.
     */
    private static final String WITH = """
            with registration as (
                select u.id, u.park_id, u.name, u.credit_code, coalesce(u.credit_code, u.id) record
                from query.unit u where u.kind = 'CONTRACTOR'),
            visible as (select * from registration r where :unit::text is null or r.record in (
                select s.record from registration s where s.id = :unit or exists (
                    select 1 from query.hazard h
                    where h.unit_id = :unit and h.contractor_id = s.id))),
            asked as (select * from visible
                where :one::text is null or record = (select record from visible where id = :one)),
            concerned as (
                select distinct on (named.record, named.hazard_id) named.* from (
                    select r.id unit_id, r.record, h.id hazard_id, 1 as rank from asked r
                    join query.hazard h on h.contractor_id = r.id
                    union all
                    select r.id, r.record, h.id, 2 from asked r
                    join query.hazard h on h.unit_id = r.id) named
                order by named.record, named.hazard_id, named.rank)
            """;
    private static final String TALLIES = WITH + """
            select r.record, r.credit_code, r.name, r.id, r.park_id, p.name, count(*) filter (where m.found),
                count(*) filter (where m.closed_out), coalesce(sum(m.due), 0), coalesce(sum(m.on_time), 0),
                count(*) filter (where m.overdue), coalesce(sum(b.times), 0)
            from asked r left join query.park p on p.id = r.park_id left join concerned c on c.unit_id = r.id
            left join lateral (
                select bool_or(m.kind = 'FOUND') found, bool_or(m.kind = 'FOUND' and m.met) closed_out,
                    count(*) filter (where m.kind = 'DUE' and m.begins <= :today) due,
                    count(*) filter (where m.kind = 'DUE' and m.begins <= :today and m.met) on_time,
                    bool_or(m.kind = 'DUE' and m.begins < :today and m.ends is null) overdue
                from query.indicator_mark m where m.hazard_id = c.hazard_id) m on true
            left join lateral (
                select count(*) times from query.timeline t
                where t.hazard_id = c.hazard_id and t.type = 'HazardReopened' and not t.voided) b on true
            group by r.record, r.credit_code, r.name, r.id, r.park_id, p.name order by r.name, r.record, p.name, r.id
            """;
    private static final String PENALTIES = WITH + """
            select c.record, c.unit_id, c.hazard_id, n.decision_number, n.kind, n.amount, n.decided_on, %s
            from concerned c join query.penalty n on n.hazard_id = c.hazard_id
            order by n.decided_on, n.decision_number, n.hazard_id
            """;
    private static final String HAZARDS = WITH + """
            select h.file, p.name, u.name from concerned c join query.hazard h on h.id = c.hazard_id
            left join query.park p on p.id = h.park_id left join query.unit u on u.id = h.unit_id
            where %s order by h.discovered_on desc nulls last, h.id limit 500
            """;

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final Clock clock;

    Contractors(JdbcClient jdbc, FileJson json, HazardRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clock = clock;
    }

    private record Registration(String code, String record, String name, InPark inPark) {
    }

    private record Imposed(String record, String unitId, Penalty penalty, boolean inScope) {
    }

    /** The records that this scope reads, by name. */
    public List<Contractor> in(Scope scope) {
        return records(registrations(scope, null), imposed(scope, null));
    }

    /**
     * The record that this registration belongs to, with the hazards and penalties in scope.
     *
     * @throws Refused
     *             when it is no contractor, or none that this scope reads
     */
    public Contractor one(String unitId, Scope scope) {
        var imposed = imposed(scope, unitId);
        var record = records(registrations(scope, unitId), imposed).stream().findAny()
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该承包商", "contractor"))));
        return record.with(hazards(scope, unitId),
                imposed.stream().filter(Imposed::inScope).map(Imposed::penalty).toList());
    }

    private List<Contractor> records(List<Registration> registrations, List<Imposed> imposed) {
        var byRecord = new LinkedHashMap<String, List<Registration>>();
        registrations.forEach(one -> byRecord.computeIfAbsent(one.record(), key -> new ArrayList<>()).add(one));
        return byRecord.entrySet().stream().map(entry -> record(entry.getValue(),
                imposed.stream().filter(one -> one.record().equals(entry.getKey())).toList())).toList();
    }

    private Contractor record(List<Registration> registrations, List<Imposed> imposed) {
        List<InPark> byPark = registrations.stream().map(Registration::inPark).map(one -> one.with(imposed.stream()
                .filter(penalty -> penalty.unitId().equals(one.unitId())).map(Imposed::penalty).toList())).toList();
        var total = byPark.stream().map(InPark::tally).reduce(Tally.NONE, Tally::plus)
                .with(imposed.stream().map(Imposed::penalty).toList());
        var last = registrations.getLast();
        return new Contractor(last.code(), last.name(), LocalDate.now(clock), total, byPark, null, null);
    }

    private List<Registration> registrations(Scope scope, String one) {
        return jdbc.sql(TALLIES).params(parameters(scope, one)).param("today", LocalDate.now(clock))
                .query((row, number) -> new Registration(row.getString(2), row.getString(1), row.getString(3),
                        new InPark(row.getString(4), row.getString(5), row.getString(6), tally(row))))
                .list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return Tally.of(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11),
                row.getLong(12));
    }

    private List<Imposed> imposed(Scope scope, String one) {
        var parameters = parameters(scope, one);
        String inScope = ScopeFilter.of(scope, "n", parameters);
        return jdbc.sql(PENALTIES.formatted(inScope)).params(parameters)
                .query((row, number) -> new Imposed(row.getString(1), row.getString(2),
                        new Penalty(row.getString(3), row.getString(4), row.getString(5), row.getBigDecimal(6),
                                row.getObject(7, LocalDate.class)),
                        row.getBoolean(8)))
                .list();
    }

    private List<HazardRow> hazards(Scope scope, String one) {
        var parameters = parameters(scope, one);
        String inScope = ScopeFilter.of(scope, "h", parameters);
        List<StoredHazard> hazards = jdbc.sql(HAZARDS.formatted(inScope)).params(parameters).query(
                (row, number) -> new StoredHazard(json.file(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
        return rows.of(hazards, LocalDate.now(clock), null);
    }

    private static Map<String, Object> parameters(Scope scope, String one) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("unit", scope.unitId());
        parameters.put("one", one);
        return parameters;
    }
}
