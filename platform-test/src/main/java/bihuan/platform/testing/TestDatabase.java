package bihuan.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for tests: one server per JVM, as many empty databases as asked for. */
public final class TestDatabase {

    /** Who owns every database here. The server listens on loopback and asks for no password. */
    public static final String USER = "postgres";
    /** The role that the product runs as on it (ADR 50). The product makes it at its first start. */
    public static final String RUNNING = "bihuan_app";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDatabase() {
    }

    /** JDBC URL of a new, empty database, which names no user. */
    public static String fresh() {
        String name = "test_" + COUNTER.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot create " + name, failed);
        }
    }

    /**
     * Started by the first test that asks. It is stopped once the applications have been: hooks of the JVM run side by
     * side, and an application that stops without its database waits half a minute for a connection.
     */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "200").setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
