package bihuan.query.campaign;

import java.util.List;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Parameters;

/** Selects the campaign of a park that a query is about. */
public final class CampaignChoice {

    private CampaignChoice() {
    }

    /**
     * Returns the campaign that the parameter {@code campaign} names, else the park's only one. The parameter is
     * required when there are several.
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
                    Text.of("该园区参加了多个专项行动，请指定其一。", "The park takes part in several campaigns. Select one."));
        }
        return meant.getFirst();
    }
}
