package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.platform.testing.TestDatabase;

/** What is taken from an account in one process is gone in every other one that shares its database. */
class AccountElsewhereIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String ADMIN = "admin:correct-horse-battery";
    private static final String HOLDER = "holder:a-password-of-tests";

    @Test
    void a_disabled_account_is_signed_out_in_another_process_too_and_its_stream_ends(@TempDir Path one,
            @TempDir Path two) {
        String database = TestDatabase.fresh();
        try (var here = started(one, database);
                var there = started(two, database);
                var browser = new Browser(there.at())) {
            var api = new Api(here.at());
            String address = "/api/accounts/" + api.post(ADMIN, "/api/accounts", fields("name", "holder", "role",
                    "VIEWER", "scope", fields("district", true), "password", "a-password-of-tests")).id();
            browser.signIn(HOLDER);
            assertThat(browser.listen("")).isEqualTo(200);
            assertThat(browser.next().name()).isEqualTo("hello");
            assertThat(browser.get("/api/hazards").statusCode()).isEqualTo(200);

            assertThat(api.patch(ADMIN, address, fields("disabled", true)).status()).isEqualTo(200);
            await().atMost(AT_ONCE).until(() -> browser.get("/api/hazards").statusCode() == 401);
            long since = System.nanoTime();
            assertThat(browser.next().name()).isEqualTo("end");
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(AT_ONCE);
            await().atMost(AT_ONCE).until(() -> new Api(there.at()).get(HOLDER, "/api/hazards").status() == 401);
        }
    }

    private static StandaloneDeployment started(Path data, String database) {
        return new StandaloneDeployment(data, "--bihuan.sample=none", "--bihuan.admin-password=correct-horse-battery",
                "--bihuan.database-url=" + database, "--bihuan.database-user=" + TestDatabase.RUNNING,
                "--bihuan.database-owner=" + TestDatabase.USER,
                "--bihuan.database-password=");
    }
}
