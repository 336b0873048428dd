package bihuan.platform.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import bihuan.api.permission.Actor;

/** Stores files by digest, in chunks, in the database, so that one backup covers them. Stored files are immutable. */
@Repository
public class EvidenceStore {

    private static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final Tika sniffer = new Tika();

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a file once, whichever account uploads it, with the uploader and the file name; returns both. */
    @Transactional
    public Evidence keep(InputStreamSource content, String fileName, Actor by) {
        try {
            MessageDigest digest = sha256();
            long size = feed(content, digest);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            keep(sha256, size, sniff(content), content);
            jdbc.sql("""
                    INSERT INTO evidence.upload (sha256, organisation, file_name, uploaded_by) VALUES (?, ?, ?, ?)
                    ON CONFLICT (sha256, organisation) DO UPDATE SET file_name = excluded.file_name""")
                    .params(sha256, by.organisation(), fileName, by.accountId()).update();
            return find(sha256, by.organisation()).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stores a file that the product made, once however often it is given, and returns its digest. */
    @Transactional
    public String keep(byte[] content, String mediaType) {
        try {
            String sha256 = HexFormat.of().formatHex(sha256().digest(content));
            keep(sha256, content.length, mediaType, () -> new ByteArrayInputStream(content));
            return sha256;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /**
     * The whole content of this digest; empty when there is none, or when what is stored is not what the digest says.
     */
    public Optional<byte[]> verified(String sha256) {
        try {
            var content = new ByteArrayOutputStream();
            copy(sha256, content);
            byte[] bytes = content.toByteArray();
            return Optional.of(bytes).filter(read -> HexFormat.of().formatHex(sha256().digest(read)).equals(sha256));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Whether this organisation uploaded the file with this digest. */
    public boolean uploadedBy(String organisation, String sha256) {
        return jdbc.sql("SELECT count(*) FROM evidence.upload WHERE sha256 = ? AND organisation = ?")
                .params(sha256, organisation).query(Long.class).single() > 0;
    }

    /** The file of this digest, under the name this organisation gave it, or named by its digest when it gave none. */
    public Optional<Evidence> find(String sha256, String organisation) {
        return jdbc.sql("""
                SELECT f.sha256, f.size, f.media_type, coalesce(u.file_name, f.sha256) AS file_name
                  FROM evidence.file f LEFT JOIN evidence.upload u ON u.sha256 = f.sha256 AND u.organisation = ?
                 WHERE f.sha256 = ?""").params(organisation, sha256).query(Evidence.class).optional();
    }

    /** Writes the content of a file, chunk by chunk. */
    public void copy(String sha256, OutputStream to) throws IOException {
        for (int number = 0;; number++) {
            Optional<byte[]> bytes = jdbc.sql("SELECT bytes FROM evidence.chunk WHERE sha256 = ? AND number = ?")
                    .params(sha256, number).query(byte[].class).optional();
            if (bytes.isEmpty()) {
                return;
            }
            to.write(bytes.get());
        }
    }

    private void keep(String sha256, long size, String mediaType, InputStreamSource content) throws IOException {
        int added = jdbc.sql("""
                INSERT INTO evidence.file (sha256, size, media_type) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(sha256, size, mediaType).update();
        if (added == 1) {
            keepChunks(sha256, content);
        }
    }

    private void keepChunks(String sha256, InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            byte[] bytes = in.readNBytes(CHUNK);
            for (int number = 0; bytes.length > 0; number++, bytes = in.readNBytes(CHUNK)) {
                jdbc.sql("INSERT INTO evidence.chunk (sha256, number, bytes) VALUES (?, ?, ?)")
                        .params(sha256, number, bytes).update();
            }
        }
    }

    private String sniff(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return sniffer.detect(in);
        }
    }

    private static long feed(InputStreamSource content, MessageDigest digest) throws IOException {
        try (InputStream in = content.getInputStream()) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
            return size;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
