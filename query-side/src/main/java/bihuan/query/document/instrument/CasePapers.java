package bihuan.query.document.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.ExtensionGranted;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.SuspensionOrdered;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.person.PersonId;
import bihuan.api.text.Text;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.FormalityDone;
import bihuan.query.core.file.Records.PaperOut;
import bihuan.query.store.StoredHazard;

/**
 * The data of an instrument: the case file, its acts, and the names of the people in them.
 *
 * @param hazard
 *            the case file with park and unit by name
 * @param acts
 *            every act, first to last
 * @param names
 *            names of people and organisations by id, without erased people
 */
record CasePapers(StoredHazard hazard, List<HazardEvent> acts, Map<String, String> names) {

    private static final String PERSON = "person-";

    /** An instrument that was made, and its service as far as it was recorded. */
    record Served(Text label, String number, FormalityDone service) {
    }

    HazardFile file() {
        return hazard.file();
    }

    boolean has(Class<? extends HazardEvent> type) {
        return acts.stream().anyMatch(type::isInstance);
    }

    /** The last act of this kind, whose decision the instrument states. */
    <E extends HazardEvent> Optional<E> last(Class<E> type) {
        return last(type::isInstance).map(type::cast);
    }

    /** The last act of which this holds. */
    Optional<HazardEvent> last(Predicate<HazardEvent> test) {
        return acts.stream().filter(test).reduce((earlier, later) -> later);
    }

    /** Whom an id names; a text that is not a person's id is a name already. Null for an erased person. */
    Named named(String idOrName) {
        if (idOrName == null) {
            return null;
        }
        if (!idOrName.startsWith(PERSON)) {
            return new Named(null, idOrName);
        }
        return names.containsKey(idOrName) ? new Named(idOrName, names.get(idOrName)) : null;
    }

    Named named(PersonId person) {
        return person == null ? null : named(person.value());
    }

    /** Who signed this document; null for none. */
    Named signatory(Document document) {
        return document == null ? null : named(document.signatory());
    }

    /** The organisation that the actor represented; null for an imported act, which only names the importer. */
    String organisation(Act act) {
        String organisation = act.actor().organisation();
        return act.imported() ? null : names.getOrDefault(organisation, organisation);
    }

    /**
     * Every instrument of the hazard that this authority serves, or any authority where it is null: those of acts, in
     * the order in which they are made, and every issued paper with its own service. An act of which papers were issued
     * is there once more only where service was recorded of the act and not of a paper.
     */
    List<Served> served(String authority) {
        var papers = file().records().papers().stream().filter(paper -> paper.kind() != PaperKind.PROOF_OF_SERVICE)
                .filter(paper -> authority == null || authority.equals(paper.by())).toList();
        var all = new ArrayList<Served>();
        last(SuspensionOrdered.class)
                .ifPresent(order -> add(all, Instrument.SUSPENSION, order.act(), authority, papers));
        last(HazardListed.class).ifPresent(listed -> add(all, Instrument.LISTING, listed.act(), authority, papers));
        last(ExtensionGranted.class).ifPresent(given -> add(all, Instrument.EXTENSION, given.act(), authority, papers));
        last(HazardDelisted.class).ifPresent(gone -> add(all, Instrument.DELISTING, gone.act(), authority, papers));
        papers.forEach(paper -> all.add(new Served(paper.kind().label(), paper.number(),
                service(done -> paper.id().equals(done.paperId())))));
        return all;
    }

    private void add(List<Served> all, Instrument instrument, Act act, String authority, List<PaperOut> papers) {
        FormalityDone service = service(done -> done.instrument() == instrument && done.paperId() == null);
        boolean asPaper = papers.stream().anyMatch(paper -> paper.kind().instrument().filter(instrument::equals)
                .isPresent());
        boolean own = authority == null || act.imported() || authority.equals(act.actor().organisation());
        if (own && (service != null || !asPaper)) {
            all.add(new Served(instrument.label(), InstrumentSheet.number(act.document()), service));
        }
    }

    private FormalityDone service(Predicate<FormalityDone> of) {
        return file().records().formalities().stream().filter(done -> done.kind() == Formality.SERVICE).filter(of)
                .reduce((earlier, later) -> later).orElse(null);
    }

    /** The people whose names an instrument may show. */
    static Set<String> people(HazardFile file, List<HazardEvent> acts) {
        Set<String> ids = new HashSet<>();
        ids.add(value(file.principal()));
        if (file.acceptance() != null) {
            file.acceptance().inspectors().forEach(inspector -> ids.add(inspector.value()));
        }
        file.records().formalities().stream().map(FormalityDone::to)
                .filter(to -> to != null && to.startsWith(PERSON)).forEach(ids::add);
        acts.stream().map(act -> act.act().document()).filter(Objects::nonNull)
                .forEach(document -> ids.add(value(document.signatory())));
        ids.remove(null);
        return ids;
    }

    private static String value(PersonId person) {
        return person == null ? null : person.value();
    }
}
