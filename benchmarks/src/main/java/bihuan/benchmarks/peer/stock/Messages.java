package bihuan.benchmarks.peer.stock;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.benchmarks.peer.ProgressForm;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands, and the events with what the product's events say. */
final class Messages {

    private Messages() {
    }

    record Report(@TargetAggregateIdentifier String hazardId, String unitId, LocalDate discoveredOn) {
    }

    record RecordProgress(@TargetAggregateIdentifier String hazardId, String actor, ProgressForm form) {
    }

    record Reported(String hazardId, String unitId, String category, String location, String description,
            LocalDate discoveredOn) {
    }

    record ProgressRecorded(String hazardId, String actor, LocalDate occurredOn, int percent, String done,
            BigDecimal fundsSpent) {
    }
}
