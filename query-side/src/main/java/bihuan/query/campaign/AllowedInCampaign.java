package bihuan.query.campaign;

import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.history.EnrolmentCorrectionRights;
import bihuan.api.permission.Caller;
import bihuan.query.casefile.AllowedCorrection;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.register.KnownOrganisations;

/** What a caller may do in a park's part of a campaign, and to the acts in it; the command side decides. */
@Component
public class AllowedInCampaign {

    private final CampaignTimeline timeline;
    private final KnownOrganisations organisations;

    AllowedInCampaign(CampaignTimeline timeline, KnownOrganisations organisations) {
        this.organisations = organisations;
        this.timeline = timeline;
    }

    /** The actions that the caller's role may do; none after a closure. */
    public static List<CampaignAction> actions(Caller caller, Enrolment part) {
        return part.closure() == null ? CampaignAction.offeredTo(caller.role()) : List.of();
    }

    /** One entry for each recorded act, first act first. */
    public List<AllowedCorrection> corrections(Caller caller, Enrolment part) {
        var history = timeline.history(part.id());
        return AllowedCorrection.in(history, new EnrolmentCorrectionRights(history), caller.actor(),
                caller.scope().coversPark(part.parkId()), organisations.now());
    }
}
