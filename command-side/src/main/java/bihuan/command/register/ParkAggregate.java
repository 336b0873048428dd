package bihuan.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.Change;
import bihuan.api.park.ChangeClockProfile;
import bihuan.api.park.ChangePark;
import bihuan.api.park.ParkChanged;
import bihuan.api.park.ParkClockProfileChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.ParkSplit;
import bihuan.api.park.RegisterPark;
import bihuan.api.park.SplitPark;
import bihuan.api.text.Text;
import bihuan.command.act.Idempotency;
import bihuan.command.register.Register.ParkEntry;
import bihuan.command.register.Registration.Unique;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** A park. */
@Aggregate
class ParkAggregate {

    private static final Text THIS_PARK = Text.of("该园区", "park");

    @AggregateIdentifier
    private String parkId;
    private String clockProfile;
    private ParkValues values;
    private RequestMark request;
    private final ChangeHistory changes = new ChangeHistory();

    /** What units and hazards followed or follow. */
    private final List<Followed> followed = new ArrayList<>();

    ParkAggregate() {
    }

    private record Followed(long version, String into, List<String> units, Change change) {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterPark command, Clock clock, Reservations reservations, Register register) {
        if (parkId == null) {
            reserveName(reservations, register, command.name(), command.parkId());
            AggregateLifecycle.apply(new ParkRegistered(command.parkId(), command.actor(), LocalDate.now(clock),
                    command.name(), command.district(), command.clockProfile(), command.request()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        // Also on a repeat, which so mends a row that was lost after the event was stored.
        register.putPark(entry(), changes.lastDay());
        return new Recorded(parkId, 0);
    }

    @CommandHandler
    Recorded handle(ChangeClockProfile command, Clock clock, Register register) {
        if (!command.clockProfile().equals(clockProfile)) {
            AggregateLifecycle.apply(new ParkClockProfileChanged(parkId, command.actor(), LocalDate.now(clock),
                    command.clockProfile(), command.reason(), command.request()));
        }
        register.putPark(entry(), changes.lastDay());
        return new Recorded(parkId, AggregateLifecycle.getVersion());
    }

    /** A name that it had stays reserved for it: ledgers of before name the park by it. */
    @CommandHandler
    Recorded handle(ChangePark command, Clock clock, Reservations reservations, Register register, MoveQueue moves) {
        Recorded recorded = changes.repeated(parkId, command.change())
                .orElseGet(() -> change(command, clock, reservations, register));
        note(register, moves);
        return recorded;
    }

    private Recorded change(ChangePark command, Clock clock, Reservations reservations, Register register) {
        LocalDate day = day(command.change(), clock);
        ParkValues after = values.changed(command);
        if (!after.equals(values)) {
            if (values.succeededBy() == null && after.succeededBy() != null) {
                Registration.checkNoneLater(register.laterThanMove(parkId, after.succeededBy(), null, day));
            }
            if (!after.name().equals(values.name())) {
                reserveName(reservations, register, after.name(), parkId);
            }
            reservations.announce(parkId);
            Change change = command.change();
            AggregateLifecycle.apply(new ParkChanged(parkId, change.actor(), day, after.name(), after.closed(),
                    after.succeededBy(), change.reason(), change.document(), change.request()));
        }
        return new Recorded(parkId, AggregateLifecycle.getVersion());
    }

    @CommandHandler
    Recorded handle(SplitPark command, Clock clock, Reservations reservations, Register register, MoveQueue moves) {
        Recorded recorded = changes.repeated(parkId, command.change()).orElseGet(() -> {
            Change change = command.change();
            LocalDate day = day(change, clock);
            Registration.checkNotSucceeded(values.succeededBy(), "units");
            Registration.checkNoneLater(register.laterThanMove(parkId, command.into(), command.units(), day));
            reservations.announce(parkId);
            AggregateLifecycle.apply(new ParkSplit(parkId, change.actor(), day, command.into(), command.units(),
                    change.reason(), change.document(), change.request()));
            return new Recorded(parkId, AggregateLifecycle.getVersion());
        });
        note(register, moves);
        return recorded;
    }

    /** Also on a repeat, which so mends what was lost after the event was stored. */
    private void note(Register register, MoveQueue moves) {
        register.putPark(entry(), changes.lastDay());
        followed.forEach(move -> moves.put(parkId, move.version(), parkId, move.into(), move.units(), move.change()));
    }

    private LocalDate day(Change change, Clock clock) {
        return changes.day(change, LocalDate.now(clock), AggregateLifecycle.getVersion(), THIS_PARK, values.name());
    }

    private static void reserveName(Reservations reservations, Register register, String name,
            String parkId) {
        Registration.reserve(reservations, List.of(new Unique(Kind.PARK_NAME, name, "name",
                Text.of("已有园区“%s”使用或者曾用此名称。", "The park \"%s\" has or had this name."),
                id -> register.park(id).map(ParkEntry::name).orElse(null))), parkId);
    }

    private ParkEntry entry() {
        return new ParkEntry(parkId, values.name(), clockProfile, values.closed(), values.succeededBy());
    }

    @EventSourcingHandler
    void on(ParkRegistered event) {
        parkId = event.parkId();
        values = new ParkValues(event.name(), false, null);
        clockProfile = event.clockProfile() == null ? ProfileRef.DEFAULT.name() : event.clockProfile();
        request = event.request();
    }

    @EventSourcingHandler
    void on(ParkClockProfileChanged event) {
        clockProfile = event.clockProfile();
    }

    @EventSourcingHandler
    void on(ParkChanged event, @SequenceNumber long version) {
        if (values.succeededBy() == null && event.succeededBy() != null) {
            followed.add(new Followed(version, event.succeededBy(), null, new Change(event.actor(),
                    event.occurredOn(), event.reason(), event.document(), null, null)));
        }
        values = new ParkValues(event.name(), event.closed(), event.succeededBy());
        changes.happened(event.occurredOn(), event.request(), version);
    }

    @EventSourcingHandler
    void on(ParkSplit event, @SequenceNumber long version) {
        followed.add(new Followed(version, event.into(), event.units(), new Change(event.actor(), event.occurredOn(),
                event.reason(), event.document(), null, null)));
        changes.happened(event.occurredOn(), event.request(), version);
    }
}
