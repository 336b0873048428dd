package bihuan.query.casefile.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.lifecycle.Action;
import bihuan.api.person.PersonId;
import bihuan.query.core.file.Change;
import bihuan.query.core.file.Changes;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredEvent;
import bihuan.query.store.Timeline;
import bihuan.query.web.Names;

/** A hazard's timeline for readers: actor, act, day, time of recording, reason and document of each event. */
@Component
public class TimelineView {

    private final Timeline timeline;
    private final FileJson json;
    private final Names names;

    TimelineView(Timeline timeline, FileJson json, Names names) {
        this.timeline = timeline;
        this.json = json;
        this.names = names;
    }

    /** An event as stored, read again. */
    private record Read(StoredEvent stored, HazardEvent event, List<Change> changes) {
    }

    /** The whole timeline, first act first; labels in that language. */
    public List<TimelineEntry> of(String hazardId, Locale language) {
        var events = timeline.of(hazardId).stream().map(stored -> new Read(stored,
                json.event(stored.type(), stored.payload()),
                List.of(json.read(stored.changes(), Change[].class)))).toList();
        var known = names.in(mentioning(events), places(events.stream().flatMap(each -> each.changes().stream())));
        var history = EffectiveActs.of(events.stream().map(Read::event).toList());
        return events.stream().map(each -> entry(each, history, known, language)).toList();
    }

    /** These changes for reading, people by name. */
    List<ChangeView> changes(List<Change> changes) {
        var known = names.in(people(changes).map(Object.class::cast).toList(), places(changes.stream()));
        return changes.stream().map(change -> ChangeView.of(change, known, LocalDate.MAX)).toList();
    }

    /** The parks and units in changes, which hold them by id. */
    private static List<String> places(Stream<Change> changes) {
        return changes.filter(change -> Changes.PLACES.contains(change.field()))
                .flatMap(change -> Stream.of((String) change.from(), (String) change.to())).toList();
    }

    private static List<Object> mentioning(List<Read> events) {
        return events.stream().flatMap(each -> Stream.concat(Stream.of(each.event()), people(each.changes()))).toList();
    }

    /** The people in changes, which hold them by id. */
    private static Stream<Object> people(List<Change> changes) {
        return changes.stream().filter(change -> Changes.PEOPLE.contains(change.field()))
                .flatMap(change -> Stream.of(new Object[]{change.from(), change.to()}))
                .filter(String.class::isInstance).map(id -> PersonId.of((String) id));
    }

    private static TimelineEntry entry(Read each, EffectiveActs history, Names.Known known, Locale language) {
        var stored = each.stored();
        var act = each.event().act();
        var action = Action.of(each.event());
        var standing = ActStanding.of(history, stored.sequence(), known);
        return new TimelineEntry(stored.sequence(), stored.type(), action.path(), action.label().in(language),
                act.occurredOn(), stored.recordedAt(), known.actor(act.actor(), act.occurredOn()), act.reason(),
                act.legalBasis(),
                known.document(act.document()), act.evidence(), act.imported(), act.dateEvidenced(), act.incomplete(),
                act.ruledBy(), standing.voidedBy(), standing.correctedBy(), standing.voids(), standing.corrects(),
                standing.corrected(),
                each.changes().stream().map(change -> ChangeView.of(change, known, act.occurredOn())).toList(),
                ActDetails.of((Record) each.event(), known));
    }
}
