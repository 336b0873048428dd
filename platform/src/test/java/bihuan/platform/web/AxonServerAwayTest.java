package bihuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's parts that talk to an Axon Server, at an address where nothing listens. */
class AxonServerAwayTest {

    private final Serializer serializer = Jackson3Serializer.builder().build();
    private AxonServerConfiguration configuration;
    private AxonServerConnectionManager connections;

    @BeforeEach
    void nothingListens() throws IOException {
        try (var socket = new ServerSocket(0)) {
            configuration = AxonServerConfiguration.builder().servers("127.0.0.1:" + socket.getLocalPort())
                    .componentName("test").build();
        }
        connections = AxonServerConnectionManager.builder().axonServerConfiguration(configuration).build();
    }

    @AfterEach
    void disconnect() {
        connections.shutdown();
    }

    @Test
    void a_command_that_cannot_be_sent_fails_by_an_outage() {
        var commands = AxonServerCommandBus.builder().axonServerConnectionManager(connections)
                .configuration(configuration).localSegment(SimpleCommandBus.builder().build()).serializer(serializer)
                .routingStrategy(AnnotationRoutingStrategy.builder()
                        .fallbackRoutingStrategy(UnresolvedRoutingKeyPolicy.RANDOM_KEY).build())
                .build();
        var gateway = DefaultCommandGateway.builder().commandBus(commands).build();
        outage(catchThrowable(() -> gateway.sendAndWait("act")));
    }

    @Test
    void events_that_can_be_neither_read_nor_stored_fail_by_an_outage() {
        var store = AxonServerEventStore.builder().configuration(configuration).platformConnectionManager(connections)
                .snapshotFilter(SnapshotFilter.allowAll()).snapshotSerializer(serializer).eventSerializer(serializer)
                .build();
        outage(catchThrowable(() -> store.readEvents("hazard-x").hasNext()));
        outage(catchThrowable(() -> store.publish(new GenericDomainEventMessage<>("hazard", "hazard-x", 0, "event"))));
        outage(catchThrowable(store::createHeadToken));
        outage(catchThrowable(() -> store.lastSequenceNumberFor("hazard-x")));
    }

    private static void outage(Throwable failure) {
        assertThat(failure).isNotNull();
        assertThat(Outage.causes(failure)).as(failure.toString()).isTrue();
    }
}
