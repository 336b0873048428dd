package bihuan.query.projection.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import bihuan.query.projection.reconcile.Reconciled.Difference;
import bihuan.query.projection.reconcile.Reconciled.Kind;
import tools.jackson.databind.JsonNode;

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

    /** Adds the first difference between the two, if any. */
    void compare(Kind kind, String id, String where, JsonNode expected, JsonNode actual) {
        var difference = JsonDifference.between(expected, actual);
        if (difference != null) {
            add(kind, id, where + difference.path(), difference.expected(), difference.found());
        }
    }

    long found() {
        return found;
    }

    List<Difference> kept() {
        return List.copyOf(kept);
    }
}
