package bihuan.command.ledger.file;

import bihuan.api.refusal.FieldCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text file and the encoding it turned out to be in. A byte order mark decides; without one, zero bytes mean UTF-16,
 * which spreadsheets save as "Unicode text" and programs write without a mark; else it is UTF-8 if it can be, else
 * GB18030.
 *
 * @param encoding
 *            the name of the encoding
 * @param text
 *            the text, without a byte order mark
 */
record LedgerText(String encoding, String text) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Commas and digits have zero bytes in UTF-16: at least one byte in this many. */
    private static final int ZERO_IN = 50;

    static LedgerText of(byte[] file) {
        LedgerText read = startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)
                ? decoded(file, file[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                : withoutMark(file);
        if (read == null || read.text.indexOf('\0') >= 0) {
            throw UnreadableFile.file(FieldCode.NOT_TEXT);
        }
        boolean marked = !read.text.isEmpty() && read.text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? new LedgerText(read.encoding, read.text.substring(1)) : read;
    }

    private static LedgerText withoutMark(byte[] file) {
        Charset wide = wide(file);
        LedgerText read = wide == null ? null : decoded(file, wide);
        if (read != null && read.text.matches("(?s).*[,\t;].*") && read.text.indexOf('\n') >= 0) {
            return read;
        }
        read = decoded(file, StandardCharsets.UTF_8);
        return read == null ? decoded(file, GB18030) : read;
    }

    private static Charset wide(byte[] file) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (file.length % 2 != 0 || Math.max(even, odd) * ZERO_IN < file.length || even + odd == 0) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static LedgerText decoded(byte[] file, Charset charset) {
        try {
            return new LedgerText(charset.name(),
                    charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || file[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
