package bihuan.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.ChangeClockProfile;
import bihuan.api.park.ParkClockProfileChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.RegisterPark;
import bihuan.api.text.Text;
import bihuan.command.act.Idempotency;
import bihuan.command.register.Registration.Unique;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** A park. */
@Aggregate
class ParkAggregate {

    @AggregateIdentifier
    private String parkId;
    private String name;
    private String clockProfile;
    private RequestMark request;

    ParkAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterPark command, Clock clock, Reservations reservations, Register register) {
        if (parkId == null) {
            Registration.reserve(reservations, List.of(new Unique(Kind.PARK_NAME, command.name(), "name",
                    Text.of("已有同名园区。", "There is a park of this name."))), command.parkId());
            AggregateLifecycle.apply(new ParkRegistered(command.parkId(), command.actor(), LocalDate.now(clock),
                    command.name(), command.district(), command.clockProfile(), command.request()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        // Also on a repeat, which so mends a row that was lost after the event was stored.
        register.putPark(parkId, name, clockProfile);
        return new Recorded(parkId, 0);
    }

    @CommandHandler
    Recorded handle(ChangeClockProfile command, Clock clock, Register register) {
        if (!command.clockProfile().equals(clockProfile)) {
            AggregateLifecycle.apply(new ParkClockProfileChanged(parkId, command.actor(), LocalDate.now(clock),
                    command.clockProfile(), command.reason(), command.request()));
        }
        register.putPark(parkId, name, clockProfile);
        return new Recorded(parkId, AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(ParkRegistered event) {
        parkId = event.parkId();
        name = event.name();
        clockProfile = event.clockProfile() == null ? ProfileRef.DEFAULT.name() : event.clockProfile();
        request = event.request();
    }

    @EventSourcingHandler
    void on(ParkClockProfileChanged event) {
        clockProfile = event.clockProfile();
    }
}
