package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Read;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Every cell of docs/access.md, tried over HTTP by an account of every role in every scope. */
class AccessTableIT {

    private static final String NO_FORM = "no form";
    /** Addresses that take a file. */
    private static final Set<String> FILES = Set.of("/api/evidence", "/api/imports");
    /** Reads whose answer goes on until the reader leaves. */
    private static final Set<Read> STREAMS = Set.of(Read.STREAM, Read.IMPORT_PROGRESS);
    private static final Duration SOON = Duration.ofSeconds(60);
    /** An address that does what needs the permission, were there a form. */
    private static final Map<Permission, String> DONE_AT = new EnumMap<>(Map.of(Permission.SET_UP, "/api/parks",
            Permission.UPLOAD_EVIDENCE, "/api/evidence", Permission.IMPORT, "/api/imports", Permission.FREEZE_REPORT,
            "/api/reports/monthly-return/freeze", Permission.OPERATE, "/api/operations/dead-letters/retry",
            Permission.ERASE_PERSON, "/api/people/person-unknown/erase"));

    @TempDir
    static Path data;

    private static StandaloneDeployment running;
    private static Api api;
    private static Map<String, List<String>> values;
    private static Map<Read, String> addresses;
    private static List<Holdings> within;
    private static List<Holdings> outside;
    private static District district;
    /** Of the unit in whose scope the accounts are, not listed; it names a contractor and has a file. */
    private static String reported;

