package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import bihuan.api.form.MayBePerson;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.person.PersonId;

/**
 * The records of a file outside the four regions.
 *
 * @param evidence
 *            SHA-256 digests of every file the case carries, first come first
 * @param formalities
 *            instruments served, published, filed upward
 * @param penalties
 *            penalties imposed
 * @param coerciveMeasures
 *            coercive measures taken
 * @param lookBacks
 *            clean results of later visits
 * @param earlierRounds
 *            what the hazard had been through before it came back
 */
public record Records(List<String> evidence, List<FormalityDone> formalities, List<Penalty> penalties,
        List<CoerciveMeasure> coerciveMeasures, List<LookBack> lookBacks, List<Round> earlierRounds) {

    /** An instrument that was served, published or filed upward; {@code to} is a person id, a channel or an office. */
    public record FormalityDone(Instrument instrument, Formality kind, LocalDate on, @MayBePerson String to) {
    }

    /** A penalty; {@code amount} in CNY, or null. */
    public record Penalty(String decisionNumber, String kind, BigDecimal amount, LocalDate decidedOn) {
    }

    /** A coercive measure (Work Safety Law, art. 70), in force until lifted. */
    public record CoerciveMeasure(String kind, PersonId approvedBy, OffsetDateTime noticeAt, boolean emergency,
            LocalDate takenOn, LocalDate liftedOn) {

        CoerciveMeasure lifted(LocalDate on) {
            return liftedOn == null ? new CoerciveMeasure(kind, approvedBy, noticeAt, emergency, takenOn, on) : this;
        }
    }

    /** A later visit that found the hazard still gone (回头看). */
    public record LookBack(LocalDate inspectedOn, String opinion) {
    }

    /** One way through acceptance and perhaps listing, ended by the hazard coming back on {@code reopenedOn}. */
    public record Round(Supervision supervision, Deadlines deadlines, Acceptance acceptance, Ending ending,
            LocalDate reopenedOn) {
    }

    /** No records yet. */
    public static final Records NONE = new Records(null, null, null, null, null, null);

    /** Lists are never null, whatever an old row left out. */
    public Records {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        formalities = formalities == null ? List.of() : List.copyOf(formalities);
        penalties = penalties == null ? List.of() : List.copyOf(penalties);
        coerciveMeasures = coerciveMeasures == null ? List.of() : List.copyOf(coerciveMeasures);
        lookBacks = lookBacks == null ? List.of() : List.copyOf(lookBacks);
        earlierRounds = earlierRounds == null ? List.of() : List.copyOf(earlierRounds);
    }

    Records with(List<String> moreEvidence) {
        if (moreEvidence.isEmpty()) {
            return this;
        }
        var all = new LinkedHashSet<>(evidence);
        all.addAll(moreEvidence);
        return new Records(List.copyOf(all), formalities, penalties, coerciveMeasures, lookBacks, earlierRounds);
    }

    Records with(FormalityDone done) {
        return new Records(evidence, and(formalities, done), penalties, coerciveMeasures, lookBacks, earlierRounds);
    }

    Records with(Penalty penalty) {
        return new Records(evidence, formalities, and(penalties, penalty), coerciveMeasures, lookBacks, earlierRounds);
    }

    Records with(CoerciveMeasure taken) {
        return new Records(evidence, formalities, penalties, and(coerciveMeasures, taken), lookBacks, earlierRounds);
    }

    /** Every measure in force ends: lifting names none of them. */
    Records measuresLifted(LocalDate on) {
        return new Records(evidence, formalities, penalties,
                coerciveMeasures.stream().map(measure -> measure.lifted(on)).toList(), lookBacks, earlierRounds);
    }

    Records with(LookBack visit) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, and(lookBacks, visit), earlierRounds);
    }

    Records with(Round ended) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, lookBacks, and(earlierRounds, ended));
    }

    private static <T> List<T> and(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }
}
