package bihuan.command.campaign;

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

import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.api.hazard.command.Recorded;
import bihuan.command.campaign.decision.EnrolmentCorrectionDecider;
import bihuan.command.campaign.decision.EnrolmentDecider;
import bihuan.command.campaign.decision.EnrolmentState;
import bihuan.command.register.AuthorityRegister;

/** A park's part in a campaign: the thin shell around the deciders and {@link EnrolmentState#evolve}. */
@Aggregate
class EnrolmentAggregate {

    @AggregateIdentifier
    private String enrolmentId;
    /** Every event: a correction is decided on, and folded, from all of them. */
    private final List<EnrolmentEvent> recorded = new ArrayList<>();
    private EnrolmentState state = EnrolmentState.NONE;

    EnrolmentAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(EnrolPark command, Clock clock) {
        return state.exists()
                ? EnrolmentDecider.again(state, command)
                : apply(EnrolmentDecider.decide(command, LocalDate.now(clock)));
    }

    @CommandHandler
    Recorded handle(ActInCampaign command, Clock clock, AuthorityRegister authorities) {
        EnrolmentDecider.checkScope(state, command.caller());
        return EnrolmentDecider.repeated(state, command)
                .orElseGet(() -> apply(decide(command, LocalDate.now(clock), authorities)));
    }

    private EnrolmentEvent decide(ActInCampaign command, LocalDate today, AuthorityRegister authorities) {
        return command.action().isCorrection()
                ? EnrolmentCorrectionDecider.decide(recorded, command, today, authorities.organisations())
                : EnrolmentDecider.decide(state, command, today);
    }

    @EventSourcingHandler
    void on(EnrolmentEvent event) {
        enrolmentId = event.enrolmentId();
        recorded.add(event);
        state = event instanceof EnrolmentCorrection
                ? EnrolmentState.of(EnrolmentActs.of(recorded))
                : EnrolmentState.evolve(state, event);
    }

    private Recorded apply(EnrolmentEvent event) {
        AggregateLifecycle.apply(event);
        return new Recorded(enrolmentId, state.version());
    }
}
