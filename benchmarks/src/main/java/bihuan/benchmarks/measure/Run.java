package bihuan.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import bihuan.benchmarks.Form;
import bihuan.benchmarks.process.JavaProcess;
import bihuan.platform.database.Database;

/**
 * What a benchmark works with.
 *
 * @param folder
 *            for logs and for what is kept for a moment
 * @param database
 *            of this benchmark alone, empty at first
 */
public record Run(Form form, Path folder, Database database) {

    /** Parts of the class path that a peer would not have: the product, and what would configure itself unasked. */
    private static final List<String> NOT_OF_A_PEER = List.of("shared-api", "platform", "command-side", "query-side",
            "standalone", "security", "session", "flyway", "thymeleaf", "-mail", "springdoc", "actuator",
            "micrometer-registry", "axon-server-connector");
    /** What packaging leaves to be installed. */
    private static final Path INSTALLED = Path.of("..", "standalone", "target", "bihuan");
    /** As which the product runs; it makes the role itself (ADR 50). */
    private static final String RUNNING = "bihuan_app";
    private static final String RUNNING_PASSWORD = "bihuan";
    /** A district with a park, a unit and an account of each role. */
    private static final String SAMPLE = "district";

    /** The same run in a new database beside this one, for the same at another size. */
    public Run in(String name) throws SQLException {
        return new Run(form, folder, databaseOn(database, name));
    }

    /** A new database of this name on the server of another one. */
    private static Database databaseOn(Database server, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
        }
        return new Database(server.url().replaceFirst("/[^/]+$", "/" + name), server.user(), server.password());
    }

    /** A connection to the database. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Executes statements that need no answer. */
    void execute(String... statements) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The only number that this query finds. */
    long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Starts the product, with the sample district in an empty database, and waits until it is ready. */
    JavaProcess product(String... options) throws Exception {
        return start(Map.of(), options).awaitReady("/actuator/health");
    }

    /** Starts the product, with these settings besides; does not wait. */
    JavaProcess start(Map<String, String> settings, String... options) throws IOException {
        var all = new HashMap<>(settings);
        all.putAll(Map.of("BIHUAN_DATABASE_URL", database.url(), "BIHUAN_DATABASE_OWNER", database.user(),
                "BIHUAN_DATABASE_OWNER_PASSWORD", database.password(), "BIHUAN_DATABASE_USER", RUNNING,
                "BIHUAN_DATABASE_PASSWORD", RUNNING_PASSWORD, "BIHUAN_SAMPLE", SAMPLE));
        var arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-XX:AOTCache=" + INSTALLED.resolve("bihuan.aot"), "-jar",
                INSTALLED.resolve("bihuan.jar").toString()));
        return JavaProcess.start(folder.resolve("product.log"), all, arguments);
    }

    /** Starts a peer, in a database without the product's; does not wait. */
    JavaProcess peer(Class<?> application) throws IOException {
        String name = application.getSimpleName();
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NOT_OF_A_PEER.stream().noneMatch(artifact(Path.of(entry))::contains))
                .collect(Collectors.joining(File.pathSeparator));
        return JavaProcess.start(folder.resolve(name + ".log"),
                Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                List.of("-classpath", path, application.getName()));
    }

    /** The name of a jar, or of the module whose classes a folder holds. */
    private static String artifact(Path entry) {
        return (entry.endsWith("classes") ? entry.getParent().getParent() : entry).getFileName().toString();
    }
}
