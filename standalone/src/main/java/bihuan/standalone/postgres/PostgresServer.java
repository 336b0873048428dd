package bihuan.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import bihuan.platform.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL on {@code <data>/postgres}, on loopback, forcing every commit to disk. A server that an earlier process
 * left behind when it was killed is taken over; a pid file without a server is cleared away.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    /** Long enough for recovery after a crash; a healthy start takes about a second. */
    private static final String SECONDS_TO_START = "300";

    private final PostgresCommand command;
    private final Cluster cluster;
    private final Database database;

    private PostgresServer(PostgresCommand command, Cluster cluster, Database database) {
        this.command = command;
        this.cluster = cluster;
        this.database = database;
    }

    /**
     * @param programs folder with {@code bin/}
     * @param data the application's data folder, locked by this process
     */
    public static PostgresServer start(Path programs, Path data) {
        var command = new PostgresCommand(programs);
        var cluster = new Cluster(command, data);
        cluster.createIfMissing();
        int port = takenOver(command, cluster);
        if (port == 0) {
            port = freePort();
            command.run("pg_ctl", "start", "-w", "-t", SECONDS_TO_START, "-D", cluster.folder().toString(), "-l",
                    data.resolve("postgres.log").toString(), "-o", options(port));
            LOG.info("PostgreSQL started on port {} of {}, data in {}", port, LOOPBACK, cluster.folder());
        }
        return new PostgresServer(command, cluster, database(cluster, port));
    }

    /** The port of a server that is still there, or 0 after making sure that none is. */
    private static int takenOver(PostgresCommand command, Cluster cluster) {
        var found = Postmaster.of(cluster.folder()).orElse(null);
        if (found == null) {
            return 0;
        }
        if (!found.alive()) {
            LOG.warn("PostgreSQL ended without notice last time; it will recover");
            cluster.forgetPidFile();
            return 0;
        }
        if (found.port() != 0 && serves(database(cluster, found.port()), cluster.folder())) {
            LOG.warn("Took over the PostgreSQL that an earlier process left running, port {}", found.port());
            return found.port();
        }
        LOG.warn("Stopping a PostgreSQL that an earlier process left running and that does not answer");
        try {
            command.run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster.folder().toString());
        } catch (IllegalStateException stays) {
            throw stuck(cluster.folder(), found.pid(), stays);
        }
        return 0;
    }

    /** What to do about one that neither answers nor ends. */
    static IllegalStateException stuck(Path folder, long pid, IllegalStateException cause) {
        return new IllegalStateException(("""
                PostgreSQL (process %1$d) was left running on %2$s and neither answers nor stops. End it with \
                kill -9 %1$d and start again; nothing that was answered is lost. \
                上次遗留的 PostgreSQL（进程 %1$d，目录 %2$s）既不应答也无法停止。请用 kill -9 %1$d 结束后重新启动，已应答的数据不会丢失。""")
                .formatted(pid, folder), cause);
    }

    private static boolean serves(Database database, Path folder) {
        try (var connection = DriverManager.getConnection(database.url() + "?connectTimeout=5&loginTimeout=5",
                database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), folder);
        } catch (SQLException | IOException noAnswer) {
            LOG.debug("No answer from {}", database, noAnswer);
            return false;
        }
    }

    private static Database database(Cluster cluster, int port) {
        return new Database("jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres", Cluster.OWNER,
                cluster.password());
    }

    private static String options(int port) {
        return "-c port=" + port + " -c listen_addresses=" + LOOPBACK + " -c unix_socket_directories="
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=150"
                + " -c timezone=Asia/Shanghai -c log_timezone=Asia/Shanghai";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException("No free port on " + LOOPBACK, failed);
        }
    }

    /** How its superuser reaches it, who owns what cannot be derived. */
    public Database database() {
        return database;
    }

    /** How the product reaches it (ADR 50). The role exists once the schemas were migrated. */
    public Database running() {
        return new Database(database.url(), Cluster.RUNNING, cluster.runningPassword());
    }

    /** Stops it in order; the pool must be closed by now. */
    @Override
    public void close() {
        if (Postmaster.of(cluster.folder()).filter(Postmaster::alive).isPresent()) {
            command.run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster.folder().toString());
        }
    }
}
