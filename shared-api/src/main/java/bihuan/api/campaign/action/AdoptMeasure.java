package bihuan.api.campaign.action;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * The park makes a measure a lasting rule of its own (制度措施).
 *
 * @param title
 *            what it is called
 * @param kind
 *            what kind of rule, in the park's own words, or null
 * @param text
 *            what it says, or null where the document does
 */
public record AdoptMeasure(@Required String title, String kind, @LongText String text) implements CampaignForm {
}
