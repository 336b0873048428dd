package bihuan.command.hazard;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Makes the aggregate of a cached hazard from its state, and reads the events of any other. */
class HazardRepository extends EventSourcingRepository<HazardAggregate> {

    private final HazardCache hazards;

    HazardRepository(Builder<HazardAggregate> builder, HazardCache hazards) {
        super(builder);
        this.hazards = hazards;
    }

    @Override
    protected DomainEventStream readEvents(String hazardId) {
        return hazards.find(hazardId)
                .map(cached -> DomainEventStream.of(
                        new GenericDomainEventMessage<>(HazardAggregate.TYPE, hazardId, cached.state().version(),
                                cached)))
                .orElseGet(() -> super.readEvents(hazardId));
    }
}
