package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;
import bihuan.standalone.contract.Api.Answer;

/**
 * Two stores restored from backups of different moments, as two schemas of one PostgreSQL: the events, which an Axon
 * Server may hold, and all else.
 */
class RestoredStoresIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path HANDBOOK = Path.of("..", "docs", "operations.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path data;
    private final String url = TestDatabase.fresh();
    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));
    private final String key = UUID.randomUUID().toString();
    private StandaloneDeployment running;
    private Api api;
    private District district;

    @BeforeEach
    void given_a_district() {
        start();
        district = new District(api);
        seen(district.reported());
    }

    @Test
    void a_database_older_than_the_event_store_doubles_numbers_and_reconciliation_names_them() {
        try (var deployment = running) {
            backUp("command.reservation", "command.numbering");
            Map<String, Object> list = district.list();
            Answer first = reported();
            list(first.id(), list);
            restore("command.reservation", "command.numbering");

            Answer second = reported();
            list(second.id(), list);

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(number(second.id())).isEqualTo(number(first.id()));
            Answer reconciled = api.operate("reconcile");
            assertThat(reconciled.body().path("clean").asBoolean()).as(reconciled.text()).isFalse();
            assertThat(reconciled.body().path("differences").valueStream()
                    .map(each -> each.path("kind").asString() + " " + each.path("id").asString()))
                    .containsExactly("NUMBER " + first.id(), "NUMBER " + second.id(), "LISTING_DOCUMENT " + first.id(),
                            "LISTING_DOCUMENT " + second.id());
        }
    }

    @Test
    void an_event_store_older_than_the_database_is_made_good_by_the_steps_of_the_handbook() throws IOException {
        backUp("events.domain_event_entry", "events.head");
        Answer lost = reported();
        Answer park = registered();
        parkSeen(park.id());
        seen(lost.id());
        running.close();
        restore("events.domain_event_entry", "events.head");

        List<String> steps = SQL.matcher(Files.readString(HANDBOOK)).results().map(match -> match.group(1)).toList();
        assertThat(steps).hasSize(2);
        database.execute(steps.getFirst());
        start();
        try (var deployment = running) {
            database.execute(steps.getLast());
            assertThat(api.get("auditor", "/api/hazards/" + lost.id()).status()).isEqualTo(404);
            Contract.assertClean(api.operate("reconcile"));

            Answer again = reported();
            assertThat(again.id()).as("the reservation of the key is there still").isEqualTo(lost.id());
            seen(again.id());
            assertThat(registered().id()).as("under the id that holds its name").isEqualTo(park.id());
            parkSeen(park.id());
            Contract.assertClean(api.operate("reconcile"));
        }
    }

    private void start() {
        running = new StandaloneDeployment(data, "--bihuan.database-url=" + url,
                "--bihuan.database-user=" + TestDatabase.RUNNING, "--bihuan.database-owner=" + TestDatabase.USER);
        api = new Api(running.at());
    }

    private Answer reported() {
        Answer reported = api.post(district.unit, "/api/hazards", district.report(), "Idempotency-Key", key);
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported;
    }

    private Answer registered() {
        Answer registered = api.post("admin", "/api/parks", fields("name", "失而复得园区", "district", "契约区"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        return registered;
    }

    private void parkSeen(String id) {
        await().atMost(SOON).until(() -> api.get("admin", "/api/parks/" + id).status() == 200);
    }

    private void list(String hazard, Map<String, Object> list) {
        district.act("regulator", hazard, "confirm",
                fields("criterion", "判定标准", "clause", "第五条", "deadline", District.inDays(90)));
        district.act(district.park, hazard, "propose-listing", fields("level", "COUNTY"));
        long version = district.act("committee", hazard, "list", list).version();
        assertThat(api.get("auditor", "/api/hazards/" + hazard + "?version=" + version).status()).isEqualTo(200);
    }

    private String number(String hazard) {
        return seen(hazard).body().path("number").asString();
    }

    private Answer seen(String hazard) {
        Answer seen = api.get("auditor", "/api/hazards/" + hazard + "?version=0");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen;
    }

    private void backUp(String... tables) {
        database.execute("CREATE SCHEMA backup");
        for (String table : tables) {
            database.execute("CREATE TABLE %s AS TABLE %s".formatted(backupOf(table), table));
        }
    }

    private void restore(String... tables) {
        for (String table : tables) {
            database.execute("DELETE FROM " + table);
            database.execute("INSERT INTO %s SELECT * FROM %s".formatted(table, backupOf(table)));
        }
    }

    private static String backupOf(String table) {
        return "backup" + table.substring(table.indexOf('.'));
    }
}
