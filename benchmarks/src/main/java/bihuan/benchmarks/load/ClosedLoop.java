package bihuan.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that each repeat some work as soon as it is done: what a server takes at most. */
public final class ClosedLoop {

    private ClosedLoop() {
    }

    /** Repeats the work for so long; answers how often it was done. */
    public static long run(int clients, Duration duration, Work work) throws Exception {
        long until = System.nanoTime() + duration.toNanos();
        var done = new AtomicLong();
        each(clients, client -> {
            while (System.nanoTime() < until) {
                work.run(client);
                done.incrementAndGet();
            }
        });
        return done.get();
    }

    /** Does the work so many times, shared by the clients. */
    public static void times(int clients, int times, Work work) throws Exception {
        var next = new AtomicLong();
        each(clients, client -> {
            while (next.getAndIncrement() < times) {
                work.run(client);
            }
        });
    }

    /** Runs the work once in each client, all at once; fails as the first of them that fails. */
    static void each(int clients, Work work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                all.add(threads.submit((Callable<Void>) () -> {
                    work.run(number);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
