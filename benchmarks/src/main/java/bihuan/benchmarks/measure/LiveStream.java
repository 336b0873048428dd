package bihuan.benchmarks.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.load.OpenLoop;
import bihuan.benchmarks.process.Wait;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import org.HdrHistogram.Histogram;

/** How soon after its answer an act is in the live stream, at 200 acts a second. */
final class LiveStream {

    private static final double PER_SECOND = 200;
    private static final int CLIENTS = 32;
    /** What the percentiles are compared with, in milliseconds. */
    private static final double LIMIT = 100;
    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);
    private static final String ALL = "\"all\":true";
    private static final Pattern ANSWERED = Pattern.compile("\"id\":\"([^\"]+)\".*?\"version\":(\\d+)");
    private static final Pattern CHANGED = Pattern.compile("\"id\":\"([^\"]+)\"[^}]*\"version\":(\\d+)");

    /** When the versions of a hazard were answered that are not yet in the stream, in nanoseconds. */
    private final Map<String, TreeMap<Long, Long>> answered = new HashMap<>();
    /** The version of each hazard that was in the stream last; an act may be there before its answer is read. */
    private final Map<String, Long> shown = new HashMap<>();
    private final Histogram delays = new Histogram(3);

    private LiveStream() {
    }

    /** Measures it with a listener who sees all that changes. */
    static Result measure(Run run, Server product) throws Exception {
        List<Double> percentiles = new ArrayList<>();
        var all = new Histogram(3);
        for (int round = 0; round < run.form().rounds(); round++) {
            product.awaitProjected();
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
            OpenLoop.run(PER_SECOND, run.form().round(), CLIENTS, client -> answered(product.act(client)));
            Wait.until("the live stream to show every act", TO_ARRIVE, this::isComplete);
        }
    }

    private synchronized void answered(String answer) {
        Matcher act = ANSWERED.matcher(answer);
        if (!act.find()) {
            throw new IllegalStateException(answer);
        }
        long version = Long.parseLong(act.group(2));
        if (shown.getOrDefault(act.group(1), -1L) >= version) {
            delays.recordValue(0);
        } else {
            answered.computeIfAbsent(act.group(1), id -> new TreeMap<>()).put(version, System.nanoTime());
        }
    }

    private void listen(HttpConnection listener) {
        try {
            while (true) {
                String line = listener.line();
                if (line.contains(ALL)) {
                    allShown();
                }
                CHANGED.matcher(line).results()
                        .forEach(change -> shown(change.group(1), Long.parseLong(change.group(2))));
            }
        } catch (IOException closed) {
            // The round is over.
        }
    }

    /** A change shows every version up to its own: several acts of one transaction are one change. */
    private synchronized void shown(String hazard, long version) {
        shown.merge(hazard, version == Long.MAX_VALUE ? -1 : version, Math::max);
        var now = answered.getOrDefault(hazard, new TreeMap<>()).headMap(version, true);
        now.values().forEach(at -> delays.recordValue(System.nanoTime() - at));
        now.clear();
    }

    /** More changed than the stream names. */
    private synchronized void allShown() {
        answered.keySet().forEach(hazard -> shown(hazard, Long.MAX_VALUE));
    }

    private synchronized boolean isComplete() {
        return answered.values().stream().allMatch(Map::isEmpty);
    }
}
