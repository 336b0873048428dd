package bihuan.api.report;

/**
 * A frozen report as one file: its bytes are kept by their digest and served as they are, for ever.
 *
 * @param format
 *            what the file is and its name ends with: {@code html}, {@code pdf} or {@code xlsx}
 * @param language
 *            {@code zh} or {@code en}
 * @param sha256
 *            the digest of its bytes, in hexadecimal
 * @param size
 *            bytes
 * @param fileName
 *            what the file is called, without its ending
 * @param formerSha256
 *            the digest of what an earlier release served, which did not keep it, where other bytes were rendered
 *            since; else null
 */
public record Rendition(String format, String language, String sha256, long size, String fileName,
        String formerSha256) {
}
