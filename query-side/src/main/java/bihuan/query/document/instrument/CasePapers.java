package bihuan.query.document.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.event.ExtensionGranted;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.SuspensionOrdered;
import bihuan.api.person.PersonId;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.FormalityDone;
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
    record Served(Instrument instrument, Document document, FormalityDone service) {
    }

    HazardFile file() {
        return hazard.file();
    }

    boolean has(Class<? extends HazardEvent> type) {
        return acts.stream().anyMatch(type::isInstance);
    }

    /** The last act of this kind, whose decision the instrument states. */
    <E extends HazardEvent> Optional<E> last(Class<E> type) {
        return acts.stream().filter(type::isInstance).map(type::cast).reduce((earlier, later) -> later);
    }

    /** The name for an id; a text that is not a person's id is a name already. Null for an erased person. */
    String name(String idOrName) {
        return idOrName == null || !idOrName.startsWith(PERSON) ? idOrName : names.get(idOrName);
    }

    String name(PersonId person) {
        return person == null ? null : name(person.value());
    }

    /** The organisation that the actor represented; null for an imported act, which only names the importer. */
    String organisation(Act act) {
        String organisation = act.actor().organisation();
        return act.imported() ? null : names.getOrDefault(organisation, organisation);
    }

    /** Every instrument of the hazard that is to be served, in the order in which they are made. */
    List<Served> served() {
        var all = new ArrayList<Served>();
        last(SuspensionOrdered.class).ifPresent(order -> add(all, Instrument.SUSPENSION, order.act()));
        last(HazardListed.class).ifPresent(listed -> add(all, Instrument.LISTING, listed.act()));
        last(ExtensionGranted.class).ifPresent(granted -> add(all, Instrument.EXTENSION, granted.act()));
        last(HazardDelisted.class).ifPresent(delisted -> add(all, Instrument.DELISTING, delisted.act()));
        return all;
    }

    private void add(List<Served> all, Instrument instrument, Act act) {
        var service = file().records().formalities().stream()
                .filter(done -> done.instrument() == instrument && done.kind() == Formality.SERVICE)
                .reduce((earlier, later) -> later).orElse(null);
        all.add(new Served(instrument, act.document(), service));
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
