package bihuan.benchmarks.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import bihuan.benchmarks.Form;

/** The page about performance: how it was measured, the machine, every comparison, and the curves as charts. */
public final class PerformancePage {

    /** How it was measured, as it stands on the page. */
    private static final String METHOD = "/performance-method.md";

    private PerformancePage() {
    }

    /**
     * The page in Markdown.
     *
     * @param benchmarks
     *            the names of all benchmarks: those without results are named as not measured
     */
    public static String of(Results results, List<String> benchmarks) {
        var page = new StringBuilder(method());
        Machine machine = results.machine();
        page.append("\n## Machine\n\n%s, %d cores, %d GB, %s; Java %s, PostgreSQL %s.%n".formatted(
                machine.processor(), machine.cores(), machine.memoryGigabytes(), machine.system(), machine.java(),
                machine.postgresql()));
        if (results.form() == Form.SHORT) {
            page.append("\n**Measured in the short form: the figures mean nothing.**\n");
        }
        List<String> missing = benchmarks.stream().filter(name -> !results.has(name)).toList();
        if (!missing.isEmpty()) {
            page.append("\nNot measured in this run: %s.%n".formatted(String.join(", ", missing)));
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

    private static String method() {
        try (var method = PerformancePage.class.getResourceAsStream(METHOD)) {
            return new String(method.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
