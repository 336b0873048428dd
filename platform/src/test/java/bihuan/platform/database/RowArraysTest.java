package bihuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** What is sent as arrays arrives as it was. */
class RowArraysTest {

    private static final JdbcClient JDBC = JdbcClient
            .create(new DriverManagerDataSource(TestDatabase.fresh(), TestDatabase.USER, ""));
    private static final RowArrays ROWS = new RowArrays("""
            id integer, word text, day date, moment timestamptz, flag boolean, money numeric, file jsonb""");
    private static final Function<Object, String> JSON = new JsonMapper()::writeValueAsString;
    private static final int MANY = 20_000;

    @Test
    void every_text_arrives_as_it_was() {
        var words = List.of("", " ", "null", "NULL", "'", "\"", "\\", "\\\\\"", "{", "}", "{a,b}", ",", "\n\r\t", ":id",
                "?", "企业，隐患", "𠮷🛢", "e\u0301", "x".repeat(1_000_000));
        var rows = IntStream.range(0, words.size())
                .mapToObj(id -> Map.of("id", id, "word", words.get(id), "file", Map.of("word", words.get(id))))
                .toList();
        assertThat(read("word", rows)).isEqualTo(words);
        assertThat(read("file ->> 'word'", rows)).isEqualTo(words);
    }

    @Test
    void null_and_what_is_absent_arrive_as_null_in_every_column() {
        var row = new HashMap<String, Object>(Map.of("id", 1));
        row.put("word", null);
        row.put("file", null);
        assertThat(read("""
                word is null and day is null and moment is null and flag is null and money is null and file is null
                """, List.of(row))).containsExactly("true");
    }

    @Test
    void days_moments_amounts_and_objects_arrive_in_the_type_of_their_column() {
        var row = Map.of("id", 7, "word", Thread.State.NEW, "day", LocalDate.of(2026, 2, 28), "moment",
                Instant.parse("2026-02-28T16:00:00.123456Z"), "flag", true, "money", new BigDecimal("1.20E+3"), "file",
                Map.of("list", List.of("a", List.of(1, 2))));
        assertThat(read("""
                concat_ws(' ', word, day, extract(epoch from moment), flag, money, file)
                """, List.of(row)))
                .containsExactly("NEW 2026-02-28 1772294400.123456 t 1200 {\"list\": [\"a\", [1, 2]]}");
    }

    @Test
    void what_postgresql_cannot_hold_is_replaced() {
        assertThat(read("word", List.of(Map.of("id", 1, "word", "a\0b")))).containsExactly("a\uFFFDb");
    }

    @Test
    void no_rows_are_none_and_many_are_one_statement() {
        assertThat(read("word", List.of())).isEmpty();
        assertThat(read("id", IntStream.range(0, MANY).mapToObj(id -> Map.of("id", id)).toList())).hasSize(MANY);
    }

    @Test
    void an_object_is_no_value_of_a_plain_column() {
        assertThatThrownBy(() -> ROWS.of(List.of(Map.of("id", 1, "word", List.of("a"))), JSON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rows_are_inserted_and_replaced_by_the_columns_named() {
        JDBC.sql("create table tank (other text default 'kept', id text primary key, version bigint)").update();
        var tanks = new RowArrays("id text, version bigint");
        for (long version = 1; version <= 2; version++) {
            JDBC.sql(tanks.insertInto("tank") + "order by id on conflict (id) do update set " + tanks.excluded())
                    .params(tanks.of(List.of(Map.of("id", "a", "version", version)), JSON)).update();
        }
        assertThat(JDBC.sql("select id || version || other from tank").query(String.class).list())
                .containsExactly("a2kept");
    }

    private static List<String> read(String expression, List<? extends Map<String, ?>> rows) {
        return JDBC.sql("select cast(" + expression + " as text) from " + ROWS.relation() + " r order by id")
                .params(ROWS.of(rows, JSON)).query(String.class).list();
    }
}
