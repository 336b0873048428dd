package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.campaign.ReportKind;
import bihuan.api.hazard.Act;

/**
 * The park reported to the safety committee office.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param kind
 *            which report
 * @param stage
 *            the stage's code, for a stage report, or null
 * @param year
 *            the year, for an annual report, or null
 * @param statement
 *            the report itself, where no file is attached, or null
 */
@Revision("1")
public record ReportFiled(String enrolmentId, Act act, ReportKind kind, String stage, Integer year,
        String statement) implements EnrolmentEvent {
}
