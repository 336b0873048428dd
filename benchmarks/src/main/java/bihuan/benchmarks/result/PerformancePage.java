package bihuan.benchmarks.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import bihuan.benchmarks.Form;

/** The page about performance: how it was measured, the machine, every comparison, and the curves as charts. */
public final class PerformancePage {

    private static final String METHOD = """
            # Performance

            Written by `mvn -Pbenchmarks -DskipTests verify`, which measures all of this anew; not edited by hand. What it measured is in
            `benchmarks/target/benchmarks/results.json` as well. A run that is cut off goes on where it was; delete that file to begin again.
            `-Dbenchmarks=acts,pages` measures some of it, `-Dbenchmarks.form=short` only shows that everything runs to its end.

            ## Method

            Each comparison runs in interleaved rounds, product and other by turns, on the same PostgreSQL with `synchronous_commit=on`, and is
            judged by the median of the ratios of the rounds; least and greatest stand beside it. All servers have a heap of 1 GB and the
            parallel collector. The load generator shares the machine. Rates of acts count until the projection has followed: what cannot be
            read does not count. Latencies are of an open loop: acts come at a fixed rate, and each is timed from the moment it was due. API
            clients send their password, which is hashed once in five minutes.

            The other sides are built in `benchmarks`: **PostgreSQL itself** (clients that commit single rows into a twin of the table of
            events; COPY; the statement of a page by hand), **Spring Boot with JPA and Envers** with the same rules for the measured act, and
            **Axon Framework with its starter's defaults** on JPA. The two peers have no security, which is in their favour.
            """;

    private PerformancePage() {
    }

    /** The page in Markdown. */
    public static String of(Results results) {
        var page = new StringBuilder(METHOD);
        Machine machine = results.machine();
        page.append("\n## Machine\n\n%s, %d cores, %d GB, %s; Java %s, PostgreSQL %s.%n".formatted(
                machine.processor(), machine.cores(), machine.memoryGigabytes(), machine.system(), machine.java(),
                machine.postgresql()));
        if (results.form() == Form.SHORT) {
            page.append("\n**Measured in the short form: the figures mean nothing.**\n");
        }
        page.append("\n## Results\n\n| what | against | ratio | least to greatest | reach | moonshot | |\n")
                .append("|---|---|---|---|---|---|---|\n");
        results.results().forEach(result -> page.append(row(result)));
        page.append("\n## Figures\n\n| what | product | other | unit | |\n|---|---|---|---|---|\n");
        results.results().forEach(result -> page.append(figures(result)));
        if (!results.curves().isEmpty()) {
            page.append("\n## Growth\n\nMedians of the rounds.\n");
            results.curves().forEach(curve -> page.append(chart(curve)));
        }
        return page.toString();
    }

    private static String row(Result result) {
        String sign = result.target().moreIsBetter() ? "≥ " : "≤ ";
        return "| %s | %s | **%s** | %s to %s | %s%s | %s%s | %s |%n".formatted(result.what(), result.against(),
                figure(result.ratio()), figure(result.least()), figure(result.most()), sign,
                figure(result.target().reach()), sign, figure(result.target().moonshot()), result.verdict());
    }

    private static String figures(Result result) {
        String details = result.details().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue())
                .sorted().collect(Collectors.joining("; "));
        return "| %s | %s | %s | %s | %s |%n".formatted(result.name(), figure(Result.median(result.product())),
                figure(Result.median(result.other())), result.unit(), details);
    }

    private static String chart(Curve curve) {
        List<String> sizes = curve.sizes().stream().map(size -> "\"%s\"".formatted(count(size))).toList();
        List<String> values = curve.values().stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList();
        return """

                ```mermaid
                xychart-beta
                    title "%s"
                    x-axis "%s" %s
                    y-axis "%s" 0 --> %s
                    line %s
                ```
                """.formatted(curve.title(), curve.of(), sizes, curve.unit(), top(curve), values);
    }

    private static String top(Curve curve) {
        double most = curve.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return String.format(Locale.ROOT, "%.2f", most * 1.2);
    }

    private static String count(long size) {
        return size >= 1_000_000 ? size / 1_000_000 + " M" : size >= 1_000 ? size / 1_000 + " k" : "" + size;
    }

    private static String figure(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
