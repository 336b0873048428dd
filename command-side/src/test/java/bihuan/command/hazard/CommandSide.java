package bihuan.command.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

import bihuan.command.clock.ParkClocksInMemory;
import bihuan.command.dispatch.Commands;
import bihuan.command.dispatch.CommandsInMemory;
import bihuan.command.history.HazardHistories;
import bihuan.command.register.AuthoritiesInMemory;
import bihuan.command.register.RegisterInMemory;
import bihuan.command.reservation.ReservationsInMemory;

/** A process of the command side, with what it knows of hazards; any number of them share a store. */
final class CommandSide {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final Commands commands;
    private final boolean trusting;
    private int reread;
    private int claims;

    /**
     * @param most
     *            how many hazards it knows
     * @param trusting
     *            whether it takes what it knows for what is stored
     */
    CommandSide(EventStorageEngine engine, LocalDate today, long most, boolean trusting) {
        this.trusting = trusting;
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        var hazards = new Watched(store, most);
        var snapshots = new HazardSnapshots(store, Runnable::run, 10);
        var clock = Clock.fixed(today.atTime(9, 30).atZone(SHANGHAI).toInstant(), SHANGHAI);
        var clocks = new ParkClocksInMemory("qingdao");
        ParameterResolverFactory resources = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(HazardAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(clock, new HazardReservations(new Unbounded()),
                        clocks, new Circumstances(clocks, new AuthoritiesInMemory()), new HazardHistories(store),
                        new RegisterInMemory(), hazards, snapshots)));
        var repository = new HazardRepository(EventSourcingRepository.builder(HazardAggregate.class).eventStore(store)
                .parameterResolverFactory(resources), hazards);
        var bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<HazardAggregate>builder().aggregateType(HazardAggregate.class)
                .repository(repository).parameterResolverFactory(resources).build().subscribe(bus);
        commands = CommandsInMemory.on(bus);
    }

    /** How many answers were decided again. */
    int reread() {
        return reread;
    }

    /** How often a number or document was reserved. */
    int claims() {
        return claims;
    }

    private final class Watched extends HazardCache {

        private Watched(EmbeddedEventStore store, long most) {
            super(store, most);
        }

        @Override
        CachedHazard read(String hazardId) {
            reread++;
            return trusting ? find(hazardId).orElseThrow() : super.read(hazardId);
        }
    }

    /** Of numbers and documents there are enough for all. */
    private final class Unbounded extends ReservationsInMemory {

        @Override
        public String claim(Kind kind, String value, String owner) {
            claims++;
            return owner;
        }
    }
}
