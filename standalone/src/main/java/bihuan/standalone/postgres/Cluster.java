package bihuan.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.util.FileSystemUtils;

/**
 * The files of a PostgreSQL: the folder, and the passwords of its superuser and of the role that the product runs as
 * (ADR 50), each generated once and readable by the account that runs the application only.
 */
final class Cluster {

    static final String OWNER = "bihuan";
    static final String RUNNING = "bihuan_app";
    private static final int PASSWORD_BYTES = 24;

    private final PostgresCommand command;
    private final Path folder;
    private final Path passwordFile;
    private final Path runningPasswordFile;

    Cluster(PostgresCommand command, Path data) {
        this.command = command;
        this.folder = data.resolve("postgres");
        this.passwordFile = data.resolve("postgres.password");
        this.runningPasswordFile = data.resolve("postgres.app.password");
    }

    Path folder() {
        return folder;
    }

    /** Built in a sibling folder, then moved as a whole: an interrupted first start leaves no half cluster. */
    void createIfMissing() {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Path half = folder.resolveSibling("postgres.part");
            FileSystemUtils.deleteRecursively(half);
            writePassword(passwordFile);
            // The C library's C.UTF-8 rather than C: with C, pg_trgm sees no letters in Chinese text.
            command.run("initdb", "-D", half.toString(), "-U", OWNER, "-E", "UTF8", "--locale=" + locale(),
                    "--auth=scram-sha-256", "--pwfile=" + passwordFile, "--data-checksums");
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot create " + folder, failed);
        }
    }

    private static String locale() {
        return System.getProperty("os.name").startsWith("Linux") ? "C.UTF-8" : "en_US.UTF-8";
    }

    /** Written aside, then moved: an interrupted start leaves no half password. */
    private static void writePassword(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(half);
        Files.createFile(half);
        half.toFile().setReadable(false, false);
        half.toFile().setReadable(true, true);
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(half, HexFormat.of().formatHex(random));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String password() {
        return read(passwordFile);
    }

    /** Made when it is first asked for: folders of before there were two roles have none. */
    String runningPassword() {
        try {
            if (!Files.exists(runningPasswordFile)) {
                writePassword(runningPasswordFile);
            }
            return read(runningPasswordFile);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + runningPasswordFile, failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    void forgetPidFile() {
        try {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot clear the pid file in " + folder, failed);
        }
    }
}
