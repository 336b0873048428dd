package bihuan.benchmarks.peer.stock;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.benchmarks.peer.stock.Messages.ProgressRecorded;
import bihuan.benchmarks.peer.stock.Messages.Reported;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A hazard in the ledger. */
@Entity
class LedgerRow {

    @Id
    private String id;
    private String unitId;
    private String category;
    private String location;
    private String description;
    private LocalDate discoveredOn;
    private LocalDate lastActOn;
    private int percent;
    private BigDecimal fundsSpent;

    protected LedgerRow() {
    }

    LedgerRow(Reported event) {
        id = event.hazardId();
        unitId = event.unitId();
        category = event.category();
        location = event.location();
        description = event.description();
        discoveredOn = event.discoveredOn();
        lastActOn = event.discoveredOn();
    }

    void apply(ProgressRecorded event) {
        lastActOn = event.occurredOn();
        percent = event.percent();
        fundsSpent = event.fundsSpent();
    }
}
