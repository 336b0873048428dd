package bihuan.benchmarks.result;

import java.util.concurrent.Callable;

import org.HdrHistogram.Histogram;

/** How long something took, each time that it was done, one after the other. */
public final class Timings {

    private static final double NANOSECONDS = 1e6;

    private final Histogram durations = new Histogram(3);

    private Timings() {
    }

    /** Does it so many times. */
    public static Timings of(int times, Callable<?> work) throws Exception {
        var timings = new Timings();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.call();
            timings.durations.recordValue(System.nanoTime() - start);
        }
        return timings;
    }

    /** The duration in milliseconds below which this percentage of all lies. */
    public double milliseconds(double percent) {
        return durations.getValueAtPercentile(percent) / NANOSECONDS;
    }
}
