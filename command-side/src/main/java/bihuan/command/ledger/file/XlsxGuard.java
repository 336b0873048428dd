package bihuan.command.ledger.file;

import bihuan.api.refusal.FieldCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once and discards the result before it is parsed: a small file may unpack to more than there is
 * memory. Reads the archive as the workbook's reader does, so that the two cannot see different content.
 */
final class XlsxGuard {

    private static final long MOST_BYTES = 200L << 20;
    /** The shared texts are held in memory while the sheets are read. */
    private static final long MOST_SHARED_BYTES = 60L << 20;
    private static final int MOST_ENTRIES = 2_000;

    private XlsxGuard() {
    }

    static void check(byte[] file) throws IOException {
        try (ZipFile archive = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_SHARED_BYTES : MOST_BYTES;
                long own = 0;
                try (InputStream content = archive.getInputStream(entry)) {
                    for (int read; (read = content.read(buffer)) >= 0; own += read) {
                        if (bytes + own > MOST_BYTES || own > most) {
                            throw tooLarge();
                        }
                    }
                }
                bytes += own;
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
            }
            if (archive.getEntry("[Content_Types].xml") == null) {
                throw new ZipException("no workbook");
            }
        }
    }

    private static RuntimeException tooLarge() {
        return UnreadableFile.file(FieldCode.UNPACKS_TOO_LARGE);
    }
}
