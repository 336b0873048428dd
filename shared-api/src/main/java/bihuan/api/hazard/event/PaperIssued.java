package bihuan.api.hazard.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.person.PersonId;

/**
 * A paper was issued: what it is has been printed and stored, and never changes.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param paperId
 *            the paper: {@code paper-}, the UUID of the hazard, and the sequence of this event
 * @param kind
 *            what was issued
 * @param number
 *            its number, unique among the issuing authority's papers of the kind
 * @param issuedOn
 *            the day on the paper, Asia/Shanghai
 * @param ofAct
 *            the sequence of the act that it states
 * @param files
 *            the printed files, one for each language and format
 * @param digest
 *            the digest over all files, see {@link PaperFile#digest}
 * @param people
 *            the people whose names are in the files
 */
@Revision("1")
public record PaperIssued(String hazardId, Act act, String paperId, PaperKind kind, String number, LocalDate issuedOn,
        long ofAct, List<PaperFile> files, String digest, List<PersonId> people) implements HazardEvent {

    private static final String PREFIX = "paper-";
    private static final String HAZARD_PREFIX = "hazard-";

    /** Lists are never null. */
    public PaperIssued {
        files = files == null ? List.of() : List.copyOf(files);
        people = people == null ? List.of() : List.copyOf(people);
    }

    /** The id of the paper that this event of a hazard issues. */
    public static String idOf(String hazardId, long sequence) {
        String own = hazardId.startsWith(HAZARD_PREFIX) ? hazardId.substring(HAZARD_PREFIX.length()) : hazardId;
        return PREFIX + own + "-" + sequence;
    }

    /** The hazard of the paper with this id; null for what is no id of a paper. */
    public static String hazardOf(String paperId) {
        int end = paperId.lastIndexOf('-');
        return paperId.startsWith(PREFIX) && end > PREFIX.length()
                ? HAZARD_PREFIX + paperId.substring(PREFIX.length(), end)
                : null;
    }

    /** The same paper, of this act and with what it does not say itself. */
    public PaperIssued of(long sequence, String itsNumber, LocalDate on, String id) {
        return new PaperIssued(hazardId, act, id, kind, itsNumber, on, sequence, files, digest, people);
    }

    /** The same paper as it was printed. */
    public PaperIssued printed(PrintedPaper printed) {
        return new PaperIssued(hazardId, act, paperId, kind, number, issuedOn, ofAct, printed.files(),
                PaperFile.digest(printed.files()), printed.people());
    }
}
