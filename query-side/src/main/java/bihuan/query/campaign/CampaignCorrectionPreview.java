package bihuan.query.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.event.CampaignActsVoided;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.query.core.enrolment.Enrolment;

/** What would be different in a park's part of a campaign if an act were voided. The command side has the last word. */
@Component
public class CampaignCorrectionPreview {

    private final CampaignTimeline timeline;

    CampaignCorrectionPreview(CampaignTimeline timeline) {
        this.timeline = timeline;
    }

    /**
     * Something that would be different.
     *
     * @param kind
     *            {@code task}, {@code duty}, {@code measure}, {@code report} or {@code closure}
     * @param title
     *            which one
     * @param from
     *            the day it was done, for a duty the day it is due next, or who ordered the closure; null for none
     * @param to
     *            the same afterwards
     */
    public record Difference(String kind, String title, Object from, Object to) {

        private boolean differs() {
            return !Objects.equals(from, to);
        }
    }

    /** What would be different if this act were voided. */
    public List<Difference> ofVoiding(String enrolmentId, long sequence, Locale language) {
        List<EnrolmentEvent> all = new ArrayList<>(timeline.history(enrolmentId).recorded().values());
        Enrolment before = folded(all);
        all.add(new CampaignActsVoided(enrolmentId, all.getFirst().act(), List.of(sequence)));
        return differences(before, folded(all), language);
    }

    private static Enrolment folded(List<EnrolmentEvent> events) {
        return EnrolmentActs.of(events).fold((Enrolment) null,
                (part, act) -> Enrolment.evolve(part, act.event(), Instant.EPOCH));
    }

    private static List<Difference> differences(Enrolment before, Enrolment after, Locale language) {
        Stream<Difference> tasks = before.plan().tasks().stream().map(task -> new Difference("task",
                task.title().in(language), doneOn(before, task), doneOn(after, task)));
        Stream<Difference> duties = before.plan().duties().stream().map(duty -> new Difference("duty",
                duty.title().in(language), before.nextDue(duty), after.nextDue(duty)));
        Stream<Difference> measures = entries(before.measures(), after.measures(), (measure, was, is) -> new Difference(
                "measure", measure.title(), was ? measure.adopted().on() : null, is ? measure.adopted().on() : null));
        Stream<Difference> reports = entries(before.reports(), after.reports(), (report, was, is) -> new Difference(
                "report", report.kind().label().in(language), was ? report.filed().on() : null,
                is ? report.filed().on() : null));
        Stream<Difference> closure = Stream.of(new Difference("closure", "", orderedBy(before), orderedBy(after)));
        return Stream.of(closure, tasks, duties, measures, reports).flatMap(each -> each).filter(Difference::differs)
                .toList();
    }

    /** One difference for each entry of either list. */
    private static <T> Stream<Difference> entries(List<T> before, List<T> after, Compared<T> compared) {
        return Stream.concat(before.stream(), after.stream()).distinct()
                .map(entry -> compared.difference(entry, before.contains(entry), after.contains(entry)));
    }

    private interface Compared<T> {
        Difference difference(T entry, boolean was, boolean is);
    }

    private static LocalDate doneOn(Enrolment part, KeyTask task) {
        return part.task(task.code()).filter(about -> about.done() != null).map(about -> about.done().on())
                .orElse(null);
    }

    private static String orderedBy(Enrolment part) {
        return part.closure() == null ? null : part.closure().decidedBy();
    }
}
