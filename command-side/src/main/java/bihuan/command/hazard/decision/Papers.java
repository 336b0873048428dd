package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Organisations;

/**
 * What papers can be issued of, and the papers that were issued.
 *
 * @param bases
 *            for each kind the last act of each organisation that such a paper can state
 * @param issued
 *            the issued papers, by id
 * @param instruments
 *            the sequence of the last act that issued each instrument
 */
public record Papers(Map<PaperKind, List<Basis>> bases, Map<String, Issue> issued, Map<Instrument, Long> instruments) {

    /** None yet. */
    public static final Papers NONE = new Papers(Map.of(), Map.of(), Map.of());

    /**
     * An act that a paper can state.
     *
     * @param sequence
     *            its sequence
     * @param organisation
     *            whose act it is
     * @param imported
     *            whether it was read from a ledger, which names no account: any issuer may state it
     * @param on
     *            its day, Asia/Shanghai; null where a ledger shows the act and not its day
     * @param number
     *            the number of its document, or null
     */
    public record Basis(long sequence, String organisation, boolean imported, LocalDate on, String number) {

        private static Basis of(long sequence, Act act) {
            return new Basis(sequence, act.actor().organisation(), act.imported(),
                    act.dateEvidenced() ? act.occurredOn() : null,
                    act.document() == null ? null : act.document().number());
        }
    }

    /**
     * An issued paper.
     *
     * @param kind
     *            what it is
     * @param number
     *            its number
     * @param on
     *            the day on it, Asia/Shanghai
     * @param by
     *            who issued it
     * @param ofAct
     *            the sequence of the act that it states
     */
    public record Issue(PaperKind kind, String number, LocalDate on, Actor by, long ofAct) {

        /** Whether this actor's authority issued it, in this role. */
        boolean isBy(Actor actor, Organisations organisations) {
            return by.role() == actor.role() && organisations.same(by.organisation(), actor.organisation());
        }
    }

    /** Whether there is an act that such a paper can state. */
    boolean hasBasis(PaperKind kind) {
        return bases.containsKey(kind);
    }

    /** The last act that such a paper of this actor's authority states. */
    Optional<Basis> basis(PaperKind kind, Actor actor, Organisations organisations) {
        return kind.issuers().contains(actor.role())
                ? bases.getOrDefault(kind, List.of()).stream()
                        .filter(basis -> basis.imported()
                                || organisations.same(basis.organisation(), actor.organisation()))
                        .max(Comparator.comparingLong(Basis::sequence))
                : Optional.empty();
    }

    /** Whether this paper states the last act that issued this instrument, or a later one. */
    boolean isSinceLast(Instrument instrument, Issue paper) {
        return instruments.containsKey(instrument) && instruments.get(instrument) <= paper.ofAct();
    }

    /** Whether this organisation issued a paper of the kind under this number. */
    boolean isNumbered(PaperKind kind, Actor actor, String number, Organisations organisations) {
        return issued.values().stream().anyMatch(paper -> paper.kind() == kind && paper.number().equals(number)
                && organisations.same(paper.by().organisation(), actor.organisation()));
    }

    Papers after(HazardEvent event, long sequence) {
        Map<PaperKind, List<Basis>> acts = bases;
        for (PaperKind kind : PaperKind.values()) {
            if (kind.isOf(event)) {
                acts = with(acts, kind, Basis.of(sequence, event.act()));
            }
        }
        Map<String, Issue> papers = issued;
        if (event instanceof PaperIssued e) {
            papers = new HashMap<>(issued);
            papers.put(e.paperId(), new Issue(e.kind(), e.number(), e.issuedOn(), e.act().actor(), e.ofAct()));
            papers = Map.copyOf(papers);
        }
        return new Papers(acts, papers, Instrument.issuedBy(event).map(instrument -> {
            Map<Instrument, Long> latest = new EnumMap<>(Instrument.class);
            latest.putAll(instruments);
            latest.put(instrument, sequence);
            return Map.copyOf(latest);
        }).orElse(instruments));
    }

    private static Map<PaperKind, List<Basis>> with(Map<PaperKind, List<Basis>> bases, PaperKind kind, Basis last) {
        Map<PaperKind, List<Basis>> all = new EnumMap<>(PaperKind.class);
        all.putAll(bases);
        List<Basis> ofKind = new ArrayList<>(bases.getOrDefault(kind, List.of()));
        ofKind.removeIf(
                basis -> basis.organisation().equals(last.organisation()) && basis.imported() == last.imported());
        ofKind.add(last);
        all.put(kind, List.copyOf(ofKind));
        return Map.copyOf(all);
    }
}
