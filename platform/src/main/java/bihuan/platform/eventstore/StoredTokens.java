package bihuan.platform.eventstore;

import java.util.List;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tokens of the segments of a projection, claimed by any process or by none. */
@Component
public class StoredTokens {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    StoredTokens(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Returns the token of every segment that has one. */
    public List<TrackingToken> of(String processor) {
        return jdbc.sql("""
                SELECT token, token_type FROM projection.token_entry
                WHERE processor_name = :processor AND token IS NOT NULL
                """).param("processor", processor).query((row, number) -> token(row.getBytes(1), row.getString(2)))
                .list();
    }

    /** Returns the number of segments, including those without a token. */
    public long parts(String processor) {
        return jdbc.sql("SELECT count(*) FROM projection.token_entry WHERE processor_name = :processor")
                .param("processor", processor).query(Long.class).single();
    }

    /** Returns the global index of every unclaimed segment; 0 for one without a token. */
    public List<Long> unclaimedPositions(String processor) {
        return jdbc.sql("""
                SELECT token, token_type FROM projection.token_entry WHERE processor_name = :processor AND owner IS NULL
                """).param("processor", processor).query((row, number) -> row.getBytes(1) == null
                ? 0L
                : Math.max(0, token(row.getBytes(1), row.getString(2)).position().orElse(0))).list();
    }

    private TrackingToken token(byte[] token, String type) {
        return serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
