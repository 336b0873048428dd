package bihuan.benchmarks.measure;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import bihuan.benchmarks.load.ClosedLoop;
import bihuan.benchmarks.load.HttpConnection;

/** Hazards that are reported, confirmed and planned over HTTP in the sample district. */
final class District {

    /** The sample accounts, whose password is the same in every sample district. */
    static final String UNIT = "unit:bihuan";
    static final String REGULATOR = "regulator:bihuan";
    static final String ADMIN = "admin:bihuan";
    static final String VIEWER = "viewer:bihuan";

    private static final int CLIENTS = 64;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String REPORT = """
            {"parkId":"%s","unitId":"%s","subject":"UNIT","source":"SELF_INSPECTION","category":"危险化学品",
             "location":"罐区","description":"紧急切断装置未投用","stateAndCauses":"旁路","harmAndDifficulty":"泄漏",
             "discoveredOn":"2026-01-01"}""";
    private static final String CONFIRM = """
            {"criterion":"判定标准","clause":"第五条","deadline":"2099-12-31"}""";
    private static final String PLAN = """
            {"goals":"恢复","methods":"更换","fundsAndMaterials":"资金","bodyAndPeople":"设备部",
             "timeAndRequirements":"一月","safetyAndEmergency":"值守",
             "assurances":{"responsibility":true,"measures":true,"funding":true,"timeLimit":true,"emergencyPlan":true},
             "fundsPlanned":100000,"principal":{"name":"某负责人"},"plannedCompletion":"2099-12-01"}""";

    private final List<HttpConnection> units;
    private final List<HttpConnection> regulators;
    private final String report;

    /** The sample district of the product that listens on this port. */
    District(int port) throws IOException {
        units = IntStream.range(0, CLIENTS).mapToObj(client -> new HttpConnection(port, UNIT)).toList();
        regulators = IntStream.range(0, CLIENTS).mapToObj(client -> new HttpConnection(port, REGULATOR)).toList();
        String park = id(units.getFirst().get("/api/parks"));
        report = REPORT.formatted(park, id(units.getFirst().get("/api/parks/" + park + "/units")));
    }

    /** So many new hazards under rectification, by their addresses. */
    List<String> rectifying(int hazards) throws Exception {
        var addresses = new ConcurrentLinkedQueue<String>();
        ClosedLoop.times(CLIENTS, hazards, client -> {
            String address = "/api/hazards/" + report(client);
            regulators.get(client).post(address + "/confirm", CONFIRM).successful();
            units.get(client).post(address + "/file-plan", PLAN).successful();
            addresses.add(address);
        });
        return List.copyOf(addresses);
    }

    /** Reports and confirms so many new hazards, by so many clients at once. */
    void confirmed(int hazards) throws Exception {
        ClosedLoop.times(CLIENTS, hazards, client -> regulators.get(client)
                .post("/api/hazards/" + report(client) + "/confirm", CONFIRM).successful());
    }

    /** Reports a hazard; answers its id. */
    private String report(int client) throws IOException {
        return id(units.get(client).post("/api/hazards", report));
    }

    private static String id(HttpConnection.Response response) {
        Matcher found = ID.matcher(response.successful());
        if (!found.find()) {
            throw new IllegalStateException(response.body());
        }
        return found.group(1);
    }
}
