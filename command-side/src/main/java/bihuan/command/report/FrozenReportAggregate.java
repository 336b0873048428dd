package bihuan.command.report;

import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.report.FreezeReport;
import bihuan.api.report.RecordRenditions;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportRendered;
import bihuan.command.act.Idempotency;

/**
 * A frozen report: the event of its freezing, whose place in the store says what the report is made of, and the event
 * of its rendering, which fixes the bytes.
 */
@Aggregate
class FrozenReportAggregate {

    @AggregateIdentifier
    private String reportId;
    private RequestMark request;
    private boolean rendered;

    FrozenReportAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(FreezeReport command, Clock clock) {
        if (reportId == null) {
            AggregateLifecycle.apply(new ReportFrozen(command.reportId(), command.actor(), LocalDate.now(clock),
                    command.kind(), command.period(), command.parkId(), command.request()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        return new Recorded(reportId, 0);
    }

    /** Two renderers may send what each of them made; the first decides what the report is. */
    @CommandHandler
    void handle(RecordRenditions command) {
        if (!rendered) {
            AggregateLifecycle.apply(new ReportRendered(reportId, command.renditions()));
        }
    }

    @EventSourcingHandler
    void on(ReportFrozen event) {
        reportId = event.reportId();
        request = event.request();
    }

    @EventSourcingHandler
    void on(ReportRendered event) {
        rendered = true;
    }
}
