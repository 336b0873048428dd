package bihuan.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, to read and as JSON. */
final class Report {

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    /** One comparison: the medians of both, and the median of the ratios round by round. */
    private record Line(String what, String unit, double product, String comparedWith, double other, double ratio,
            List<Double> productRounds, List<Double> otherRounds) {
    }

    void compare(String what, String unit, List<Double> product, String comparedWith, List<Double> other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < product.size(); round++) {
            ratios.add(product.get(round) / other.get(round));
        }
        lines.add(new Line(what, unit, median(product), comparedWith, median(other), median(ratios),
                List.copyOf(product), List.copyOf(other)));
    }

    void note(String title, List<String> text) {
        notes.put(title, text);
    }

    void print(PrintStream out) {
        out.printf("%-52s %14s   %-46s %14s %8s%n", "", "product", "compared with", "", "ratio");
        lines.forEach(line -> out.printf("%-52s %,14.1f   %-46s %,14.1f %8.2f%n", line.what() + ", " + line.unit(),
                line.product(), line.comparedWith(), line.other(), line.ratio()));
        notes.forEach((title, text) -> {
            out.println();
            out.println(title);
            text.forEach(each -> out.println("  " + each));
        });
    }

    void write(Path file) {
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(),
                Map.of("comparisons", lines, "notes", notes));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The value below which that share of the values lies. */
    static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * share) - 1));
    }
}
