package bihuan.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.RegisterUnit;
import bihuan.api.park.UnitRegistered;
import bihuan.api.text.Text;
import bihuan.command.act.Idempotency;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.register.Registration.Unique;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** A unit in a park. */
@Aggregate
class UnitAggregate {

    @AggregateIdentifier
    private String unitId;
    private RequestMark request;

    UnitAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterUnit command, Clock clock, Reservations reservations, Register register) {
        if (unitId == null) {
            reserve(command, reservations);
            AggregateLifecycle.apply(new UnitRegistered(command.unitId(), command.parkId(), command.actor(),
                    LocalDate.now(clock), command.name(), command.kind(), command.creditCode(), command.industry(),
                    command.principal(), command.imported(), command.request()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        register.putUnit(new UnitEntry(command.unitId(), command.parkId(), command.name(), command.kind()));
        return new Recorded(unitId, 0);
    }

    private static void reserve(RegisterUnit command, Reservations reservations) {
        List<Unique> values = new ArrayList<>();
        values.add(new Unique(Kind.UNIT_NAME, Reservations.within(command.parkId(), command.name()), "name",
                Text.of("该园区已有同名单位。", "The park has a unit of this name.")));
        if (command.creditCode() != null) {
            values.add(new Unique(Kind.CREDIT_CODE, Reservations.within(command.parkId(), command.creditCode()),
                    "creditCode", Text.of("该园区已有此统一社会信用代码的单位。", "The park has a unit of this credit code.")));
        }
        Registration.reserve(reservations, values, command.unitId());
    }

    @EventSourcingHandler
    void on(UnitRegistered event) {
        unitId = event.unitId();
        request = event.request();
    }
}
