package bihuan.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import bihuan.benchmarks.Form;
import bihuan.benchmarks.result.Result.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final Machine HERE = new Machine("processor", 2, 24, "Linux", "25", "18");
    private static final Machine ELSEWHERE = new Machine("processor", 64, 24, "Linux", "25", "18");
    private static final Curve CURVE = new Curve("act", "stored events", "ms", List.of(10L, 100L), List.of(1.0, 1.1));

    @TempDir
    private Path folder;

    @Test
    void a_run_that_was_cut_off_goes_on_where_it_was() {
        results(Form.FULL, HERE).add("acts", List.of(result(4, 5, 3)), List.of(CURVE));

        var again = results(Form.FULL, HERE);

        assertThat(again.has("acts")).isTrue();
        assertThat(again.has("pages")).isFalse();
        assertThat(again.results()).containsExactly(result(4, 5, 3));
        assertThat(again.curves()).containsExactly(CURVE);
        assertThat(PerformancePage.of(again, List.of("acts", "pages"))).contains("Not measured in this run: pages.");
    }

    @Test
    void what_another_machine_or_another_form_measured_does_not_count() {
        results(Form.SHORT, HERE).add("acts", List.of(result(4, 5, 3)), List.of());

        assertThat(results(Form.FULL, HERE).has("acts")).isFalse();
        assertThat(results(Form.SHORT, ELSEWHERE).has("acts")).isFalse();
    }

    @Test
    void a_ratio_is_the_median_of_the_rounds_with_least_and_greatest_beside_it() {
        var result = result(8, 4, 6);

        assertThat(List.of(result.least(), result.ratio(), result.most())).containsExactly(2.0, 3.0, 4.0);
    }

    @Test
    void a_target_is_met_from_its_own_side() {
        assertThat(result(6, 6, 6).verdict()).isEqualTo("reached");
        assertThat(result(10, 10, 10).verdict()).isEqualTo("moonshot");
        assertThat(result(2, 2, 2).verdict()).isEqualTo("not reached");
        assertThat(new Result("a", "a", "b", "ms", Target.atMost(2, 1), List.of(3.0), List.of(1.0), Map.of())
                .verdict()).isEqualTo("not reached");
    }

    private Results results(Form form, Machine machine) {
        return Results.in(folder.resolve("results.json"), form, machine);
    }

    private static Result result(double... product) {
        return new Result("acts", "acts", "commits", "per second", Target.atLeast(3, 5),
                Arrays.stream(product).boxed().toList(), List.of(2.0, 2.0, 2.0), Map.of());
    }
}
