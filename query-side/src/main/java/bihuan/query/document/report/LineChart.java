package bihuan.query.document.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers over time as lines, over a table of the same numbers. The lines differ by their marks and strokes and not by
 * colour alone.
 *
 * @param labels
 *            the points in time
 * @param series
 *            at most three lines
 */
record LineChart(List<String> labels, List<Series> series) {

    private static final int WIDTH = 504;
    private static final int HEIGHT = 120;
    private static final int ROOM = 8;
    private static final List<Stroke> STROKES = List.of(new Stroke("#0b4a6f", "none", 0),
            new Stroke("#b01010", "5 3", 1), new Stroke("#2e6b2e", "1.5 2.5", 2));

    /** One line: its name and a number for each point in time. */
    record Series(String name, List<Long> values) {
    }

    private record Stroke(String colour, String dashes, int mark) {
    }

    /** The highest number, which is the upper end of the scale; at least 1. */
    public long getHighest() {
        return Math.max(1, series.stream().flatMap(line -> line.values().stream()).mapToLong(Long::longValue).max()
                .orElse(1));
    }

    /** The drawing: shapes alone. */
    public String getSvg() {
        var grid = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> "<line x1=\"0\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"#d0d7de\" stroke-width=\"0.6\"/>"
                        .formatted(number(y(i / 4.0)), WIDTH, number(y(i / 4.0))))
                .collect(Collectors.joining());
        var lines = IntStream.range(0, series.size()).mapToObj(this::line).collect(Collectors.joining());
        return svg(WIDTH, HEIGHT, grid + lines);
    }

    /** A line's stroke and mark, for the legend. */
    public String legend(int line) {
        Stroke stroke = STROKES.get(line);
        return svg(30, 10, polyline("0,5 30,5", stroke) + mark(15, 5, stroke));
    }

    private String line(int at) {
        Stroke stroke = STROKES.get(at);
        var values = series.get(at).values();
        String points = IntStream.range(0, values.size())
                .mapToObj(i -> number(x(i)) + "," + number(y(values.get(i) / (double) getHighest())))
                .collect(Collectors.joining(" "));
        return polyline(points, stroke) + IntStream.range(0, values.size())
                .mapToObj(i -> mark(x(i), y(values.get(i) / (double) getHighest()), stroke))
                .collect(Collectors.joining());
    }

    private double x(int point) {
        return (point + 0.5) * WIDTH / labels.size();
    }

    private static double y(double share) {
        return HEIGHT - ROOM - share * (HEIGHT - 2 * ROOM);
    }

    private static String polyline(String points, Stroke stroke) {
        String dashes = stroke.dashes().equals("none") ? "" : " stroke-dasharray=\"" + stroke.dashes() + "\"";
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"%s/>".formatted(points,
                stroke.colour(), dashes);
    }

    private static String mark(double x, double y, Stroke stroke) {
        return switch (stroke.mark()) {
            case 0 -> "<circle cx=\"%s\" cy=\"%s\" r=\"2.8\" fill=\"%s\"/>".formatted(number(x), number(y),
                    stroke.colour());
            case 1 -> "<rect x=\"%s\" y=\"%s\" width=\"5.2\" height=\"5.2\" fill=\"#ffffff\" stroke=\"%s\"/>"
                    .formatted(number(x - 2.6), number(y - 2.6), stroke.colour());
            default -> "<polygon points=\"%s,%s %s,%s %s,%s\" fill=\"%s\"/>".formatted(number(x), number(y - 3.4),
                    number(x - 3.2), number(y + 2.6), number(x + 3.2), number(y + 2.6), stroke.colour());
        };
    }

    private static String svg(int width, int height, String shapes) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s</svg>"
                .formatted(width, height, width, height, shapes);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
