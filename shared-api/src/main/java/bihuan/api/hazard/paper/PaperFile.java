package bihuan.api.hazard.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An issued paper as one file: its bytes are stored by their digest and served as they are, for ever.
 *
 * @param format
 *            what the file is and its name ends with: {@code html} or {@code pdf}
 * @param language
 *            {@code zh} or {@code en}
 * @param sha256
 *            the digest of its bytes, in hexadecimal
 * @param size
 *            bytes
 * @param fileName
 *            what the file is called, without its ending
 */
public record PaperFile(String format, String language, String sha256, long size, String fileName) {

    /**
     * The digest over all of these files: SHA-256 of what {@code sha256sum en.html en.pdf zh.html zh.pdf} prints, the
     * files named by language and format, in the order of their names.
     */
    public static String digest(List<PaperFile> files) {
        String list = files.stream().sorted(Comparator.comparing(PaperFile::name))
                .map(file -> file.sha256() + "  " + file.name() + "\n").collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String name() {
        return language + "." + format;
    }
}
