package bihuan.benchmarks.result;

import java.util.List;

/**
 * How something grows with the size of the store.
 *
 * @param title
 *            what grows
 * @param of
 *            what the sizes count
 * @param unit
 *            of the values
 * @param sizes
 *            ascending
 * @param values
 *            by size, medians of the rounds
 */
public record Curve(String title, String of, String unit, List<Long> sizes, List<Double> values) {
}
