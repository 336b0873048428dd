package bihuan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

import bihuan.standalone.postgres.PostgresPrograms;
import bihuan.standalone.postgres.PostgresServer;

/**
 * Measures the product side by side with the PostgreSQL it stands on, in interleaved rounds, and prints medians and ratios.
 * Absolute figures say something about one machine on one day; the ratios are what to compare.
 */
public final class Benchmarks {

    private Benchmarks() {
    }

    /** Runs all of them; the one argument is the folder for the data and the report. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory(target, "data-");
        var report = new Report();
        try (var postgres = PostgresServer.start(PostgresPrograms.unpackedUnder(data), data)) {
            var database = postgres.database();
            new DurableCommands(database, target).measure(report);
            new Rebuild(database, target).measure(report);
            new LedgerPage(database, target).measure(report);
        }
        report.print(System.out);
        report.write(target.resolve("benchmarks.json"));
    }
}
