package bihuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import bihuan.benchmarks.result.PerformancePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is measured here: the short form shows that every benchmark still runs to its end. */
class ShortBenchmarksIT {

    @Test
    void every_benchmark_runs_to_its_end_and_is_on_the_page(@TempDir Path folder) throws Exception {
        var results = Benchmarks.run(folder, Form.SHORT, Benchmarks.names());

        assertThat(Benchmarks.names()).allMatch(results::has);
        assertThat(results.results()).isNotEmpty().allSatisfy(result -> {
            assertThat(result.product()).hasSize(Form.SHORT.rounds()).allMatch(value -> value > 0);
            assertThat(result.other()).hasSize(Form.SHORT.rounds()).allMatch(value -> value > 0);
            assertThat(PerformancePage.of(results, Benchmarks.names())).contains("| " + result.name() + " |");
        });
        assertThat(results.curves()).isNotEmpty()
                .allSatisfy(curve -> assertThat(curve.values()).hasSameSizeAs(curve.sizes()));
    }
}
