package bihuan.command.history;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;

/** Reads every act in a park's part of a campaign from the store, so that a request to correct one can be completed. */
@Component
public class EnrolmentHistories {

    private final EventStore store;

    EnrolmentHistories(EventStore store) {
        this.store = store;
    }

    /** Without any act when there is no such part. */
    public EnrolmentActs of(String enrolmentId) {
        return EnrolmentActs.of(StoredHistories.of(store, enrolmentId, EnrolmentEvent.class));
    }
}
