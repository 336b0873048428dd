package bihuan.command.campaign;

import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import bihuan.api.campaign.command.SetUpCampaign;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.command.act.Idempotency;

/** A campaign (专项整治行动). */
@Aggregate
class CampaignAggregate {

    @AggregateIdentifier
    private String campaignId;
    private RequestMark request;

    CampaignAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(SetUpCampaign command, Clock clock, CampaignRegister register) {
        if (campaignId == null) {
            var act = Act.untimed(command.actor(), LocalDate.now(clock), Envelope.EMPTY, command.request());
            AggregateLifecycle
                    .apply(new CampaignSetUp(command.campaignId(), act, command.template(), command.plan()));
        } else {
            Idempotency.checkSame(request, command.request());
        }
        // Also on a repeat, which so mends a row that was lost after the event was stored.
        register.put(command.campaignId(), command.plan());
        return new Recorded(campaignId, 0);
    }

    @EventSourcingHandler
    void on(CampaignSetUp event) {
        campaignId = event.campaignId();
        request = event.act().request();
    }
}
