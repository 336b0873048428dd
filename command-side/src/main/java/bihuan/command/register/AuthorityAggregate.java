package bihuan.command.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.park.AuthorityChanged;
import bihuan.api.park.AuthorityRegistered;
import bihuan.api.park.Change;
import bihuan.api.park.ChangeAuthority;
import bihuan.api.park.RegisterAuthority;
import bihuan.api.text.Text;
import bihuan.command.act.Idempotency;
import bihuan.command.register.AuthorityRegister.AuthorityEntry;
import bihuan.command.register.Registration.Unique;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** An authority. Every name that it has or had stays reserved for it, because acts of before hold the name. */
@Aggregate
class AuthorityAggregate {

    private static final Text THIS_AUTHORITY = Text.of("该机关", "authority");

    @AggregateIdentifier
    private String authorityId;
    private String firstName;
    private AuthorityValues values;
    private RequestMark request;
    private final ChangeHistory changes = new ChangeHistory();

    AuthorityAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterAuthority command, Clock clock, Reservations reservations, AuthorityRegister register) {
        if (authorityId == null) {
            reserve(reservations, register, command.name(), command.authorityId());
            AggregateLifecycle.apply(new AuthorityRegistered(command.authorityId(), command.actor(),
                    LocalDate.now(clock), command.name(), command.level(), command.may(), command.verified(),
                    command.request()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        register.put(entry());
        return new Recorded(authorityId, 0);
    }

    @CommandHandler
    Recorded handle(ChangeAuthority command, Clock clock, Reservations reservations, AuthorityRegister register) {
        Change change = command.change();
        Recorded recorded = changes.repeated(authorityId, change).orElseGet(() -> {
            LocalDate day = changes.day(change, LocalDate.now(clock), AggregateLifecycle.getVersion(), THIS_AUTHORITY,
                    values.name());
            AuthorityValues after = values.changed(command);
            if (!after.equals(values)) {
                if (!after.name().equals(values.name())) {
                    reserve(reservations, register, after.name(), authorityId);
                }
                reservations.announce(authorityId);
                AggregateLifecycle.apply(new AuthorityChanged(authorityId, change.actor(), day, after.name(),
                        after.level(), after.may(), after.closed(), after.succeededBy(), change.reason(),
                        change.document(), change.request()));
            }
            return new Recorded(authorityId, AggregateLifecycle.getVersion());
        });
        register.put(entry());
        return recorded;
    }

    private static void reserve(Reservations reservations, AuthorityRegister register, String name, String id) {
        Registration.reserve(reservations, List.of(new Unique(Kind.AUTHORITY_NAME, name, "name",
                Text.of("机关“%s”使用或者曾用此名称。", "The authority \"%s\" has or had this name."),
                holder -> register.find(holder).map(AuthorityEntry::name).orElse(null))), id);
    }

    private AuthorityEntry entry() {
        return new AuthorityEntry(authorityId, values.name(), firstName, values.may(), values.verified(),
                values.closed(), values.succeededBy());
    }

    @EventSourcingHandler
    void on(AuthorityRegistered event) {
        authorityId = event.authorityId();
        firstName = event.name();
        values = new AuthorityValues(event.name(), event.level(), event.may(), event.verified(), false, null);
        request = event.request();
    }

    @EventSourcingHandler
    void on(AuthorityChanged event, @SequenceNumber long version) {
        values = new AuthorityValues(event.name(), event.level(), event.may(), true, event.closed(),
                event.succeededBy());
        changes.happened(event.occurredOn(), event.request(), version);
    }
}
