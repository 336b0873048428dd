package bihuan.benchmarks.peer.stock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.benchmarks.peer.ProgressForm;
import bihuan.benchmarks.peer.stock.Messages.ProgressRecorded;
import bihuan.benchmarks.peer.stock.Messages.RecordProgress;
import bihuan.benchmarks.peer.stock.Messages.Report;
import bihuan.benchmarks.peer.stock.Messages.Reported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A hazard that is read from its events for every act, as the starter does it. */
@Aggregate
class HazardAggregate {

    @AggregateIdentifier
    private String id;
    private boolean rectifying;
    private LocalDate lastActOn;
    private BigDecimal fundsSpent = BigDecimal.ZERO;

    protected HazardAggregate() {
    }

    @CommandHandler
    HazardAggregate(Report command) {
        apply(new Reported(command.hazardId(), command.unitId(), "危险化学品", "罐区", "紧急切断装置未投用", command.discoveredOn()));
    }

    @CommandHandler
    void handle(RecordProgress command) {
        if (!rectifying) {
            throw new IllegalStateException(id);
        }
        LocalDate today = LocalDate.now();
        ProgressForm form = command.form();
        form.validate(fundsSpent, lastActOn, today);
        apply(new ProgressRecorded(id, command.actor(), form.occurredOn() == null ? today : form.occurredOn(),
                form.percent(), form.done(), form.fundsSpent() == null ? fundsSpent : form.fundsSpent()));
    }

    @EventSourcingHandler
    void on(Reported event) {
        id = event.hazardId();
        rectifying = true;
        lastActOn = event.discoveredOn();
    }

    @EventSourcingHandler
    void on(ProgressRecorded event) {
        lastActOn = event.occurredOn();
        fundsSpent = event.fundsSpent();
    }
}
