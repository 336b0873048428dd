package bihuan.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

import bihuan.benchmarks.result.Curve;
import bihuan.benchmarks.result.Result;

/** Measures one thing, or a few that share what they need to be prepared. */
public interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /** Measures in a database of its own. */
    Measurement measure(Run run) throws Exception;

    /** What was measured. */
    record Measurement(List<Result> results, List<Curve> curves) {

        static Measurement of(Result... results) {
            return new Measurement(List.of(results), List.of());
        }

        Measurement and(Measurement more) {
            var all = new ArrayList<>(results);
            all.addAll(more.results());
            var drawn = new ArrayList<>(curves);
            drawn.addAll(more.curves());
            return new Measurement(all, drawn);
        }
    }
}
