package bihuan.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.park.RegisterEvent;
import bihuan.api.report.ReportEvent;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.RecordedEvent;

/** The events of one batch, collected while it is handled and written once, just before its transaction commits. */
public final class Batch {

    private static final String KEY = Batch.class.getName();

    private final Map<String, List<RecordedEvent<HazardEvent>>> hazards = new LinkedHashMap<>();
    private final List<RecordedEvent<RegisterEvent>> registered = new ArrayList<>();
    private final Map<String, List<RecordedEvent<CampaignEvent>>> campaigns = new LinkedHashMap<>();
    private final Map<String, List<RecordedEvent<ReportEvent>>> reports = new LinkedHashMap<>();
    private final List<DeadLetter> unreadable = new ArrayList<>();

    /** The current batch; its first event registers what runs before and after the commit. */
    static Batch current(Consumer<Batch> write, Runnable committed) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(KEY, key -> {
            var batch = new Batch();
            work.onPrepareCommit(ready -> write.accept(batch));
            work.afterCommit(done -> committed.run());
            return batch;
        });
    }

    /** Adds an event of a hazard, a park, a unit, a campaign or a frozen report; any other type is unreadable. */
    public void add(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            try {
                add(event, event.getPayload());
            } catch (RuntimeException broken) {
                unreadable.add(letter(event, DeadLetter.describe(broken)));
            }
        }
    }

    private void add(DomainEventMessage<?> message, Object payload) {
        switch (payload) {
            case HazardEvent event ->
                add(hazards, RecordedEvent.of(message, event.hazardId(), event));
            case ReportEvent event ->
                add(reports, RecordedEvent.of(message, event.reportId(), event));
            case RegisterEvent event ->
                registered.add(RecordedEvent.of(message, message.getAggregateIdentifier(), event));
            case CampaignEvent event ->
                add(campaigns, RecordedEvent.of(message, RecordedEvent.subject(event), event));
            default -> unreadable.add(letter(message, "No such type of event in this build"));
        }
    }

    private static <E> void add(Map<String, List<RecordedEvent<E>>> stream, RecordedEvent<E> event) {
        stream.computeIfAbsent(event.subjectId(), id -> new ArrayList<>()).add(event);
    }

    private static DeadLetter letter(DomainEventMessage<?> message, String cause) {
        return new DeadLetter(message.getAggregateIdentifier(), message.getSequenceNumber(),
                message.getPayloadType().getSimpleName(), message.getTimestamp(), cause);
    }

    public Map<String, List<RecordedEvent<HazardEvent>>> hazards() {
        return hazards;
    }

    public List<RecordedEvent<RegisterEvent>> registered() {
        return registered;
    }

    public Map<String, List<RecordedEvent<CampaignEvent>>> campaigns() {
        return campaigns;
    }

    public Map<String, List<RecordedEvent<ReportEvent>>> reports() {
        return reports;
    }

    public List<DeadLetter> unreadable() {
        return unreadable;
    }
}
