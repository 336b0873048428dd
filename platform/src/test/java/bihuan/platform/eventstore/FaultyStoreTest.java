package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

import bihuan.platform.testing.FaultyStore;

/** The contract in memory, first without a fault; with several writers one append in five has one. */
class FaultyStoreTest extends StoreContract {

    private FaultyStore store = new FaultyStore(0, 0);

    @Override
    EventStorageEngine open() {
        return store;
    }

    @Override
    void strike(Random random) {
        Thread.yield();
    }

    @Override
    @Test
    void what_several_writers_append_is_read_once_and_in_order_while_they_are_struck() {
        for (int seed = 0; seed < 5; seed++) {
            store = new FaultyStore(seed, 5);
            remember_where_the_store_is();
            super.what_several_writers_append_is_read_once_and_in_order_while_they_are_struck();
            assertThat(all(store, begin())).extracting(EventMessage::getTimestamp).isSorted();
        }
    }
}
