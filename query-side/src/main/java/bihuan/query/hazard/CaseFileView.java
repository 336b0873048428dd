package bihuan.query.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import bihuan.query.ledger.HazardRows;
import bihuan.query.ledger.StoredHazard;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Names;

/**
 * A case file as the API and the case page show it: the ledger row's fields, and the sections of the file beside them,
 * with names in place of ids.
 */
@Component
public class CaseFileView {

    private static final List<String> REPORT_FIELDS = List.of("contractorId", "stateAndCauses", "harmAndDifficulty",
            "workersCongressInformedOn", "reportedOn", "reportedBy");
    /** Section and its name in the answer, in the order in which they are told. */
    private static final List<Map.Entry<String, String>> SECTIONS = List.of(Map.entry("determination", "determination"),
            Map.entry("supervision", "supervision"), Map.entry("plan", "plan"), Map.entry("progress", "progress"),
            Map.entry("extension", "extensionRequest"), Map.entry("suspension", "suspension"),
            Map.entry("acceptance", "acceptance"), Map.entry("ending", "ending"));

    private final HazardRows rows;
    private final Names names;
    private final JsonMapper json;
    private final Clock clock;

    CaseFileView(HazardRows rows, Names names, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.names = names;
        this.json = json;
        this.clock = clock;
    }

    /** The whole file; for a day in the past, or what was known by a moment, days overdue count up to that day. */
    public ObjectNode of(StoredHazard hazard, LocalDate asOf, Instant knownAt) {
        LocalDate day = AnswerDay.of(asOf, knownAt, clock);
        ObjectNode view = json.valueToTree(rows.of(List.of(hazard), day).getFirst());
        JsonNode file = names.put(json.valueToTree(hazard.file()));
        REPORT_FIELDS.forEach(field -> view.set(field, file.get("report").get(field)));
        SECTIONS.forEach(section -> view.set(section.getValue(), file.get(section.getKey())));
        file.get("records").properties().forEach(record -> view.set(record.getKey(), record.getValue()));
        view.set("lastActOn", file.get("trail").get("lastActOn"));
        view.set("recordedAt", file.get("trail").get("recordedAt"));
        return view;
    }
}
