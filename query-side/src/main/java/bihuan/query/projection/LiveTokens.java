package bihuan.query.projection;

import java.util.List;
import java.util.Objects;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the live projection has read, in all its segments and whichever process works on them. */
@Component
class LiveTokens {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    LiveTokens(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Whether someone who has read up to here, without leaving out what was late, has seen all that the projection has. */
    boolean coveredBy(TrackingToken reached) {
        return stored().stream().map(WrappedToken::unwrapUpperBound).filter(Objects::nonNull)
                .allMatch(live -> reached != null && reached.covers(live));
    }

    private List<TrackingToken> stored() {
        return jdbc.sql("""
                select token, token_type from projection.token_entry
                where processor_name = :projection and token is not null
                """).param("projection", LedgerProjection.NAME)
                .query((row, number) -> serializer.<byte[], TrackingToken>deserialize(
                        new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null)))
                .list();
    }
}
