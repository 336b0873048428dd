package bihuan.query.campaign;

import java.util.List;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Parameters;

/** Which of a park's campaigns a question is about. */
public final class CampaignChoice {

    private CampaignChoice() {
    }

    /**
     * The one that the parameter {@code campaign} names; without it the only one there is. Which one is meant must be
     * said where there are several.
     *
     * @throws Refused
     *             when there is none
     */
    public static Enrolment among(List<Enrolment> parts, Parameters given) {
        String campaign = given.text("campaign");
        List<Enrolment> meant = parts.stream().filter(part -> campaign == null || part.campaignId().equals(campaign))
                .toList();
        if (meant.isEmpty()) {
            given.check();
            throw new Refused(
                    Refusal.notFound(Text.of("该园区参加的专项行动或其阶段", "campaign of this park, or no such stage of it")));
        }
        if (meant.size() > 1) {
            given.wrong("campaign", FieldCode.REQUIRED,
                    Text.of("该园区参加了多个专项行动，请指明一个。", "The park takes part in several campaigns: name one."));
        }
        return meant.getFirst();
    }
}
