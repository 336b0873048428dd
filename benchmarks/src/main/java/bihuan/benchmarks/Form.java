package bihuan.benchmarks;

import java.time.Duration;

/** How much a run measures: all of it, or as little as shows that each benchmark still runs to its end. */
public enum Form {

    /** Some minutes. Its figures mean nothing. */
    SHORT(1, Duration.ofSeconds(2), Duration.ofSeconds(2), 512, new int[]{500}, new long[]{4_000}, 300, 200, 20),
    /** About an hour and a half. */
    FULL(5, Duration.ofSeconds(8), Duration.ofSeconds(100), 8_192, new int[]{10_000, 100_000, 1_000_000},
            new long[]{10_000, 100_000, 1_000_000, 10_000_000}, 100_000, 100_000, 200);

    private final int rounds;
    private final Duration round;
    private final Duration warmUp;
    private final int hazards;
    private final int[] ledgers;
    private final long[] stores;
    private final int rebuilt;
    private final int imported;
    private final int pages;

    Form(int rounds, Duration round, Duration warmUp, int hazards, int[] ledgers, long[] stores, int rebuilt,
            int imported, int pages) {
        this.rounds = rounds;
        this.round = round;
        this.warmUp = warmUp;
        this.hazards = hazards;
        this.ledgers = ledgers;
        this.stores = stores;
        this.rebuilt = rebuilt;
        this.imported = imported;
        this.pages = pages;
    }

    /** Interleaved rounds of each comparison. */
    public int rounds() {
        return rounds;
    }

    /** How long a round under load lasts. */
    public Duration round() {
        return round;
    }

    /** How long a server is under load before it is measured: until the compiler has seen enough. */
    public Duration warmUp() {
        return warmUp;
    }

    /** Hazards on which acts are recorded: so many that the histories end with some tens of events. */
    public int hazards() {
        return hazards;
    }

    /** Numbers of hazards in the ledger, ascending, over which pages are read. */
    public int[] ledgers() {
        return ledgers.clone();
    }

    /** Numbers of stored events, ascending, beside which acts are recorded. */
    public long[] stores() {
        return stores.clone();
    }

    /** Hazards of which all projections are rebuilt, with ten events each. */
    public int rebuilt() {
        return rebuilt;
    }

    /** Rows of the ledger that is imported. */
    public int imported() {
        return imported;
    }

    /** How often a page is read in a round. */
    public int pages() {
        return pages;
    }
}
