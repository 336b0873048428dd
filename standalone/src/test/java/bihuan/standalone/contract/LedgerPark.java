package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A separate park into which one ledger is imported: park and number identify the hazard of a row. */
final class LedgerPark {

    final String name = "台账园区-" + UUID.randomUUID();
    private final Api api;

    LedgerPark(Api api) {
        this.api = api;
        api.post("admin", "/api/parks", fields("name", name, "district", "契约区"));
    }

    /** Returns the park's id once the read model has this many hazards in it. */
    String id(int hazards) {
        await().atMost(Contract.SOON).until(() -> shown().path("total").asInt() == hazards);
        return shown().path("id").asString();
    }

    /** These rows as if they were of this park. */
    List<Map<String, String>> of(List<Map<String, String>> rows) {
        return rows.stream().map(row -> {
            Map<String, String> moved = new LinkedHashMap<>(row);
            moved.put("园区", name);
            return moved;
        }).toList();
    }

    private JsonNode shown() {
        return api.get("auditor", "/api/parks").body().path("items").valueStream()
                .filter(park -> park.path("name").asString().equals(name)).findAny().orElse(MissingNode.getInstance());
    }
}
