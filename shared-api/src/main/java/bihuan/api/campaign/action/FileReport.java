package bihuan.api.campaign.action;

import bihuan.api.campaign.ReportKind;
import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * The park reports to the safety committee office.
 *
 * @param kind
 *            which report
 * @param stage
 *            the stage's code, for a stage report
 * @param year
 *            the year, for an annual report
 * @param statement
 *            the report itself, where no file is attached
 */
public record FileReport(@Required ReportKind kind, String stage, Integer year,
        @LongText String statement) implements CampaignForm {
}
