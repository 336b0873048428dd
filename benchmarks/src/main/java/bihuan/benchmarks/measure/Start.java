package bihuan.benchmarks.measure;

import java.util.ArrayList;
import java.util.Map;

import bihuan.benchmarks.peer.crud.CrudApplication;
import bihuan.benchmarks.process.JavaProcess;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;

/** From the start of the process to healthy, on a PostgreSQL that runs, with the schema in place. */
public final class Start implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        Run other = run.in("start_crud");
        milliseconds(run.start(Map.of()), "/actuator/health");
        milliseconds(other.peer(CrudApplication.class), "/health");
        var product = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int round = 0; round < run.form().rounds(); round++) {
            bare.add(milliseconds(other.peer(CrudApplication.class), "/health"));
            product.add(milliseconds(run.start(Map.of()), "/actuator/health"));
        }
        return Measurement.of(new Result("start", "from the start of the jar to healthy",
                "a bare Spring Boot application with JPA, from classes", "ms", Target.atMost(1.5, 1.0), product, bare,
                Map.of()));
    }

    private static double milliseconds(JavaProcess started, String health) throws Exception {
        try (started) {
            return started.awaitReady(health).milliseconds();
        }
    }
}
