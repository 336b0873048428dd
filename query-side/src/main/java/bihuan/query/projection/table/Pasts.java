package bihuan.query.projection.table;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import bihuan.query.projection.stream.Past;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.LedgerSchema;

/** Reads every event of some subjects so far from the table that holds them. */
final class Pasts {

    private Pasts() {
    }

    /**
     * The pasts of these subjects, by subject.
     *
     * @param select
     *            selects subject, sequence, type, payload and moment of recording of the {@code :ids}, in ascending
     *            order
     * @param event
     *            reads an event by the name of its type and its payload
     */
    static <E> Map<String, Past<E>> read(LedgerSchema tables, String select, Collection<String> ids,
            BiFunction<String, String, E> event) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var events = new HashMap<String, List<RecordedEvent<E>>>();
        tables.sql(select).param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    String subject = row.getString(1);
                    events.computeIfAbsent(subject, id -> new ArrayList<>())
                            .add(new RecordedEvent<>(subject, row.getLong(2),
                                    event.apply(row.getString(3), row.getString(4)),
                                    row.getObject(5, OffsetDateTime.class).toInstant(), null));
                });
        return events.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, subject -> Past.of(subject.getValue())));
    }
}
