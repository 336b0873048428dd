package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;

import bihuan.query.projection.Reconciled.Difference;
import bihuan.query.projection.Reconciled.Kind;
import tools.jackson.databind.JsonNode;

/** Counts differences and keeps the first. */
final class Differences {

    private static final int KEPT = 100;

    private final List<Difference> kept = new ArrayList<>();
    private long found;

    void add(Kind kind, String id, String field, Object expected, Object actual) {
        found++;
        if (kept.size() < KEPT) {
            kept.add(new Difference(kind, id, field, String.valueOf(expected), String.valueOf(actual)));
        }
    }

    /** Adds the first place where the two differ, if they do. */
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
