package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.schema.SchemaMigration;
import bihuan.platform.testing.TestDatabase;

/** A folder of before the index was dense: numbers and order are kept (ADR 45). */
class OlderFolderIT {

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));

    @BeforeEach
    void a_folder_with_gaps() {
        migrate();
        for (long index : List.of(1L, 2L, 4L, 7L)) {
            jdbc.update("""
                    INSERT INTO events.domain_event_entry (global_index, event_identifier, payload, payload_type,
                        time_stamp, aggregate_identifier, sequence_number, type)
                    VALUES (?, ?, '{}', 'unknown', ?, ?, 0, 'Thing')""", index, "event-" + index,
                    "2026-06-15T00:00:0" + index + ".000Z", "thing-" + index);
        }
    }

    @Test
    void the_index_goes_on_behind_the_last_number_and_counts_what_was_never_used() {
        migrated();

        assertThat(jdbc.queryForMap("SELECT global_index, never_used, recorded_at::text FROM events.head"))
                .containsEntry("global_index", 7L).containsEntry("never_used", 3L)
                .hasEntrySatisfying("recorded_at", at -> assertThat(at.toString()).contains("00:00:07"));
        assertThat(jdbc.queryForObject("SELECT to_regclass('events.domain_event_entry_seq')", String.class)).isNull();
    }

    @Test
    void an_empty_folder_begins_with_one() {
        jdbc.update("DELETE FROM events.domain_event_entry");
        migrated();

        assertThat(jdbc.queryForObject("SELECT global_index + 1 FROM events.head", Long.class)).isEqualTo(1);
    }

    private void migrate() {
        Flyway.configure().dataSource(url, TestDatabase.USER, "").defaultSchema("events").schemas("events")
                .locations("classpath:db/events").target("1").load().migrate();
    }

    private void migrated() {
        new SchemaMigration(new Database(url, TestDatabase.RUNNING, ""),
                new DatabaseOwner(new Database(url, TestDatabase.USER, "")), false);
    }
}
