package bihuan.api.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.Act;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;

/**
 * Which acts of a history may be voided or corrected, and by which roles. Separation of duties comes on top.
 *
 * @param <E>
 *            the events of the history
 */
public abstract class ActCorrectionRights<E extends ActEvent> {

    private final ActHistory<E> history;

    protected ActCorrectionRights(ActHistory<E> history) {
        this.history = history;
    }

    /** Whether everything else rests on this act: the first one, which is corrected and never voided. */
    public abstract boolean isOrigin(E event);

    /** Whether this event was made of a form, which a correction can change. */
    protected abstract boolean hasForm(E event);

    /** The roles that may put this act right, which is no correction; as it counts now. */
    protected abstract Set<Role> whoOf(long sequence, E act);

    /** Whether this act can be voided by anyone: no origin, nothing that the system recorded, nothing void already. */
    public boolean isVoidable(long sequence) {
        return isVoidable(sequence, List.of());
    }

    /**
     * Whether this act can be voided together with these. Of several corrections of an act the latest counts, so that
     * voiding an earlier one alone would change nothing.
     */
    public boolean isVoidable(long sequence, List<Long> together) {
        E event = history.recorded().get(sequence);
        boolean possible = event != null && !isOrigin(event) && isOfPeople(event)
                && history.voidedBy(sequence) == null;
        return possible && !(event instanceof CorrectsAct<?> correction
                && history.correctedBy(correction.sequence()).stream().filter(later -> later > sequence)
                        .filter(later -> isOfPeople(history.recorded().get(later))).anyMatch(
                                later -> !together.contains(later)));
    }

    /** Whether this act can be corrected by anyone: an effective act that is no correction itself. */
    public boolean isCorrectable(long sequence) {
        E event = history.recorded().get(sequence);
        return event != null && hasForm(event) && history.voidedBy(sequence) == null;
    }

    private static boolean isOfPeople(ActEvent event) {
        return event.act().actor().role() != null;
    }

    /** The roles that may void or correct this act; for a correction, those that may do so with all it concerns. */
    public Set<Role> who(long sequence) {
        return switch (history.recorded().get(sequence)) {
            case VoidsActs voided -> common(voided.sequences());
            case CorrectsAct<?> corrected -> who(corrected.sequence());
            default -> whoOf(sequence, history.asCorrected(sequence));
        };
    }

    /**
     * Whether this actor may void or correct this act: in a role that may, and not over the head of an authority. What
     * an authority did or put right, only the same organisation or a higher authority puts right again.
     */
    public boolean mayPutRight(long sequence, Actor actor, Organisations organisations) {
        Actor last = lastHands(sequence);
        return who(sequence).contains(actor.role()) && (last == null || rank(actor) > rank(last)
                || rank(actor) == rank(last) && organisations.sameHands(actor, last));
    }

    /** Who last decided what this act says; null for an import, the system, and whoever only sets up. */
    private Actor lastHands(long sequence) {
        Act act = history.correctedBy(sequence).reversed().stream().map(history.recorded()::get)
                .filter(ActCorrectionRights::isOfPeople).findFirst().orElse(history.recorded().get(sequence)).act();
        Role role = act.actor().role();
        return act.imported() || role == null || role == Role.ADMIN ? null : act.actor();
    }

    private static int rank(Actor actor) {
        return switch (actor.role()) {
            case COMMITTEE -> 2;
            case REGULATOR -> 1;
            case UNIT, PARK, AUDITOR, VIEWER, ADMIN -> 0;
        };
    }

    private Set<Role> common(List<Long> sequences) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        sequences.forEach(sequence -> roles.retainAll(who(sequence)));
        return roles;
    }
}
