package bihuan.command.campaign.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.Enrol;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.api.campaign.history.EnrolmentFormOf;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.history.Effective;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.BrokenRule;

/** Finds the rules that acts in a park's part of a campaign do not keep. */
final class BrokenRules {

    private BrokenRules() {
    }

    /** All in this history, first to last. */
    static List<BrokenRule> of(EnrolmentActs history) {
        List<BrokenRule> all = new ArrayList<>();
        history.fold(EnrolmentState.NONE, (state, act) -> {
            all.addAll(of(state, act));
            return EnrolmentState.evolve(state, act.event());
        });
        return all;
    }

    private static List<BrokenRule> of(EnrolmentState state, Effective<EnrolmentEvent> act) {
        List<BrokenRule> all = new ArrayList<>();
        CampaignForm form = EnrolmentFormOf.event(act.event());
        if (form instanceof Enrol) {
            return all;
        }
        Text against = ActOrder.notFromHere(state, form);
        if (against != null) {
            all.add(BrokenRule.of(act, ProblemCode.NOT_FROM_HERE.code(), against));
        }
        LocalDate on = act.event().act().occurredOn();
        LocalDate last = ActOrder.lastBefore(state, form);
        if (on.isBefore(last)) {
            all.add(BrokenRule.of(act, ProblemCode.BEFORE_LAST_ACT.code(), ActRules.beforeLastAct(on, last)));
        }
        FormRules.check(state.origin().plan(), form, FormOf.envelope(act.event().act()))
                .forEach(error -> all.add(BrokenRule.of(act, error.code(), error.message())));
        return all;
    }

}
