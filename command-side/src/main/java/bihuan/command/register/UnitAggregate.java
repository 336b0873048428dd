package bihuan.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.Change;
import bihuan.api.park.ChangeUnit;
import bihuan.api.park.MoveUnit;
import bihuan.api.park.RegisterUnit;
import bihuan.api.park.UnitChanged;
import bihuan.api.park.UnitKind;
import bihuan.api.park.UnitRegistered;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.NameKey;
import bihuan.api.text.Text;
import bihuan.command.act.Idempotency;
import bihuan.command.register.Register.ParkEntry;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.register.Registration.Unique;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** A unit of a park. */
@Aggregate
class UnitAggregate {

    private static final Text THIS_UNIT = Text.of("该单位", "unit");

    @AggregateIdentifier
    private String unitId;
    private UnitKind kind;
    private UnitValues values;
    private RequestMark request;
    private final ChangeHistory changes = new ChangeHistory();

    /** What its hazards go along with. */
    private final List<UnitStep> steps = new ArrayList<>();

    UnitAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterUnit command, Clock clock, Reservations reservations, Register register) {
        if (unitId == null) {
            boolean closed = !command.imported()
                    && register.park(command.parkId()).filter(ParkEntry::closed).isPresent();
            if (closed) {
                throw new Refused(Refusal.invalid(FieldCode.PARK_CLOSED.on("parkId")));
            }
            reserve(null, new UnitValues(command.parkId(), command.name(), command.creditCode(), null, false, null),
                    command.unitId(), reservations, register);
            AggregateLifecycle.apply(new UnitRegistered(command.unitId(), command.parkId(), command.actor(),
                    LocalDate.now(clock), command.name(), command.kind(), command.creditCode(), command.industry(),
                    command.principal(), command.imported(), command.request()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        note(register);
        return new Recorded(unitId, 0);
    }

    /** A name that it had stays reserved for it, because ledgers of before name it so; a credit code does not. */
    @CommandHandler
    Recorded handle(ChangeUnit command, Clock clock, Reservations reservations, Register register, MoveQueue moves) {
        Recorded recorded = changes.repeated(unitId, command.change())
                .orElseGet(() -> change(command, clock, reservations, register));
        note(register);
        // Also on a repeat, which so mends what was lost after the event was stored. By a successor in another park it
        // was succeeded as its park was merged, or that one left since: either move has the hazards of the park follow.
        steps.stream().filter(step -> step.intoUnit() != null)
                .filter(step -> register.unit(step.intoUnit())
                        .filter(successor -> !successor.parkId().equals(step.fromPark())).isEmpty())
                .forEach(step -> moves.put(unitId, step.version(), step.fromPark(), null, null, step.change()));
        return recorded;
    }

    private Recorded change(ChangeUnit command, Clock clock, Reservations reservations, Register register) {
        Change change = command.change();
        LocalDate day = changes.day(change, LocalDate.now(clock), AggregateLifecycle.getVersion(), THIS_UNIT,
                values.name());
        UnitValues after = values.changed(command);
        if (!after.equals(values)) {
            if (values.succeededBy() == null && after.succeededBy() != null) {
                Registration.checkNoneLater(register.laterThanSuccession(unitId, after.succeededBy(), day));
            }
            change(after, Registration.onDay(change, day), reservations, register);
        }
        return new Recorded(unitId, AggregateLifecycle.getVersion());
    }

    /**
     * Goes to another park. A registration there of the same credit code, or of the same name and no other code, is of
     * this unit and succeeds it; where the name is another unit's, the old park's name goes in front.
     */
    @CommandHandler
    Recorded handle(MoveUnit command, Reservations reservations, Register register) {
        if (values.succeededBy() == null && !values.parkId().equals(command.into())) {
            UnitEntry there = registeredIn(command.into(), reservations, register);
            if (there == null) {
                takeCodeOfClosed(command.into(), reservations, register);
            }
            UnitValues after = there != null
                    ? values.succeeded(there.id())
                    : values.movedTo(command.into(), freeName(command.into(), reservations, register));
            change(after, command.change(), reservations, register);
        }
        note(register);
        return new Recorded(unitId, AggregateLifecycle.getVersion());
    }

    /** Only one that is open, or the open one that succeeded it there: what is closed takes nothing over. */
    private UnitEntry registeredIn(String parkId, Reservations reservations, Register register) {
        UnitEntry sameCode = values.creditCode() == null
                ? null
                : open(reservations.holder(Kind.CREDIT_CODE, Reservations.within(parkId, values.creditCode())), parkId,
                        register);
        if (sameCode != null) {
            return sameCode;
        }
        UnitEntry sameName = open(
                Registration.holder(reservations, Kind.UNIT_NAME, Reservations.within(parkId, values.name())), parkId,
                register);
        boolean otherCode = sameName != null && sameName.creditCode() != null && values.creditCode() != null
                && !sameName.creditCode().equals(values.creditCode());
        return sameName == null || otherCode || !NameKey.same(sameName.name(), values.name()) ? null : sameName;
    }

    private UnitEntry open(String holder, String parkId, Register register) {
        Line.Place end = holder == null ? null : register.lineOf(holder).end();
        return end == null || end.unitId().equals(unitId) || !end.parkId().equals(parkId)
                ? null
                : register.unit(end.unitId()).filter(unit -> !unit.closed()).orElse(null);
    }

    /** A closed registration of the same credit code in this park leaves it to the open one that comes. */
    private void takeCodeOfClosed(String parkId, Reservations reservations, Register register) {
        if (values.creditCode() != null) {
            String code = Reservations.within(parkId, values.creditCode());
            String holder = reservations.holder(Kind.CREDIT_CODE, code);
            if (holder != null && register.unit(holder).filter(UnitEntry::closed).isPresent()) {
                reservations.free(Kind.CREDIT_CODE, code, holder);
            }
        }
    }

    private String freeName(String parkId, Reservations reservations, Register register) {
        String name = values.name();
        for (int attempt = 1; !isFree(Reservations.within(parkId, name), reservations); attempt++) {
            name = Registration.prefixed(register.park(values.parkId()).orElseThrow().name(), values.name(), attempt);
        }
        return name;
    }

    private boolean isFree(String name, Reservations reservations) {
        String holder = Registration.holder(reservations, Kind.UNIT_NAME, name);
        return holder == null || holder.equals(unitId);
    }

    private void change(UnitValues after, Change change, Reservations reservations, Register register) {
        UnitValues before = values;
        reserve(before, after, unitId, reservations, register);
        reservations.announce(unitId);
        AggregateLifecycle.apply(new UnitChanged(unitId, change.actor(), change.occurredOn(), after.parkId(),
                after.name(), after.creditCode(), after.industry(), after.closed(), after.succeededBy(),
                change.reason(), change.document(), change.request()));
        boolean freed = before.creditCode() != null && !(Objects.equals(before.creditCode(), after.creditCode())
                && before.parkId().equals(after.parkId()));
        if (freed) {
            CurrentUnitOfWork.get().afterCommit(_ -> reservations.free(Kind.CREDIT_CODE,
                    Reservations.within(before.parkId(), before.creditCode()), unitId));
        }
    }

    /** What is new in these values: what was registered before the rules of today stays. */
    private static void reserve(UnitValues before, UnitValues after, String unitId, Reservations reservations,
            Register register) {
        List<Unique> values = new ArrayList<>();
        UnaryOperator<String> names = id -> register.unit(id).map(UnitEntry::name).orElse(null);
        boolean elsewhere = before == null || !before.parkId().equals(after.parkId());
        if (elsewhere || !before.name().equals(after.name())) {
            values.add(new Unique(Kind.UNIT_NAME, Reservations.within(after.parkId(), after.name()), "name",
                    Text.of("该园区单位“%s”使用或者曾用此名称。", "The unit \"%s\" of the park has or had this name."), names));
        }
        if (after.creditCode() != null && (elsewhere || !after.creditCode().equals(before.creditCode()))) {
            values.add(new Unique(Kind.CREDIT_CODE, Reservations.within(after.parkId(), after.creditCode()),
                    "creditCode", Text.of("该园区单位“%s”已有此统一社会信用代码。",
                            "The unit \"%s\" of the park has this credit code."),
                    names));
        }
        Registration.reserve(reservations, values, unitId);
    }

    private void note(Register register) {
        register.putUnit(entry(), changes.lastDay(), steps);
    }

    private UnitEntry entry() {
        return new UnitEntry(unitId, values.parkId(), values.name(), kind, values.creditCode(), values.closed(),
                values.succeededBy());
    }

    @EventSourcingHandler
    void on(UnitRegistered event) {
        unitId = event.unitId();
        kind = event.kind();
        values = new UnitValues(event.parkId(), event.name(), event.creditCode(), event.industry(), false, null);
        request = event.request();
    }

    @EventSourcingHandler
    void on(UnitChanged event, @SequenceNumber long version) {
        var change = new Change(event.actor(), event.occurredOn(), event.reason(), event.document(), null, null);
        if (!values.parkId().equals(event.parkId())) {
            steps.add(new UnitStep(unitId, version, values.parkId(), event.parkId(), null, change));
        }
        if (values.succeededBy() == null && event.succeededBy() != null) {
            steps.add(new UnitStep(unitId, version, event.parkId(), null, event.succeededBy(), change));
        }
        values = new UnitValues(event.parkId(), event.name(), event.creditCode(), event.industry(), event.closed(),
                event.succeededBy());
        changes.happened(event.occurredOn(), event.request(), version);
    }
}
