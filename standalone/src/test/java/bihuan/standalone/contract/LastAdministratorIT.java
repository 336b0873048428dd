package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

import bihuan.standalone.contract.Api.Answer;

/** Somebody can always administer: whoever tries to remove the last administrator, and however many at once. */
class LastAdministratorIT {

    private static final int ROUNDS = 10;
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    static Path data;

    private static StandaloneDeployment running;
    private static Api api;

    private record Administrator(String id, String account) {
    }

    @BeforeAll
    static void given_an_empty_district() {
        running = new StandaloneDeployment(data, "--bihuan.sample=none", "--bihuan.admin-password=" + PASSWORD);
        api = new Api(running.at());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void two_administrators_who_disable_each_other_at_the_same_moment_leave_one() throws Exception {
        var one = new Administrator("account-first-administrator", "admin:" + PASSWORD);
        assertThat(change(one, one, "disabled", true).code()).isEqualTo("last-administrator");
        assertThat(change(one, one, "role", "AUDITOR").code()).isEqualTo("last-administrator");
        assertThat(change(one, one, "role", "AUDITOR").status()).isEqualTo(409);
        assertThat(change(one, one, "displayName", "管理员", "disabled", false).status()).isEqualTo(200);

        var other = new Administrator(api.post(one.account(), "/api/accounts", fields("name", "other", "role", "ADMIN",
                "scope", fields("district", true), "password", PASSWORD)).id(), "other:" + PASSWORD);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> how = round % 2 == 0 ? fields("disabled", true) : fields("role", "VIEWER");
            List<Answer> answers = atTheSameMoment(one, other, how);
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            Administrator left = answers.getFirst().status() == 200 ? one : other;
            Administrator removed = left == one ? other : one;
            assertThat(api.get(left.account(), "/api/accounts/" + left.id()).body().path("disabled").asBoolean())
                    .isFalse();
            assertThat(change(left, removed, "disabled", false, "role", "ADMIN").status()).isEqualTo(200);
        }
    }

    @Test
    void the_record_of_changes_is_only_ever_added_to() {
        var database = running.database();
        for (String change : List.of("update people.account_change set new_value = 'x' where field = 'role'",
                "delete from people.account_change", "truncate people.account_change")) {
            database.update(
                    "insert into people.account_change (account_id, changed_by, field) values ('a', 'b', 'role')");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.update(change))).as(change)
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("never changed");
        }
        database.update("insert into people.account_change (account_id, changed_by, field, new_value) "
                + "values ('a', 'b', 'displayName', '某人')");
        assertThat(database.update("update people.account_change set old_value = null, new_value = null "
                + "where account_id = 'a' and field = 'displayName'")).as("a name can be erased").isEqualTo(1);
    }

    private static List<Answer> atTheSameMoment(Administrator one, Administrator other, Map<String, Object> how)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> together(barrier, one, other, how));
        var second = CompletableFuture.supplyAsync(() -> together(barrier, other, one, how));
        return List.of(first.get(), second.get());
    }

    private static Answer together(CyclicBarrier barrier, Administrator by, Administrator whom,
            Map<String, Object> how) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return api.patch(by.account(), "/api/accounts/" + whom.id(), how);
    }

    private static Answer change(Administrator by, Administrator whom, Object... namesAndValues) {
        return api.patch(by.account(), "/api/accounts/" + whom.id(), fields(namesAndValues));
    }
}
