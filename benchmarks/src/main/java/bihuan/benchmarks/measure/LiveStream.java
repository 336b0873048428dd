package bihuan.benchmarks.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.load.OpenLoop;
import bihuan.benchmarks.process.Wait;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import org.HdrHistogram.ConcurrentHistogram;

/** How soon after its answer an act is in the live stream, at 200 acts a second. */
final class LiveStream {

    private static final double PER_SECOND = 200;
    private static final int CLIENTS = 32;
    /** What the percentiles are compared with, in milliseconds. */
    private static final double LIMIT = 100;
    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);
    private static final Pattern ANSWERED = Pattern.compile("\"id\":\"([^\"]+)\".*?\"version\":(\\d+)");
    private static final Pattern CHANGED = Pattern.compile("\"id\":\"([^\"]+)\"[^}]*\"version\":(\\d+)");

    /** When a version of a hazard was answered, in nanoseconds, until it is in the stream. */
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    /** When a version of a hazard was in the stream, if that was before the answer was read. */
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final ConcurrentHistogram delays = new ConcurrentHistogram(3);
    private final AtomicInteger missing = new AtomicInteger();

    private LiveStream() {
    }

    /** Measures it with a listener who sees all that changes. */
    static Result measure(Run run, Server product) throws Exception {
        List<Double> percentiles = new ArrayList<>();
        var all = new ConcurrentHistogram(3);
        for (int round = 0; round < run.form().rounds(); round++) {
            var stream = new LiveStream();
            stream.round(run, product);
            percentiles.add(Acts.p(stream.delays, 99));
            all.add(stream.delays);
        }
        return new Result("live-stream", "p99 from the answer to an act until it is in the live stream, 200 acts/s",
                "100 ms", "ms", Target.atMost(1, 0.3), percentiles,
                Collections.nCopies(percentiles.size(), LIMIT), Map.of("p50, p99, p99.9", Acts.spread(all)));
    }

    private void round(Run run, Server product) throws Exception {
        try (var listener = new HttpConnection(product.process().port(), District.VIEWER)) {
            listener.open("/api/stream");
            while (!listener.line().startsWith("data:")) {
                // until the hello
            }
            Thread.startVirtualThread(() -> listen(listener));
            OpenLoop.run(PER_SECOND, run.form().round(), CLIENTS, client -> sent(product.act(client)));
            Wait.until("the live stream to show every act", TO_ARRIVE, () -> missing.get() == 0);
        }
    }

    private void sent(String answer) {
        missing.incrementAndGet();
        Matcher act = ANSWERED.matcher(answer);
        if (!act.find()) {
            throw new IllegalStateException(answer);
        }
        seen(act.group(1) + "@" + act.group(2), answered, arrived);
    }

    private void listen(HttpConnection listener) {
        try {
            while (true) {
                Matcher change = CHANGED.matcher(listener.line());
                while (change.find()) {
                    seen(change.group(1) + "@" + change.group(2), arrived, answered);
                }
            }
        } catch (IOException closed) {
            // The round is over.
        }
    }

    /** Notes the moment; the second of the two of an act ends its delay, which is none if the stream was first. */
    private synchronized void seen(String act, Map<String, Long> mine, Map<String, Long> theirs) {
        long now = System.nanoTime();
        Long other = theirs.remove(act);
        if (other == null) {
            mine.put(act, now);
        } else {
            delays.recordValue(mine == arrived ? now - other : 0);
            missing.decrementAndGet();
        }
    }
}
