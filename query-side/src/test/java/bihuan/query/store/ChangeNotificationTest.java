package bihuan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.platform.testing.TestDatabase;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.projection.BatchWriter;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.ChangeNotification.Notification;
import bihuan.query.testing.QuerySchema;

/** What PostgreSQL sends to a connection that listens. */
class ChangeNotificationTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BatchWriter writer;
    private final Connection listening;

    ChangeNotificationTest() throws SQLException {
        var database = QuerySchema.in(TestDatabase.fresh());
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        writer = new BatchWriter(new LedgerSchema(jdbc), new FileJson());
        listening = database.getConnection();
        listening.createStatement().execute("listen " + ChangeNotification.CHANNEL);
    }

    @AfterEach
    void hangUp() throws SQLException {
        listening.close();
    }

    @Test
    void a_change_is_notified_on_commit_and_not_before_nor_after_a_rollback() throws SQLException {
        transaction.executeWithoutResult(status -> {
            write("hazard-lost", Action.REPORT);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            write("hazard-kept", Action.REPORT, Action.CONFIRM);
            assertThat(heardSoFar()).isEmpty();
        });
        assertThat(heard(1)).containsExactly(new Notification(1, new ChangeSet(
                List.of(new ChangeSet.Hazard("hazard-kept", "park-1", "unit-1", 1)), java.util.Set.of(), false)));
    }

    @Test
    void events_that_were_already_applied_are_not_notified_again() throws SQLException {
        transaction.executeWithoutResult(status -> write("hazard-1", Action.REPORT));
        transaction.executeWithoutResult(status -> write("hazard-1", Action.REPORT));
        transaction.executeWithoutResult(status -> write("hazard-2", Action.REPORT));
        assertThat(heard(2)).extracting(Notification::position).containsExactly(1L, 2L);
    }

    @Test
    void acts_of_a_campaign_are_notified_by_park_and_a_new_campaign_to_every_reader() throws SQLException {
        var campaign = new CampaignActs("campaign-1", "park-7");
        transaction.executeWithoutResult(status -> {
            var enrolled = RecordedEvent.of(campaign.enrolled(), 0, Instant.EPOCH);
            writer.writeSound(Map.of(), List.of(), Map.of(enrolled.subjectId(), List.of(enrolled)));
        });
        transaction.executeWithoutResult(status -> {
            var setUp = RecordedEvent.of(campaign.setUp(), 0, Instant.EPOCH);
            writer.writeSound(Map.of(), List.of(), Map.of(setUp.subjectId(), List.of(setUp)));
        });
        var received = heard(2);
        assertThat(received.getFirst().changed().parks()).containsExactly("park-7");
        assertThat(received.getLast().changed()).isEqualTo(ChangeSet.ALL);
    }

    @Test
    void changes_too_large_for_one_message_are_notified_as_everything() throws SQLException {
        transaction.executeWithoutResult(status -> write(30, "hazard-few-"));
        transaction.executeWithoutResult(status -> write(300, "hazard-many-"));
        var received = heard(2);
        assertThat(received.getFirst().changed().hazards()).hasSize(30);
        assertThat(received.getLast().changed()).isEqualTo(ChangeSet.ALL);
    }

    @Test
    void positions_come_in_the_order_of_the_commits_whichever_segment_wrote() throws SQLException {
        try (var workers = Executors.newFixedThreadPool(4)) {
            var segments = IntStream.range(0, 4).mapToObj(segment -> CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    String id = "hazard-%d-%d".formatted(segment, i);
                    transaction.executeWithoutResult(status -> write(id, Action.REPORT));
                }
            }, workers)).toList();
            segments.forEach(CompletableFuture::join);
        }
        assertThat(heard(100)).extracting(Notification::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void what_is_announced_can_be_read_at_that_moment_whichever_segment_wrote() throws SQLException {
        try (var workers = Executors.newFixedThreadPool(2)) {
            var segments = IntStream.range(0, 2).mapToObj(segment -> CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 250; i++) {
                    String id = "hazard-%d-%d".formatted(segment, i);
                    transaction.executeWithoutResult(status -> write(id, Action.REPORT));
                }
            }, workers)).toList();
            int heard = 0;
            while (heard < 500) {
                var announced = heard(1).stream().flatMap(each -> each.changed().hazards().stream())
                        .map(ChangeSet.Hazard::id).toList();
                assertThat(jdbc.sql("select id from query.hazard where id = any(?)")
                        .param(announced.toArray(String[]::new)).query(String.class).list())
                        .containsExactlyInAnyOrderElementsOf(announced);
                heard += announced.size();
            }
            segments.forEach(CompletableFuture::join);
        }
    }

    @Test
    void tables_that_are_not_live_notify_no_reader() throws SQLException {
        jdbc.sql("create schema query_next").update();
        transaction.executeWithoutResult(
                status -> new ChangeNotification(LedgerSchema.next(jdbc)).publish(ChangeSet.ALL));
        transaction.executeWithoutResult(status -> write("hazard-1", Action.REPORT));
        assertThat(heard(1).getFirst().changed().hazards()).hasSize(1);
    }

    private void write(String id, Action... actions) {
        var acts = new Acts(id).in("park-1", "unit-1");
        var events = IntStream.range(0, actions.length)
                .mapToObj(i -> RecordedEvent.of(acts.of(actions[i]), i, Instant.EPOCH)).toList();
        writer.writeSound(Map.of(id, events), List.of(), Map.of());
    }

    private void write(int hazards, String prefix) {
        var events = new LinkedHashMap<String, List<RecordedEvent<HazardEvent>>>();
        for (int i = 0; i < hazards; i++) {
            events.put(prefix + i, List.of(RecordedEvent.of(new Acts(prefix + i).of(Action.REPORT), 0, Instant.EPOCH)));
        }
        writer.writeSound(events, List.of(), Map.of());
    }

    private List<Notification> heard(int atLeast) throws SQLException {
        var received = new ArrayList<Notification>();
        while (received.size() < atLeast) {
            var some = listening.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
            assertThat(some).as("received in time, after %s", received).isNotEmpty();
            for (var one : some) {
                received.add(ChangeNotification.read(one.getParameter()));
            }
        }
        return received;
    }

    private List<?> heardSoFar() {
        try {
            // A round trip fetches pending notifications.
            listening.createStatement().execute("select 1");
            var some = listening.unwrap(PGConnection.class).getNotifications();
            return some == null ? List.of() : List.of(some);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
