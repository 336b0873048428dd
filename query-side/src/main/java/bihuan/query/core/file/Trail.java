package bihuan.query.core.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.lifecycle.Action;

/**
 * The last event of a file, and what the file still lacks.
 *
 * @param version
 *            sequence number of the last event; the first is 0
 * @param lastActOn
 *            the day of the last event, Asia/Shanghai
 * @param recordedAt
 *            when the last event was recorded
 * @param onlyImported
 *            whether every event so far was read from a ledger
 * @param incomplete
 *            required fields that an imported act lacks, as {@code <action>.<field>}
 * @param documents
 *            the numbers of all official documents that the acts rest on, first come first
 */
public record Trail(long version, LocalDate lastActOn, Instant recordedAt, boolean onlyImported,
        List<String> incomplete, List<String> documents) {

    static final Trail START = new Trail(-1, null, null, true, List.of(), List.of());

    /** Lists are never null, whatever an old row left out. */
    public Trail {
        incomplete = incomplete == null ? List.of() : List.copyOf(incomplete);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /**
     * Applies one event. A lapse that the system records is not an act: it does not change the last day, and a file
     * that was only imported remains so. Repeating an imported act through the product supplies what the ledger lacked
     * of it.
     */
    Trail after(Action action, Act act, Instant recorded) {
        if (action == Action.RECORD_LAPSE) {
            return new Trail(version + 1, lastActOn, recorded, onlyImported, incomplete, documents);
        }
        var lacking = new LinkedHashSet<>(incomplete);
        if (!act.imported()) {
            lacking.removeIf(entry -> entry.startsWith(action.path() + "."));
        }
        lacking.addAll(act.incomplete());
        return new Trail(version + 1, act.occurredOn(), recorded, onlyImported && act.imported(),
                List.copyOf(lacking), documentsWith(act.document()));
    }

    /** After a correction; one by the system is no act on the file. */
    Trail corrected(Act correction, long last, Instant recorded) {
        boolean byPeople = correction.actor().role() != null;
        return new Trail(last, lastActOn, recorded.isAfter(recordedAt) ? recorded : recordedAt,
                onlyImported && !byPeople, incomplete, documentsWith(correction.document()));
    }

    private List<String> documentsWith(Document document) {
        if (document == null || document.number() == null) {
            return documents;
        }
        var all = new LinkedHashSet<>(documents);
        all.add(document.number());
        return List.copyOf(all);
    }

    Trail at(long otherVersion) {
        return new Trail(otherVersion, lastActOn, recordedAt, onlyImported, incomplete, documents);
    }

    Trail inPart() {
        return new Trail(version, lastActOn, recordedAt, false, incomplete, documents);
    }
}
