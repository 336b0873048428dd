package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;

import bihuan.query.projection.Reconciled.Difference;
import bihuan.query.projection.Reconciled.Kind;

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

    long found() {
        return found;
    }

    List<Difference> kept() {
        return List.copyOf(kept);
    }
}
