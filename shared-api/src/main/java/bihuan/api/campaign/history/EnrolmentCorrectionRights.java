package bihuan.api.campaign.history;

import java.util.EnumSet;
import java.util.Set;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.history.ActCorrectionRights;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Role;

/**
 * Which roles may void or correct an act in a park's part of a campaign: those that may do it and, for an act of the
 * park, the authorities that supervise it.
 */
public final class EnrolmentCorrectionRights extends ActCorrectionRights<EnrolmentEvent> {

    public EnrolmentCorrectionRights(EnrolmentActs history) {
        super(history);
    }

    @Override
    public boolean isOrigin(EnrolmentEvent event) {
        return event instanceof ParkEnrolled;
    }

    @Override
    protected boolean hasForm(EnrolmentEvent event) {
        return EnrolmentFormOf.event(event) != null;
    }

    @Override
    protected Set<Role> whoOf(long sequence, EnrolmentEvent act) {
        Set<Role> usually = CampaignAction.ofEvent(act.getClass().getSimpleName()).map(CampaignAction::who)
                .orElse(Permission.SET_UP.who());
        Set<Role> roles = EnumSet.copyOf(usually);
        if (act.act().actor().role() == Role.PARK) {
            roles.add(Role.COMMITTEE);
            roles.add(Role.REGULATOR);
        }
        return roles;
    }
}
