package bihuan.api.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.api.clock.ProfileRef;
import bihuan.api.permission.Actor;

/**
 * What every event of a hazard says besides its own facts: who, when it happened, why, and on what document. When it
 * was recorded is the event message's timestamp.
 *
 * @param actor
 *            who did it; for an imported act, who imported it
 * @param occurredOn
 *            the day it happened, Asia/Shanghai
 * @param reason
 *            why, or null
 * @param legalBasis
 *            the provision it rests on, or null
 * @param document
 *            the official document it rests on, or null
 * @param evidence
 *            SHA-256 digests of files
 * @param imported
 *            whether it was read from an existing ledger
 * @param dateEvidenced
 *            false where the ledger shows the act but not its day
 * @param incomplete
 *            what a complete act would have said and the ledger did not, by field
 * @param request
 *            how a repeat of the request is known, or null
 * @param clockProfile
 *            the clock profile in force when it was decided, such as {@code qingdao@0}; null, as in events from before
 *            there were any, means {@code default@0}
 * @param edition
 *            the {@link RuleEdition} under which it was done; null, as in events from before they were recorded, means
 *            the first
 */
public record Act(Actor actor, LocalDate occurredOn, String reason, String legalBasis, Document document,
        List<String> evidence, boolean imported, boolean dateEvidenced, List<String> incomplete, RequestMark request,
        @JsonInclude(JsonInclude.Include.NON_NULL) String clockProfile,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer edition) {

    /** Lists are never null, whatever an old event left out. */
    public Act {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        incomplete = incomplete == null ? List.of() : List.copyOf(incomplete);
    }

    /** The edition of the rules by which its content is judged. */
    public int ruledBy() {
        return edition == null ? RuleEdition.FIRST : edition;
    }

    /** An act done through the product itself, on this day. */
    public static Act of(Actor actor, LocalDate occurredOn, Envelope envelope, RequestMark request,
            ProfileRef inForce) {
        return of(actor, occurredOn, envelope, request, inForce.toString());
    }

    /** An act on which no clock runs, such as one in a campaign. */
    public static Act untimed(Actor actor, LocalDate occurredOn, Envelope envelope, RequestMark request) {
        return of(actor, occurredOn, envelope, request, (String) null);
    }

    private static Act of(Actor actor, LocalDate occurredOn, Envelope envelope, RequestMark request,
            String clockProfile) {
        return new Act(actor, occurredOn, envelope.reason(), envelope.legalBasis(), envelope.document(),
                envelope.evidence(), false, true, List.of(), request, clockProfile, RuleEdition.CURRENT);
    }

    /** An act read from a ledger, under the profile in force when it is imported. */
    public static Act imported(Actor importer, LocalDate occurredOn, Document document, boolean dateEvidenced,
            List<String> incomplete, ProfileRef inForce) {
        return new Act(importer, occurredOn, null, null, document, List.of(), true, dateEvidenced, incomplete, null,
                inForce.toString(), RuleEdition.CURRENT);
    }

    /**
     * The same act as this envelope corrects it: who did it, how it was entered and requested, and the edition of the
     * rules remain.
     *
     * @param inForce
     *            the clock profile by which it is decided again; null where no clock runs on it
     */
    public Act corrected(Envelope as, ProfileRef inForce) {
        LocalDate on = as.occurredOn() == null ? occurredOn : as.occurredOn();
        return new Act(actor, on, as.reason(), as.legalBasis(), as.document(), as.evidence(), imported,
                dateEvidenced || !on.equals(occurredOn), incomplete, request,
                inForce == null ? null : inForce.toString(), edition);
    }

    /** The same act, of an imported one without what it no longer lacks: these fields are still missing. */
    public Act lackingOnly(Set<String> fields) {
        List<String> still = incomplete.stream()
                .filter(entry -> fields.contains(entry.substring(entry.indexOf('.') + 1))).toList();
        return new Act(actor, occurredOn, reason, legalBasis, document, evidence, imported, dateEvidenced, still,
                request, clockProfile, edition);
    }

    /** What the product itself does on this day, under this profile. */
    public static Act ofSystem(LocalDate occurredOn, RequestMark request, ProfileRef profile) {
        return new Act(Actor.SYSTEM, occurredOn, null, null, null, List.of(), false, true, List.of(), request,
                profile.toString(), RuleEdition.CURRENT);
    }
}
