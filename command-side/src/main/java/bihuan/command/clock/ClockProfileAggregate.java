package bihuan.command.clock;

import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.ClockProfileDefined;
import bihuan.api.park.DefineClockProfile;

/** A clock profile and its revisions, the first defined here being 1. */
@Aggregate
class ClockProfileAggregate {

    @AggregateIdentifier
    private String profileId;
    private int revision;
    private String yaml;

    ClockProfileAggregate() {
    }

    /** Answers the revision that has this text. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(DefineClockProfile command, Clock clock, ProfileTable table) {
        if (!command.yaml().equals(yaml)) {
            AggregateLifecycle.apply(new ClockProfileDefined(command.name(), revision + 1, command.yaml(),
                    command.actor(), LocalDate.now(clock)));
        }
        // Also on a repeat, which so mends a row that was lost after the event was stored.
        table.put(new ProfileRef(command.name(), revision), yaml);
        return new Recorded(command.name(), revision);
    }

    @EventSourcingHandler
    void on(ClockProfileDefined event) {
        profileId = DefineClockProfile.PREFIX + event.name();
        revision = event.revision();
        yaml = event.yaml();
    }
}
