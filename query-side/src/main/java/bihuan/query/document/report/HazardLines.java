package bihuan.query.document.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import bihuan.query.core.file.HazardFile;

/** A list of hazards that is kept short: how many there are, and the first of them in an order. */
final class HazardLines {

    /** More than a reader reads; all of them are in the ledger. */
    static final int MOST = 300;

    private final Comparator<HazardFile> order;
    private final PriorityQueue<HazardFile> first;
    private long total;

    HazardLines(Comparator<HazardFile> order) {
        this.order = order.thenComparing(HazardFile::id);
        this.first = new PriorityQueue<>(this.order.reversed());
    }

    void add(HazardFile file) {
        total++;
        first.add(file);
        if (first.size() > MOST) {
            first.poll();
        }
    }

    /** How many there are, those left out included. */
    long total() {
        return total;
    }

    /** The first of them, in order. */
    List<HazardFile> lines() {
        var lines = new ArrayList<>(first);
        lines.sort(order);
        return lines;
    }
}
