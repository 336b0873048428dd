package bihuan.command.campaign;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.VoidCampaignAct;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Role;
import bihuan.command.campaign.decision.Part;
import bihuan.command.hazard.decision.Callers;
import bihuan.command.register.AuthoritiesInMemory;

/** A park's part in a campaign is loaded from its events, corrections among them. */
class EnrolmentAggregateTest {

    private static final RequestMark REQUEST = new RequestMark("account/key", "digest");

    private FixtureConfiguration<EnrolmentAggregate> fixture;

    @BeforeEach
    void start() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        fixture = new AggregateTestFixture<>(EnrolmentAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(Part.TODAY.atTime(9, 30).atZone(shanghai).toInstant(),
                shanghai));
        fixture.registerInjectableResource(new AuthoritiesInMemory());
    }

    @Test
    void after_a_voided_closure_the_park_goes_on() {
        Part part = Part.enrolled().then(new OrderParkClosure("区人民政府"));
        part.voiding(1).by(Role.COMMITTEE).done();

        fixture.given(part.events())
                .when(act(Role.PARK, CampaignAction.COMPLETE_TASK, new CompleteTask("survey", null)))
                .expectResultMessagePayload(new Recorded(Part.ID, 3));
    }

    @Test
    void a_voiding_that_is_sent_again_is_answered_as_the_first_time() {
        Part part = Part.enrolled().then(new CompleteTask("survey", null));
        ActInCampaign voiding = act(Role.PARK, CampaignAction.VOID_ACT, new VoidCampaignAct(List.of(1)));

        fixture.given(part.events()).andGivenCommands(voiding).when(voiding).expectNoEvents()
                .expectResultMessagePayload(new Recorded(Part.ID, 2));
    }

    private static ActInCampaign act(Role role, CampaignAction action, CampaignForm form) {
        return new ActInCampaign(Part.ID, Callers.of(role), action,
                new Envelope(null, "录入有误", null, null, List.of("digest")), form, List.of(), null, REQUEST);
    }
}
