package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;

import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.store.ChangeSet;

/**
 * The result of writing the events of one kind of subject.
 *
 * @param entered
 *            how many were new
 * @param letters
 *            the dead letters among them
 * @param changed
 *            what readers are notified of
 */
record Outcome(long entered, List<DeadLetter> letters, ChangeSet changed) {

    /** Adds a later outcome to this one. */
    Outcome and(Outcome later) {
        var all = new ArrayList<>(letters);
        all.addAll(later.letters);
        return new Outcome(entered + later.entered, all, changed.and(later.changed));
    }
}
