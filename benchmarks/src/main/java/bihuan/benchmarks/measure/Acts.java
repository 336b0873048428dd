package bihuan.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import bihuan.benchmarks.load.ClosedLoop;
import bihuan.benchmarks.load.Floor;
import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.load.OpenLoop;
import bihuan.benchmarks.peer.crud.CrudApplication;
import bihuan.benchmarks.peer.stock.StockApplication;
import bihuan.benchmarks.process.JavaProcess;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import org.HdrHistogram.Histogram;

/**
 * Acts on existing hazards over HTTP, 64 in flight, against 64 clients of PostgreSQL that commit single rows, against
 * JPA with Envers, and against Axon's defaults; then the durations of acts at half that rate, and how soon an act is in
 * the live stream.
 */
public final class Acts implements Benchmark {

    private static final int IN_FLIGHT = 64;
    private static final String WHAT = "durable acts over HTTP, 64 in flight, projection keeping up";
    private static final double NANOSECONDS = 1e6;

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        // The product first: the floor is a twin of a table of its.
        try (var product = product(run);
                var floor = new Floor(run.database(), IN_FLIGHT);
                var crud = crud(run.in("acts_crud"));
                var stock = stock(run.in("acts_stock"))) {
            for (Server server : List.of(product, crud, stock)) {
                server.rate(IN_FLIGHT, run.form().warmUp());
            }
            List<Result> rates = rates(run, floor, product, crud, stock);
            Result latency = latency(run, floor, product, rates.getFirst());
            return new Measurement(List.of(rates.get(0), rates.get(1), rates.get(2), latency,
                    LiveStream.measure(run, product)), List.of());
        }
    }

    /** The product, with hazards under rectification. */
    static Server product(Run run) throws Exception {
        var process = run.product();
        return new Server(process, District.UNIT, new District(process.port()).rectifying(run.form().hazards()),
                new Projection(run)::isComplete);
    }

    private static Server crud(Run run) throws Exception {
        return new Server(prepared(run, run.peer(CrudApplication.class)), null, addresses(run), () -> true);
    }

    private static Server stock(Run run) throws Exception {
        return new Server(prepared(run, run.peer(StockApplication.class)), null, addresses(run),
                () -> run.number("SELECT count(*) FROM domain_event_entry") == run
                        .number("SELECT count(*) FROM timeline_entry"));
    }

    private static JavaProcess prepared(Run run, JavaProcess peer) throws Exception {
        peer.awaitReady("/health");
        try (var connection = new HttpConnection(peer.port())) {
            connection.post("/prepare?hazards=" + run.form().hazards(), "").successful();
        }
        return peer;
    }

    private static List<String> addresses(Run run) {
        return IntStream.range(0, run.form().hazards()).mapToObj(number -> "/hazards/hazard-" + number).toList();
    }

    private static List<Result> rates(Run run, Floor floor, Server product, Server crud, Server stock)
            throws Exception {
        var form = run.form();
        var commits = new ArrayList<Double>();
        Map<Server, List<Double>> rates = new LinkedHashMap<>();
        Map<Server, List<Double>> processor = new LinkedHashMap<>();
        for (int round = 0; round < form.rounds(); round++) {
            commits.add(ClosedLoop.run(IN_FLIGHT, form.round(), floor::commit) / (form.round().toMillis() / 1e3));
            for (Server server : List.of(product, crud, stock)) {
                rates.computeIfAbsent(server, none -> new ArrayList<>()).add(server.rate(IN_FLIGHT, form.round()));
                processor.computeIfAbsent(server, none -> new ArrayList<>()).add((double) server.microseconds());
            }
        }
        String used = "µs of processor time an act, of the product";
        String usedBy = "µs of processor time an act, of the other";
        String own = figure(Result.median(processor.get(product)));
        return List.of(
                new Result("acts-floor", WHAT, "single-row commits by 64 clients of PostgreSQL", "per second",
                        Target.atLeast(0.35, 0.5), rates.get(product), commits, Map.of(used, own)),
                new Result("acts-crud", WHAT, "Spring Boot, JPA and Envers", "per second", Target.atLeast(1.5, 3),
                        rates.get(product), rates.get(crud),
                        Map.of(used, own, usedBy, figure(Result.median(processor.get(crud))))),
                new Result("acts-stock", WHAT, "Axon Framework with the starter's defaults on JPA", "per second",
                        Target.atLeast(3, 6), rates.get(product), rates.get(stock),
                        Map.of(used, own, usedBy, figure(Result.median(processor.get(stock))))));
    }

    private static Result latency(Run run, Floor floor, Server product, Result rates) throws Exception {
        var form = run.form();
        double acts = Result.median(rates.product()) / 2;
        double commits = Result.median(rates.other()) / 2;
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var all = new Histogram(3);
        var allTheirs = new Histogram(3);
        for (int round = 0; round < form.rounds(); round++) {
            var other = OpenLoop.run(commits, form.round(), IN_FLIGHT, floor::commit);
            theirs.add(p(other, 99));
            allTheirs.add(other);
            var own = product.latencies(acts, IN_FLIGHT, form.round());
            ours.add(p(own, 99));
            all.add(own);
        }
        return new Result("act-latency", "p99 of an act at half that rate (%s a second), open loop".formatted(
                figure(acts)), "p99 of a commit at half its rate (%s a second)".formatted(figure(commits)), "ms",
                Target.atMost(4, 2), ours, theirs,
                Map.of("p50, p99, p99.9 of the product", spread(all), "p50, p99, p99.9 of the other",
                        spread(allTheirs)));
    }

    static double p(Histogram histogram, double percent) {
        return histogram.getValueAtPercentile(percent) / NANOSECONDS;
    }

    static String spread(Histogram histogram) {
        return "%.1f, %.1f, %.1f ms".formatted(p(histogram, 50), p(histogram, 99), p(histogram, 99.9));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
