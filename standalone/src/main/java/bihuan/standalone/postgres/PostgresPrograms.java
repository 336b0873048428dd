package bihuan.standalone.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs from the class path, once per version, next to the data they serve. */
public final class PostgresPrograms {

    private PostgresPrograms() {
    }

    /** The folder that holds {@code bin/}. */
    public static Path unpackedUnder(Path data) {
        try {
            Resource archive = archive();
            Path target = data.resolve("programs").resolve("postgres-" + digest(archive));
            if (!Files.isDirectory(target)) {
                Path half = target.resolveSibling(target.getFileName() + ".part");
                FileSystemUtils.deleteRecursively(half); // what an interrupted start may have left
                unpack(archive, half);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL under " + data, failed);
        }
    }

    private static Resource archive() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:postgres-*.txz");
        if (found.length != 1) {
            throw new IllegalStateException("This build carries " + found.length
                    + " PostgreSQLs for this system instead of one; set BIHUAN_DATABASE_URL to one of your own.");
        }
        return found[0];
    }

    private static String digest(Resource archive) throws IOException {
        try (var in = new DigestInputStream(archive.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(Resource archive, Path target) throws IOException {
        try (InputStream raw = archive.getInputStream();
                var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, path);
                    path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }
}
