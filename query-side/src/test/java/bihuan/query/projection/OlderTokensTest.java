package bihuan.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;

/** Tokens that named gaps become plain numbers: projections go on where they were (ADR 45). */
class OlderTokensTest {

    private static final String GAP_AWARE = "org.axonframework.eventhandling.GapAwareTrackingToken";
    private static final String PLAIN = "org.axonframework.eventhandling.GlobalSequenceTrackingToken";

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));

    @BeforeEach
    void a_store_of_before() {
        migrate("11");
    }

    @Test
    void a_reader_goes_on_behind_what_it_had_read() {
        token(0, "{\"index\":7,\"gaps\":[]}", GAP_AWARE);
        migrate("12");

        assertThat(tokens()).containsExactly(PLAIN + " {\"globalIndex\" : 7}");
    }

    @Test
    void where_a_gap_may_have_been_filled_it_reads_again_from_there() {
        token(0, "{\"index\":7,\"gaps\":[5,6]}", GAP_AWARE);
        migrate("12");

        assertThat(tokens()).containsExactly(PLAIN + " {\"globalIndex\" : 4}");
    }

    @Test
    void a_segment_without_a_token_and_a_plain_token_stay_as_they_are() {
        token(0, null, null);
        token(1, "{\"globalIndex\":3}", PLAIN);
        migrate("12");

        assertThat(tokens()).containsExactly("null null", PLAIN + " {\"globalIndex\":3}");
    }

    private void token(int segment, String token, String type) {
        jdbc.update("INSERT INTO projection.token_entry (processor_name, segment, token, token_type, timestamp) "
                + "VALUES ('ledger', ?, ?, ?, '')", segment,
                token == null ? null : token.getBytes(StandardCharsets.UTF_8), type);
    }

    private List<String> tokens() {
        return jdbc.query("SELECT token_type, convert_from(token, 'UTF8') FROM projection.token_entry ORDER BY segment",
                (row, number) -> row.getString(1) + " " + row.getString(2));
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(url, TestDatabase.USER, "").defaultSchema("projection").schemas("projection")
                .locations("classpath:db/projection").target(version).load().migrate();
    }
}
