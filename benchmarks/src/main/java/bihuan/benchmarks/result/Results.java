package bihuan.benchmarks.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import bihuan.benchmarks.Form;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, kept as JSON after each benchmark, so that a run that was cut off goes on where it was. What was
 * measured in another form, or by another build of the benchmarks on another machine, does not count.
 */
public final class Results {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private Measured measured;

    /** All of a run. */
    private record Measured(Form form, Machine machine, List<String> done, List<Result> results, List<Curve> curves) {
    }

    private Results(Path file, Measured measured) {
        this.file = file;
        this.measured = measured;
    }

    /** The results that this file holds of a run of this form on this machine, or none. */
    public static Results in(Path file, Form form, Machine machine) {
        var none = new Measured(form, machine, List.of(), List.of(), List.of());
        if (Files.exists(file)) {
            var before = JSON.readValue(file.toFile(), Measured.class);
            if (before.form() == form && before.machine().equals(machine)) {
                return new Results(file, before);
            }
        }
        return new Results(file, none);
    }

    /** Whether this benchmark was measured to its end. */
    public boolean has(String benchmark) {
        return measured.done().contains(benchmark);
    }

    /** Adds what a benchmark measured, and writes the file. */
    public void add(String benchmark, List<Result> results, List<Curve> curves) {
        measured = new Measured(measured.form(), measured.machine(), and(measured.done(), List.of(benchmark)),
                and(measured.results(), results), and(measured.curves(), curves));
        JSON.writeValue(file.toFile(), measured);
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    public Form form() {
        return measured.form();
    }

    public Machine machine() {
        return measured.machine();
    }

    public List<Result> results() {
        return measured.results();
    }

    public List<Curve> curves() {
        return measured.curves();
    }
}
