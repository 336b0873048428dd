package bihuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

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
            assertThat(PerformancePage.of(results)).contains("| " + result.name() + " |");
        });
        assertThat(results.curves()).isNotEmpty()
                .allSatisfy(curve -> assertThat(curve.values()).hasSameSizeAs(curve.sizes()));
    }

    @Test
    void a_run_that_was_cut_off_goes_on_where_it_was(@TempDir Path folder) throws Exception {
        Benchmarks.run(folder, Form.SHORT, List.of("start"));

        var again = Benchmarks.run(folder, Form.SHORT, List.of("start"));

        assertThat(again.results()).hasSize(1);
    }
}
