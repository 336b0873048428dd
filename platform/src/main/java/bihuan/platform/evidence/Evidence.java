package bihuan.platform.evidence;

/**
 * A file that acts may refer to.
 *
 * @param sha256
 *            its digest in hexadecimal, by which it is known
 * @param size
 *            bytes
 * @param mediaType
 *            what its content shows it to be, whatever its name says
 * @param fileName
 *            the name that the asking organisation uploaded it under, else its digest
 */
public record Evidence(String sha256, long size, String mediaType, String fileName) {
}
