package bihuan.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.platform.people.PeopleDirectory;
import bihuan.query.core.file.HazardFile;
import bihuan.query.register.AuthoritiesByDay;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredHazard;

/**
 * Hazards as the lines of an office's ledger. A hazard without any act since its import is written as the imported
 * line, including what events do not hold, so that importing it again finds it unchanged.
 */
@Component
class LedgerLines {

    private static final Set<LedgerColumn> PEOPLE = Set.of(LedgerColumn.PRINCIPAL, LedgerColumn.INSPECTORS);
    private static final String BETWEEN_NAMES = ";";

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final PeopleDirectory people;
    private final AuthoritiesByDay authorities;

    LedgerLines(JdbcClient jdbc, FileJson json, HazardRows rows, PeopleDirectory people,
            AuthoritiesByDay authorities) {
        this.authorities = authorities;
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.people = people;
    }

    /**
     * The cells of these hazards in these columns as of that day, in the same order.
     *
     * @param knownAt
     *            the moment by which a name must have been recorded; null does not restrict
     */
    List<List<String>> of(List<StoredHazard> hazards, List<LedgerColumn> columns, LocalDate day, Instant knownAt) {
        Map<String, Map<String, String>> imported = imported(hazards);
        Map<String, String> names = new HashMap<>(rows.names(hazards));
        names.putAll(people.names(unnamed(imported, names)));
        return authorities.in(hazards, day, knownAt).stream().map(hazard -> {
            var row = imported.get(hazard.file().id());
            return columns.stream().map(column -> row == null || !LedgerColumn.OFFICE.contains(column)
                    ? column.value(hazard, names, day)
                    : asImported(column, row, names)).toList();
        }).toList();
    }

    private Map<String, Map<String, String>> imported(List<StoredHazard> hazards) {
        String[] ids = hazards.stream().map(StoredHazard::file).filter(HazardFile::asImported).map(HazardFile::id)
                .toArray(String[]::new);
        Map<String, Map<String, String>> rowsById = new HashMap<>();
        jdbc.sql("""
                select hazard_id, payload -> 'ledgerRow' from query.timeline
                where hazard_id = any(:ids) and sequence = 0 and jsonb_typeof(payload -> 'ledgerRow') = 'object'""")
                .param("ids", ids).query(row -> {
                    Map<String, String> cells = new HashMap<>();
                    json.read(row.getString(2), Map.class)
                            .forEach((header, cell) -> cells.put(String.valueOf(header), String.valueOf(cell)));
                    rowsById.put(row.getString(1), cells);
                });
        return rowsById;
    }

    private static Set<String> unnamed(Map<String, Map<String, String>> imported, Map<String, String> names) {
        Set<String> ids = new HashSet<>();
        imported.values().forEach(row -> PEOPLE.forEach(column -> ids.addAll(ids(row.get(column.header())))));
        ids.removeAll(names.keySet());
        return ids;
    }

    private static String asImported(LedgerColumn column, Map<String, String> row, Map<String, String> names) {
        String cell = row.getOrDefault(column.header(), "");
        return PEOPLE.contains(column)
                ? ids(cell).stream().map(names::get).filter(Objects::nonNull)
                        .collect(Collectors.joining(BETWEEN_NAMES))
                : cell;
    }

    private static List<String> ids(String cell) {
        return cell == null || cell.isEmpty() ? List.of() : Arrays.asList(cell.split(BETWEEN_NAMES));
    }
}
