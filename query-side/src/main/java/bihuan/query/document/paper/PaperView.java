package bihuan.query.document.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import bihuan.query.casefile.FormalityView;
import bihuan.query.web.ActorView;

/**
 * An issued paper, for reading.
 *
 * @param id
 *            the paper
 * @param kind
 *            what it is, by its name in paths
 * @param label
 *            the same in the reader's language
 * @param number
 *            its number
 * @param issuedOn
 *            the day on it, Asia/Shanghai
 * @param issuedBy
 *            who issued it
 * @param recordedAt
 *            when that was recorded
 * @param sequence
 *            the sequence of the act that issued it
 * @param ofAct
 *            the sequence of the act that it states
 * @param digest
 *            SHA-256 over its files
 * @param files
 *            its files
 * @param withheld
 *            whether it names a person who was erased, so that only a redacted copy is served
 * @param voidedBy
 *            the sequence of the act that voids its issue, or null
 * @param correctedBy
 *            the sequences of the corrections since of acts that it rests on: it says what was known when it was
 *            issued
 * @param formalities
 *            its service, receipt, publication and filing
 */
public record PaperView(String id, String kind, String label, String number, LocalDate issuedOn, ActorView issuedBy,
        Instant recordedAt, long sequence, long ofAct, String digest, List<PrintView> files, boolean withheld,
        Long voidedBy, List<Long> correctedBy, List<FormalityView> formalities) {

    /**
     * One of its files.
     *
     * @param format
     *            {@code html} or {@code pdf}
     * @param language
     *            {@code zh} or {@code en}
     * @param sha256
     *            the digest of its bytes
     * @param size
     *            bytes
     * @param href
     *            where it is served
     */
    public record PrintView(String format, String language, String sha256, long size, String href) {
    }
}
