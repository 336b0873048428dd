package bihuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import bihuan.benchmarks.measure.Acts;
import bihuan.benchmarks.measure.AsOf;
import bihuan.benchmarks.measure.Benchmark;
import bihuan.benchmarks.measure.LedgerImport;
import bihuan.benchmarks.measure.LongHistory;
import bihuan.benchmarks.measure.Pages;
import bihuan.benchmarks.measure.Rebuild;
import bihuan.benchmarks.measure.Run;
import bihuan.benchmarks.measure.Start;
import bihuan.benchmarks.result.Machine;
import bihuan.benchmarks.result.PerformancePage;
import bihuan.benchmarks.result.Results;
import bihuan.platform.database.Database;
import bihuan.standalone.postgres.PostgresPrograms;
import bihuan.standalone.postgres.PostgresServer;

/**
 * Measures the product side by side with the PostgreSQL it runs on and with its peers, in interleaved rounds. Absolute
 * figures say something about one machine on one day; the ratios are what to compare.
 */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(new Acts(), new Start(), new AsOf(), new LongHistory(),
            new LedgerImport(), new Rebuild(), new Pages());

    private Benchmarks() {
    }

    /**
     * Runs the benchmarks that are not yet in {@code results.json} of the folder.
     *
     * @param arguments
     *            the folder; {@code short} or {@code full}; where the full form writes the page about performance; the
     *            names of those to run with commas between, or {@code all}
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        Form form = Form.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        List<String> named = arguments[3].equals("all") ? names() : List.of(arguments[3].split(","));
        Results results = run(folder, form, named);
        String page = PerformancePage.of(results, names());
        System.out.println(page);
        if (form == Form.FULL) {
            Files.writeString(Path.of(arguments[2]), page);
        }
    }

    /** The names of all benchmarks. */
    static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    /** Runs the benchmarks of these names, as far as they have no results. */
    static Results run(Path folder, Form form, List<String> named) throws Exception {
        Path data = Files.createTempDirectory(folder, "data-");
        try (var postgres = PostgresServer.start(PostgresPrograms.unpackedUnder(data), data)) {
            var results = Results.in(folder.resolve("results.json"), form, Machine.current(
                    version(postgres.database())));
            for (Benchmark benchmark : ALL) {
                if (named.contains(benchmark.name()) && !results.has(benchmark.name())) {
                    measure(benchmark, new Run(form, folder, postgres.database()), results);
                }
            }
            return results;
        } finally {
            delete(data);
        }
    }

    private static void measure(Benchmark benchmark, Run server, Results results) throws Exception {
        System.out.printf("Measuring %s%n", benchmark.name());
        long start = System.nanoTime();
        Run run = server.in(benchmark.name().replace('-', '_'));
        var measured = benchmark.measure(run);
        results.add(benchmark.name(), measured.results(), measured.curves());
        measured.results().forEach(result -> System.out.printf("  %s: %.3f (%s)%n", result.name(), result.ratio(),
                result.verdict()));
        System.out.printf("  in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    private static String version(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
