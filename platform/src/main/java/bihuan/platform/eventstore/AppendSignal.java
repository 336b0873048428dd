package bihuan.platform.eventstore;

import java.time.Duration;

/** Counts the commits that appended events in this process, and wakes the threads that wait for one. */
final class AppendSignal {

    private long appends;

    /** Events have been committed. */
    synchronized void appended() {
        appends++;
        notifyAll();
    }

    /** Returns the number of appends so far. */
    synchronized long appends() {
        return appends;
    }

    /** Waits until there are more appends than these, or the time is over. */
    synchronized void awaitMoreThan(long known, Duration atMost) throws InterruptedException {
        if (appends == known) {
            wait(atMost.toMillis());
        }
    }
}
