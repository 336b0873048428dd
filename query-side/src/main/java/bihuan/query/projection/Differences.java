package bihuan.query.projection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import bihuan.query.projection.Reconciled.Difference;
import bihuan.query.projection.Reconciled.Kind;

/** Counts differences and keeps the first of each kind, so that many of one kind do not hide another. */
final class Differences {

    private static final int KEPT_OF_A_KIND = 50;

    private final List<Difference> kept = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private long found;

    void add(Kind kind, String id, String field, Object expected, Object actual) {
        found++;
        if (counts.merge(kind, 1, Integer::sum) <= KEPT_OF_A_KIND) {
            kept.add(new Difference(kind, id, field, String.valueOf(expected), String.valueOf(actual)));
        }
    }

    long found() {
        return found;
    }

    List<Difference> kept() {
        return List.copyOf(kept);
    }
}