    @BeforeAll
    static void given_accounts_of_every_role_in_every_scope() throws IOException {
        running = new StandaloneDeployment(data);
        api = new Api(running.at());
        byte[] ledger = new ClassPathResource("sample/ledger-sample.csv").getContentAsByteArray();
        String tried = api.upload("admin", "/api/imports?background=true", "l.csv", ledger).header("Location");
        values = SampleValues.of(api, tried.replace("/api/imports/", ""));
        values.put("/api/indicators/hazards?", List.of("figure=FOUND"));
        reported = reportedOfTheUnit();
        addresses = new EnumMap<>(Read.class);
        DescribedRead.all(api.get(null, "/v3/api-docs").body(), values)
                .forEach(read -> Read.at(read.path()).ifPresent(it -> addresses.put(it, read.addresses().getFirst())));
        within = Holdings.all(api, values.get("parkId").getFirst(), values.get("unitId").getFirst());
        district = new District(api);
        outside = Holdings.all(api, district.parkId, district.unitId).stream()
                .filter(each -> each.over() != Scope.Kind.DISTRICT).toList();
        await().atMost(SOON).until(() -> api.get("admin", "/api/parks/" + district.parkId).status() == 200);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void every_read_of_the_interface_is_a_line_of_the_table() {
        List<String> described = api.get(null, "/v3/api-docs").body().path("paths").propertyStream()
                .filter(path -> path.getValue().has("get")).map(Map.Entry::getKey).toList();
        assertThat(described).as("a new read is a line of bihuan.api.permission.Read").allSatisfy(
                path -> assertThat(Read.at(path)).as(path).isPresent());
        assertThat(addresses).containsOnlyKeys(Read.values());
    }

    @Test
    void each_reads_what_its_scope_reaches_with_the_permission_that_it_needs() {
        var wrong = new ArrayList<String>();
        for (Holdings holder : within) {
            addresses.forEach((read, address) -> compare(wrong, holder, address, expected(read, holder),
                    status(holder, read)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void outside_its_scope_there_is_nothing_to_read() {
        var wrong = new ArrayList<String>();
        for (Holdings holder : outside) {
            addresses.forEach((read, address) -> {
                boolean ofOneThing = read.path().contains("{id}") || read.path().contains("{parkId}")
                        || read.path().contains("{unitId}") || read.path().contains("{sha256}");
                boolean hidden = ofOneThing && read.needs() == Permission.READ
                        && Set.of(Read.Extent.WITHIN_SCOPE, Read.Extent.NOTHING)
                                .contains(read.reach().extent(holder.over()));
                compare(wrong, holder, address, hidden ? 404 : expected(read, holder), status(holder, read));
            });
            assertThat(api.get(holder.account(), "/api/hazards").body().path("total").asInt(-1)).as(holder.toString())
                    .isZero();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_does_the_acts_of_its_role_and_no_others() {
        var hazards = new LinkedHashMap<Listing, String>();
        hazards.put(Listing.NONE, reported);
        hazards.put(Listing.LISTED, hazard("listing=LISTED&rectification=RECTIFYING"));
        var wrong = new ArrayList<String>();
        for (Holdings holder : within) {
            hazards.forEach((listing, hazard) -> offered().forEach(action -> {
                String address = "/api/hazards/" + hazard + "/" + action.path();
                boolean may = Lifecycle.of(action).who(listing).contains(holder.role());
                compare(wrong, holder, address, !may, refusedByRole(holder, address));
            }));
            compare(wrong, holder, "/api/hazards", !Lifecycle.of(Action.REPORT).who().contains(holder.role()),
                    refusedByRole(holder, "/api/hazards"));
        }
        outside.forEach(holder -> offered().forEach(action -> {
            String address = "/api/hazards/" + hazards.get(Listing.LISTED) + "/" + action.path();
            compare(wrong, holder, address, 404, api.post(holder.account(), address, NO_FORM).status());
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_does_the_acts_of_campaigns_that_its_role_may_and_only_of_a_park_in_its_scope() {
        String part = "/api/campaigns/" + values.get("campaign").getFirst() + "/parks/"
                + values.get("parkId").getFirst() + "/";
        var wrong = new ArrayList<String>();
        for (CampaignAction action : CampaignAction.values()) {
            within.forEach(holder -> {
                if (holder.over() == Scope.Kind.UNIT) {
                    compare(wrong, holder, part + action.path(), 404,
                            api.post(holder.account(), part + action.path(), NO_FORM).status());
                } else {
                    compare(wrong, holder, part + action.path(), !action.who().contains(holder.role()),
                            refusedByRole(holder, part + action.path()));
                }
            });
            outside.forEach(holder -> compare(wrong, holder, part + action.path(), 404,
                    api.post(holder.account(), part + action.path(), NO_FORM).status()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_permission_belongs_to_the_roles_of_the_table() {
        var wrong = new ArrayList<String>();
        for (Holdings holder : within) {
            DONE_AT.forEach((permission, address) -> compare(wrong, holder, address,
                    !permission.who().contains(holder.role()), refusedByRole(holder, address)));
            compare(wrong, holder, "/actuator/prometheus",
                    Permission.READ_METRICS.who().contains(holder.role()) ? 200 : 403,
                    api.get(holder.account(), "/actuator/prometheus").status());
        }
        assertThat(DONE_AT.keySet()).as("READ and READ_METRICS are read").hasSize(Permission.values().length - 2);
        assertThat(wrong).isEmpty();
    }

    private static String reportedOfTheUnit() {
        String file = api.upload("unit", "/api/evidence", "a.txt", "照片".getBytes(StandardCharsets.UTF_8)).body()
                .path("sha256").asString();
        values.put("/api/evidence/{sha256}", List.of(file));
        Answer made = api.post("unit", "/api/hazards",
                fields("parkId", values.get("parkId").getFirst(), "unitId", values.get("unitId").getFirst(), "subject",
                        "UNIT", "source", "SELF_INSPECTION", "category", "危险化学品", "location", "罐区", "description",
                        "阀门内漏", "stateAndCauses", "老化", "harmAndDifficulty", "泄漏", "discoveredOn",
                        District.today().toString(), "contractorId",
                        values.get("/api/contractors/{unitId}").getFirst(), "evidence", List.of(file)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        await().atMost(SOON).until(() -> api.get("unit", "/api/hazards/" + made.id()).status() == 200);
        return made.id();
    }

    private static List<Action> offered() {
        return Lifecycle.TABLE.stream().filter(line -> !line.who().isEmpty()).map(line -> line.action())
                .filter(action -> action != Action.REPORT).toList();
    }

    private static int expected(Read read, Holdings holder) {
        if (!read.needs().who().contains(holder.role())) {
            return 403;
        }
        return read.reach().extent(holder.over()) == Read.Extent.NOTHING ? 404 : 200;
    }

    /** What it lacks in role is said before anything is said of the form. */
    private static boolean refusedByRole(Holdings holder, String address) {
        Answer answer = FILES.contains(address)
                ? api.upload(holder.account(), address, "x", new byte[]{1})
                : api.post(holder.account(), address, NO_FORM);
        assertThat(answer.status()).as("%s as %s: %s", address, holder, answer.text()).isIn(201, 400, 403);
        return answer.code().equals("role-may-not");
    }

    private static int status(Holdings holder, Read read) {
        String address = addresses.get(read);
        if (!STREAMS.contains(read)) {
            return api.get(holder.account(), address).status();
        }
        try (var browser = new Browser(running.at())) {
            return browser.beginToRead(address, holder.account());
        }
    }

    private static String hazard(String question) {
        JsonNode found = api.get("unit", "/api/hazards?size=1&" + question).body().path("items").path(0);
        assertThat(found.isMissingNode()).as(question).isFalse();
        return found.path("id").asString();
    }

    private static void compare(List<String> wrong, Holdings holder, String address, Object expected, Object answer) {
        if (!expected.equals(answer)) {
            wrong.add("%s: %s expects %s and gets %s".formatted(address, holder, expected, answer));
        }
    }
}
