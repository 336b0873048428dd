package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.api.form.MayBePerson;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.paper.PaperKind;
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
 * @param formerPlaces
 *            where it belonged before it went along with its unit
 * @param papers
 *            the issued papers
 */
public record Records(List<String> evidence, List<FormalityDone> formalities, List<Penalty> penalties,
        List<CoerciveMeasure> coerciveMeasures, List<LookBack> lookBacks, List<Round> earlierRounds,
        List<Place> formerPlaces, List<PaperOut> papers) {

    /**
     * An instrument or an issued paper that was served, published or filed upward; {@code to} is a person id, a channel
     * or an office.
     */
    public record FormalityDone(Instrument instrument, Formality kind, LocalDate on, @MayBePerson String to,
            @JsonInclude(JsonInclude.Include.NON_NULL) String paperId) {
    }

    /** An issued paper; {@code by} is the organisation that issued it. */
    public record PaperOut(String id, PaperKind kind, String number, LocalDate on, String by) {
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

    /** The park, unit and number of a hazard until the day on which it went along with its unit. */
    public record Place(String parkId, String unitId, String number, LocalDate until) {
    }

    /** No records yet. */
    public static final Records NONE = new Records(null, null, null, null, null, null, null, null);

    /** Lists are never null, whatever an old row left out. */
    public Records {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        formalities = formalities == null ? List.of() : List.copyOf(formalities);
        penalties = penalties == null ? List.of() : List.copyOf(penalties);
        coerciveMeasures = coerciveMeasures == null ? List.of() : List.copyOf(coerciveMeasures);
        lookBacks = lookBacks == null ? List.of() : List.copyOf(lookBacks);
        earlierRounds = earlierRounds == null ? List.of() : List.copyOf(earlierRounds);
        papers = papers == null ? List.of() : List.copyOf(papers);
        formerPlaces = formerPlaces == null ? List.of() : List.copyOf(formerPlaces);
    }

    Records with(List<String> moreEvidence) {
        var all = new LinkedHashSet<>(evidence);
        all.addAll(moreEvidence);
        return new Records(List.copyOf(all), formalities, penalties, coerciveMeasures, lookBacks, earlierRounds,
                formerPlaces, papers);
    }

    Records with(FormalityDone done) {
        return new Records(evidence, and(formalities, done), penalties, coerciveMeasures, lookBacks, earlierRounds,
                formerPlaces, papers);
    }

    Records with(Penalty penalty) {
        return new Records(evidence, formalities, and(penalties, penalty), coerciveMeasures, lookBacks, earlierRounds,
                formerPlaces, papers);
    }

    Records with(CoerciveMeasure taken) {
        return new Records(evidence, formalities, penalties, and(coerciveMeasures, taken), lookBacks, earlierRounds,
                formerPlaces, papers);
    }

    /** Every measure in force ends: lifting names none of them. */
    Records measuresLifted(LocalDate on) {
        return new Records(evidence, formalities, penalties,
                coerciveMeasures.stream().map(measure -> measure.lifted(on)).toList(), lookBacks, earlierRounds,
                formerPlaces, papers);
    }

    Records with(LookBack visit) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, and(lookBacks, visit), earlierRounds,
                formerPlaces, papers);
    }

    Records with(Round ended) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, lookBacks, and(earlierRounds, ended),
                formerPlaces, papers);
    }

    Records with(Place left) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, lookBacks, earlierRounds,
                and(formerPlaces, left), papers);
    }

    Records with(PaperOut paper) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, lookBacks, earlierRounds, formerPlaces,
                and(papers, paper));
    }

    Records calling(UnaryOperator<String> name) {
        return new Records(evidence, formalities, penalties, coerciveMeasures, lookBacks,
                earlierRounds.stream().map(round -> new Round(round.supervision().calling(name), round.deadlines(),
                        round.acceptance(), round.ending(), round.reopenedOn())).toList(),
                formerPlaces, papers);
    }

    private static <T> List<T> and(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }
}
