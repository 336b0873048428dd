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
 * The files of a PostgreSQL: the folder and the password of its owner, generated once and readable by the account that
 * runs the application only.
 */
final class Cluster {

    static final String OWNER = "bihuan";
    private static final int PASSWORD_BYTES = 24;

    private final PostgresCommand command;
    private final Path folder;
    private final Path passwordFile;

    Cluster(PostgresCommand command, Path data) {
        this.command = command;
        this.folder = data.resolve("postgres");
        this.passwordFile = data.resolve("postgres.password");
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
            writePassword();
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

    private void writePassword() throws IOException {
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile);
        passwordFile.toFile().setReadable(false, false);
        passwordFile.toFile().setReadable(true, true);
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
    }

    String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + passwordFile, failed);
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
