package bihuan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import bihuan.standalone.postgres.PostgresPrograms;
import bihuan.standalone.postgres.PostgresServer;

/**
 * Measures the product side by side with the PostgreSQL it runs on, in interleaved rounds, and prints medians and
 * ratios. Absolute figures say something about one machine on one day; the ratios are what to compare.
 */
public final class Benchmarks {

    private Benchmarks() {
    }

    /**
     * Runs those named ({@code commands}, {@code rebuild}, {@code page}), or all; the first argument is the folder for
     * the data and the report.
     */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory(target, "data-");
        var report = new Report();
        List<String> named = List.of(arguments).subList(1, arguments.length);
        Predicate<String> wanted = name -> named.isEmpty() || named.contains(name);
        try (var postgres = PostgresServer.start(PostgresPrograms.unpackedUnder(data), data)) {
            var database = postgres.database();
            // The schemas and the accounts.
            Running.start(database, target, Map.of("BIHUAN_SAMPLE", "district")).awaitReady().close();
            if (wanted.test("commands")) {
                new DurableCommands(database, target).measure(report);
            }
            if (wanted.test("rebuild") || wanted.test("page")) {
                new Rebuild(database, target).measure(report);
            }
            if (wanted.test("page")) {
                new LedgerPage(database, target).measure(report);
            }
        }
        report.print(System.out);
        report.write(target.resolve("benchmarks.json"));
    }
}
